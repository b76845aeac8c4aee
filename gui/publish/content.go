package publish

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"standpoint/analysis"
)

// content is all that a page says, in words and in the order in which it says it.
type content struct {
	Title, Caption string
	Language       string // of the article, "" when not known
	Head           []fact // outlet, date, author, address
	Overview       string // "11 speakers, 24 statements, 15 targets"
	Speakers       []speaker
	Table          table
	Statements     []statement
	Unattributed   int // statements whose speaker is not known
	Narrated       []position
	Targets        []target
	Notes          []note
	Remarks        []string // of a person, on paragraphs and targets
	LeftOut        []analysis.LeftOut
	Limits         []string
	Made           []fact // how it was made
	Models         []fact // file and checksum
}

// fact is a label and what stands beside it.
type fact struct {
	Label, Value string
	Full         string // of a value that is shortened, else ""
	Link         string // where the value leads, "" for nowhere
}

// target is what someone can take a stance on.
type target struct {
	Name, Kind, Also string
	Mentions         int
	Review, Memo     string
}

// note is a warning and the words it is about, "" for all of the text.
type note struct{ Text, Words string }

// limits are what a reader should know before relying on a number.
var limits = []string{
	"Who says what, tone and stance are worked out by a program, which errs; a confidence tells how often findings like this one were right on labelled articles.",
	"Tone rates the wording of a passage and stance the position toward a target; neither tells whether a statement is true, nor what its speaker thinks in private.",
	"“No statement” means that nothing was found, which is not the same as a neutral position, and a mean of few statements says little, as its interval shows.",
}

// read puts a report into words. Text that is not valid UTF-8 is repaired, and letters are composed,
// since fonts seldom place an accent of its own well.
func read(r *analysis.Report, o Options) *content {
	c := &content{
		Title: headline(r, o), Caption: tidy(o.Caption), Language: r.Language, Head: head(r),
		Limits: limits, LeftOut: leftOut(r), Notes: notes(r), Targets: targets(r), Remarks: remarks(r),
	}
	c.Made, c.Models = provenance(r, o)
	place := places(r)
	for i, s := range r.Speakers {
		c.Speakers = append(c.Speakers, newSpeaker(i, s))
	}
	for i := range r.Quotes {
		st := newStatement(i, &r.Quotes[i], place)
		if !st.Known {
			c.Unattributed++
		}
		c.Statements = append(c.Statements, st)
	}
	c.Narrated = narrated(r, place)
	c.Table = newTable(r)
	c.Overview = strings.Join([]string{
		count(len(c.Speakers), "speaker", "speakers"), count(len(c.Statements), "statement", "statements"),
		count(len(c.Targets), "target", "targets"), count(len(r.Paragraphs), "paragraph", "paragraphs"),
	}, ", ")
	return c
}

// places are the places of speakers in the report, which give them their colours, by id.
func places(r *analysis.Report) map[string]int {
	m := map[string]int{}
	for i, s := range r.Speakers {
		m[s.ID] = i
	}
	return m
}

func headline(r *analysis.Report, o Options) string {
	for _, s := range []string{o.Title, r.Title, r.ID} {
		if s = tidy(s); s != "" {
			return s
		}
	}
	return "An article without a title"
}

func head(r *analysis.Report) []fact {
	return known([]fact{
		{Label: "Outlet", Value: tidy(r.Source)},
		{Label: "Published", Value: day(tidy(r.Date))},
		{Label: "Author", Value: tidy(r.Author)},
		{Label: "Address", Value: tidy(r.Address), Link: link(r.Address)},
	})
}

// known leaves out the facts without a value.
func known(list []fact) (out []fact) {
	for _, f := range list {
		if f.Value != "" {
			out = append(out, f)
		}
	}
	return out
}

func notes(r *analysis.Report) (out []note) {
	for _, w := range r.Warnings {
		n := note{Text: tidy(w.Message)}
		if w.Where != nil {
			n.Words = tidy(within(*w.Where, r.Text).Of(r.Text))
		}
		out = append(out, n)
	}
	return out
}

func targets(r *analysis.Report) (out []target) {
	for _, t := range r.Targets {
		kind := string(t.Kind)
		if t.Kind == analysis.User {
			kind = "asked for"
		}
		var also []string
		for _, a := range t.Aliases {
			also = append(also, quoted(tidy(a)))
		}
		out = append(out, target{
			Name: tidy(t.Name), Kind: kind, Also: strings.Join(also, ", "), Mentions: t.Mentions,
			Review: tidy(review(t.Review)), Memo: tidy(t.Memo),
		})
	}
	return out
}

// remarks are what a person made of paragraphs and targets, for pages that do not show these.
func remarks(r *analysis.Report) (out []string) {
	add := func(what string, v analysis.Review) {
		if v.State != analysis.Machine {
			what += ", " + review(v)
		}
		if v.Memo != "" {
			what += ": " + v.Memo
		}
		if v.State != analysis.Machine || v.Memo != "" {
			out = append(out, tidy(what))
		}
	}
	for _, p := range r.Paragraphs {
		add(fmt.Sprintf("Paragraph %d", p.Index+1), p.Review)
	}
	for _, t := range r.Targets {
		add("Target "+t.Name, t.Review)
	}
	return out
}

func leftOut(r *analysis.Report) (out []analysis.LeftOut) {
	for _, l := range r.LeftOut {
		out = append(out, analysis.LeftOut{Text: tidy(l.Text), Reason: tidy(l.Reason)})
	}
	return out
}

// tidy is s on one line, with composed letters and without control characters and the marks that
// turn the direction of all that follows.
func tidy(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.IsControl(r):
			return ' '
		case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return norm.NFC.String(strings.Join(strings.Fields(s), " "))
}
