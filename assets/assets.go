// Package assets holds the program's data. SOURCES.md beside it tells where each file is from.
package assets

import "embed"

// FS has the folders lexicon (word lists), models (weights), sample (the article shown on
// first run) and icons.
//
//go:embed icons lexicon models sample
var FS embed.FS
