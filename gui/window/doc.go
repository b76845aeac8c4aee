// Package window is the window: the article as it was written, its speakers, why each number is
// what it is, and the charts.
//
//	file, paste, sample -> open.go: load and analyse in a worker -> session (what is open and chosen)
//	session -> panels: article, speakers, why, charts
//	a click in a panel -> session -> the panels that show it
//
// Workers hand their results over through jobs.post and nothing else; all other code runs on the
// toolkit's own goroutine.
package window
