// Package publish makes pages of a report that can be handed on: a web page that holds all the
// evidence, and a PDF to print.
//
//	analysis.Report -> read: content, all that the pages say, in words and in order
//	content -> page.html and page.css -> HTML
//	content -> pen, which wraps, measures and turns pages -> PDF
//
// Both take their pictures from gui/chart. Neither looks at the clock or at the machine, so the same
// report and options give the same bytes.
//
// The web page is one file that asks the network for nothing and forbids it by its policy; it has
// no script. All that comes from the report is escaped, and only an http or https address becomes
// a link.
//
// The PDF has text that can be searched and copied, which outlines, as charts have them, would not
// give. Its fonts know Latin, Greek, Cyrillic and Hebrew; any other letter is printed as an empty
// box, is counted in a note, and can still be copied out. Web browsers have fonts for more.
package publish
