package analysis

import (
	"strings"

	"standpoint/analysis/text"
)

const (
	interviewTop = 60 // paragraphs that show whether an article is an interview
	questionLong = 60 // the most tokens of a question
)

// replies is who speaks in p because of the line above it: the one who is interviewed under a question,
// the writer of a post under its head. It is empty for all other paragraphs.
func (f *finder) replies(p *paragraph) mention {
	if p.index == 0 || p.kind != text.Body || f.questions(p) {
		return mention{}
	}
	above := &f.d.pars[p.index-1]
	if above.kind == text.Byline {
		return poster(above)
	}
	if f.questions(above) {
		return f.interviewee()
	}
	return mention{}
}

// labelled is who is meant by the label that ends before token e: its words, but the one who is interviewed
// by "A", and nobody by "Q.", which looks like part of a name.
func (f *finder) labelled(p *paragraph, e int) mention {
	switch w := p.low(0); {
	case e > 1:
	case w == "q.":
		return mention{}
	case w == "a." || w == "a" || w == "answer":
		for i := range f.d.pars[:min(interviewTop, p.index)] {
			if e, _ := labelEnd(&f.d.pars[i]); e > 0 {
				break
			}
			if who := f.firstNamed(&f.d.pars[i]); !who.empty() && f.d.pars[i].kind == text.Body {
				return who
			}
		}
	}
	return mention{p.index, 0, e}
}

// questions reports whether p is a question to the one who is interviewed: numbered, or to "you".
func (f *finder) questions(p *paragraph) bool {
	n := len(p.toks)
	if p.kind != text.Body && p.kind != text.Heading || n < 3 || n > questionLong || p.low(n-1) != "?" || len(p.marks) > 0 {
		return false
	}
	if c := p.toks[0].Text[0]; c >= '0' && c <= '9' {
		return true
	}
	for i := range p.toks {
		if w := p.low(i); w == "you" || w == "your" {
			return true
		}
	}
	return false
}

// interviewee is the first person named before the first question, when there are two questions and at
// least half of the paragraphs under them are in the first person; explainers number their questions too.
func (f *finder) interviewee() mention {
	var who mention
	asked, own := 0, 0
	for i := range f.d.pars[:min(interviewTop, len(f.d.pars))] {
		p := &f.d.pars[i]
		switch {
		case f.questions(p):
			asked++
		case asked == 0 && who.empty() && p.kind == text.Body:
			who = f.firstNamed(p)
		case i > 0 && f.questions(&f.d.pars[i-1]) && f.firstPerson(p):
			own++
		}
	}
	if asked < 2 || own < 2 || 2*own < asked {
		return mention{}
	}
	return who
}

// firstNamed is the first name of two words or more in p that is no body's and no place's.
func (f *finder) firstNamed(p *paragraph) mention {
	for _, n := range p.names(f.lex, 0, len(p.toks)) {
		_, place := f.lex.Places[strings.ToLower(n.String())]
		if len(n.words) > 1 && !place && !p.orgName(f.lex, n.lo, n.hi) {
			return mention{p.index, n.lo, n.hi}
		}
	}
	return mention{}
}

// poster is the name in the head of a post that tells its time too ("Ann Lee @annlee · 2h"), or the handle when
// there is no name; a handle without a time is the article's writer.
func poster(p *paragraph) mention {
	for i := range p.toks {
		if strings.HasPrefix(p.toks[i].Text, "@") {
			e := i + 1
			if p.toks[i].Text == "@" {
				e++
			}
			switch {
			case e+1 >= len(p.toks):
				return mention{}
			case i > 0 && p.toks[i-1].Word():
				return mention{p.index, 0, i}
			}
			return mention{p.index, i, e}
		}
	}
	return mention{}
}
