package main

import (
	"strings"
	"unicode/utf8"

	"standpoint/analysis/labelled"
	"standpoint/analysis/text"
)

// stripped is d without its quotation marks; false when it has none.
func stripped(d labelled.Document) (labelled.Document, bool) {
	var b strings.Builder
	var gone []int // where each byte that is left out stands
	for i, r := range d.Text {
		if strings.ContainsRune("\"“”„«»", r) {
			for k := range utf8.RuneLen(r) {
				gone = append(gone, i+k)
			}
			continue
		}
		b.WriteRune(r)
	}
	if len(gone) == 0 {
		return d, false
	}
	shift := make([]int, len(d.Text)+1) // bytes left out before each
	n := 0
	for i := range shift {
		shift[i] = n
		if n < len(gone) && gone[n] == i {
			n++
		}
	}
	move := func(s text.Span) text.Span {
		return text.Span{Start: s.Start - shift[s.Start], End: s.End - shift[s.End]}
	}
	out := labelled.Document{ID: d.ID, Text: b.String()}
	for _, q := range d.Quotes {
		q.Content, q.Source, q.Cue = move(q.Content), move(q.Source), move(q.Cue)
		out.Quotes = append(out.Quotes, q)
	}
	return out, true
}
