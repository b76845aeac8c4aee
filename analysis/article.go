package analysis

import (
	"errors"
	"slices"
	"strings"

	"standpoint/analysis/text"
)

// ErrNoText is returned for an article without a single word.
var ErrNoText = errors.New("analysis: no text")

// Article is what was opened. Text is valid UTF-8 with LF line ends and no byte order mark
// (package load sees to that); Analyze repairs what is not. Only Text has to be set.
type Article struct {
	ID      string
	Title   string
	Date    string // YYYY-MM-DD
	Source  string // the outlet
	Author  string
	Address string // where it was published, http or https
	Text    string
	Targets []string // what the user wants stances toward

	Given    []Given     // quotes that a person has marked in it
	Parts    []text.Part // what the format tells of paragraphs, in text order; kinds of others are worked out
	LeftOut  []LeftOut   // what of the page is not in Text, in its order
	Warnings []Warning   // what was noticed when it was read
}

// LeftOut is a block of the page that is not in an article's text, as it seemed not to belong there.
type LeftOut struct {
	At     int    `json:"at"` // where it stood: the end of the paragraph before it, 0 at the top
	Text   string `json:"text"`
	Reason string `json:"reason"` // "menu", "advertisement", …
}

// Restore is a with the i-th block that was left out back in its place, as a paragraph of its own.
func (a Article) Restore(i int) Article {
	back := a.LeftOut[i]
	put, at := back.Text, back.At
	if at > 0 {
		put = "\n\n" + put
	} else if a.Text != "" {
		put += "\n\n"
	}
	a.Text = a.Text[:at] + put + a.Text[at:]
	a.LeftOut = slices.Clone(a.LeftOut)
	for j := range a.LeftOut {
		switch o := &a.LeftOut[j]; {
		case o.At > at:
			o.At += len(put)
		case o.At == at && j > i: // it stood after what comes back, and stands at its end now
			o.At += len(strings.TrimSuffix(put, "\n\n"))
		}
	}
	a.LeftOut = slices.Delete(a.LeftOut, i, i+1)
	a.Parts = slices.Clone(a.Parts)
	for j := range a.Parts {
		if p := &a.Parts[j]; p.Start > at || at == 0 {
			p.Start, p.End = p.Start+len(put), p.End+len(put)
		}
	}
	return a
}

// Whole is a with all that was left out back in its place.
func (a Article) Whole() Article {
	for i := len(a.LeftOut) - 1; i >= 0; i-- {
		a = a.Restore(i)
	}
	return a
}

// kindOf is what part paragraph i plays: as the format tells, else as it looks.
func (a *Article) kindOf(spans []text.Span, i int) text.Kind {
	at := spans[i].Start
	k, found := slices.BinarySearchFunc(a.Parts, at, func(p text.Part, at int) int {
		switch {
		case p.End <= at:
			return -1
		case p.Start > at:
			return 1
		}
		return 0
	})
	if found && a.Parts[k].Kind != "" {
		return a.Parts[k].Kind
	}
	return text.KindOf(a.Text, spans[i], i == len(spans)-1)
}
