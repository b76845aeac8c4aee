// Package articleview shows an article as a page to read, with its quotes marked: whose they
// are, how sure the finding is, and the tone of each paragraph in the margin.
//
// Fyne's own text widgets shape the whole text at every change, which takes minutes for a long
// article. Here only the lines in sight have canvas objects, and a word is measured once:
//
//	Block, Highlight, Underline    what to show                        model.go
//	  -> paragraph                 where lines may break, then lines   wrap.go, caret.go, face.go
//	  -> flow                      paragraphs down the column          flow.go, anchor.go
//	  -> brush                     objects for the lines in sight      draw.go, quote.go, margin.go
//	  -> sheet                     pooled canvas objects               sheet.go
//
// View is the widget: view.go, scroll.go, selection.go and search.go hold its methods, page.go,
// mouse.go and keys.go take the events. All up to flow is free of Fyne and also compiles in the
// build without a window.
//
// A line is one text object, and marks lie under it as rectangles. Cutting the text where a
// mark begins would cost more objects and spoil the letters' spacing there.
//
// Limits: text runs from left to right; a right-to-left word is shaped, but no line is
// reordered. Letters that neither Fyne's fonts nor the system's have show as a replacement mark.
package articleview
