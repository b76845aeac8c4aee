// Package gui is the window: the article with its quotes marked, its speakers, an explanation of
// every number, and charts.
//
//	file, drop, paste, sample -> source -> load + Analyze, in a worker     open.go, jobs.go
//	  -> session: documents and what is chosen in them (no toolkit)        session.go
//	  -> window.refresh(change) -> panels                                  window.go
//	     article    articlepane.go    paragraphs, quotes, underlined words
//	     speakers   speakerpane.go    one row a speaker
//	     why        whypane.go        an explanation (explain*.go, no toolkit) as rows
//	     chart      chartpane.go      picture drawn in a worker, marks that lead back
//
// Panels show and report clicks; they hold no analysis and never change the session themselves.
// A click goes from a panel to the session, whose change callback refreshes the panels that
// depend on it. Everything here runs on the UI goroutine but for the work given to jobs.
package gui
