// Package chart draws reports: a timeline of tone, speakers compared by tone or stance, a matrix
// of speakers and targets, counts for and against, and a few speakers side by side.
//
//	[]*analysis.Report -> New: check, copy, join, rank -> Chart (never changed afterwards)
//	Chart -> layout for one size -> scene: filled paths, label boxes, marks
//	scene -> gonum vg canvas -> *image.RGBA (Image), PNG, SVG, PDF (Write)
//	scene -> pixel rectangles that lead back to quotes (Marks)
//
// One layout makes both the picture and the marks, so what is pointed at is what was drawn. The
// data of every chart is a plot.Plot (area.go) with plotters of gonum's and of our own, drawn into
// the scene; title, subtitle, key, names and footnote, for which a plot has no place, are laid out
// around it. Letters are filled outlines shaped by go-text, so PNG, SVG and PDF are alike, need
// no installed font, and a letter that no font has becomes a box and never nothing.
//
// What is not there is never drawn as 0: a paragraph with nothing to judge is a small ring, a
// speaker without a statement on a target is hatched or written out. A sign is always told by
// place, shape or text as well as by colour.
//
// Right-to-left names are drawn in visual order. Scripts outside the built-in fonts (Latin,
// Greek, Cyrillic, Hebrew) need a font in Options.Fonts.
package chart
