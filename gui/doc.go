// Package gui is the window: the article with its quotes marked, its speakers, an explanation of
// every number, and charts.
//
//	file, drop, paste, sample -> source -> load + Analyze, in a worker     open.go, queue.go
//	  -> session: documents and what is chosen in them (no toolkit)        session.go
//	  -> window.refresh(change) -> panels                                  window.go
//	     article    articlepane.go    paragraphs, quotes, underlined words
//	     speakers   speakerpane.go    one row a speaker
//	     why        whypane.go        an explanation (explain*.go, no toolkit) as rows
//	     charts     chartpane.go      picture drawn in a worker, marks that lead back
//	     statements statementpane.go  who says what, limited and sorted
//	     comparison comparepane.go    two to four speakers, target by target
//	correction -> session.do -> log -> analysis/correct -> report           coding.go, correction.go
//	  -> library, in a worker                                              kept.go
//
// The toolkit is Fyne v2.8.1, the newest: it has the fixes for missed clicks and lost focus that
// came after 2.7.1, chooses X11 or Wayland as it starts, and lays out long labels several times
// faster. It costs three more header packages to build (.ci/setup).
//
// Panels show and report clicks; they hold no analysis and never change the session themselves.
// A click goes from a panel to the session, whose change callback refreshes the panels that
// depend on it. Everything here runs on the UI goroutine but for the work given to jobs.
package gui
