// Package text cuts an article into paragraphs, tokens, quotation marks and sentences. Every
// piece is a Span of byte offsets into the article; nothing is copied or rewritten. It knows
// typography and English abbreviations, but nothing of quotes or speakers.
package text
