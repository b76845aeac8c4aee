// Package chart draws reports: a timeline of tone, speakers compared by tone or stance, a matrix
// of speakers and targets, counts for and against, and a few speakers side by side.
//
//	[]*analysis.Report -> New: check, copy, join, rank -> Chart (never changed afterwards)
//	Chart -> scene for one size: title and key; a plot.Plot with the data; numbers and footnote
//	scene -> sheet, a vg.Canvas that keeps paths -> *image.RGBA (Image), PNG, SVG, PDF (Write)
//	scene -> pixel rectangles that lead back to quotes (Marks)
//
// The data of every chart is a gonum plot (Plot): its axes, ranges, ticks and grid are the plot's,
// and so are bars, heat map, intervals, dots, lines and labels. Plotters of our own draw what
// gonum has none for: hatching, section rules and the strip of voices. Title, subtitle, key, the
// names over a matrix, the columns of numbers and the footnote, for which a plot has no place, are
// written around it. They and the marks stand where the transforms that drew the plot put them, so
// what is pointed at is what was drawn.
//
// All letters, those of the axes too, are filled outlines shaped by go-text, through gonum's
// text.Handler. So PNG, SVG and PDF are alike, need no installed font, and a letter that no font
// has becomes a box and never nothing.
//
// What is not there is never drawn as 0: a paragraph with nothing to judge is a small ring, a
// speaker without a statement on a target is hatched or written out. A sign is always told by
// place, shape or text as well as by colour.
//
// Right-to-left names are drawn in visual order. Scripts outside the built-in fonts (Latin,
// Greek, Cyrillic, Hebrew) need a font in Options.Fonts.
package chart
