package analysis

import (
	"fmt"
	"strings"

	"github.com/adrg/strutil/metrics"
)

// A spelling at least this similar (Jaro-Winkler, on lower-case letters) is taken for a slip of
// the same surname. Chosen by judgement, to join few: true slips can lie lower, where different
// names do too, so those are at most suggested.
const slip = 0.92

// variants looks for misspelt surnames: single capitalised words that are nobody's name and close
// to one person's. A close spelling is joined, with its reason; one that only sounds alike is
// suggested and left apart, as a wrong merge is worse than a split.
func (r *resolver) variants() {
	jw := metrics.NewJaroWinkler()
	for _, e := range r.entities {
		if len(e.words) != 1 || e.place || e.kind == Organization && !r.plainWord(e) || len(e.canon) < 4 {
			continue
		}
		var best *entity
		sim := 0.0
		for _, f := range r.entities {
			if f == e || f.kind != Person || len(f.words) < 2 || len(f.surname()) < 4 || f.surname() == e.surname() {
				continue
			}
			if s := jw.Compare(e.surname(), f.surname()); s > sim {
				best, sim = f, s
			}
		}
		if best == nil || r.ordinary(e) {
			if e.kind == Person {
				r.suggest(e)
			}
			continue
		}
		switch a, b := e.surname(), best.surname(); {
		case a == b+"s":
			r.merge(e, best, fmt.Sprintf("possessive of %s without its apostrophe", best.words[len(best.words)-1]), sim)
		case sim >= slip && a[0] == b[0]:
			r.merge(e, best, fmt.Sprintf("spelling close to %s", best.words[len(best.words)-1]), sim)
		default:
			r.suggest(e)
		}
	}
}

// plainWord reports whether an entity thought an organisation is so only for lack of evidence.
func (r *resolver) plainWord(e *entity) bool { return !upper(e.canon) && len(e.heads) == 0 }

// ordinary reports whether the single word is a place's adjective or a common noun.
func (r *resolver) ordinary(e *entity) bool {
	w := e.surname()
	_, noun := r.lex.Nouns[w]
	_, placed := r.lex.Places[w]
	return noun || placed || r.lex.Adjectives[strings.TrimSuffix(w, "s")] || r.lex.OrgWords[w] || r.lex.IsTitle(w)
}

// suggest offers e as a spelling of a person whose surname sounds the same.
func (r *resolver) suggest(e *entity) {
	if r.ordinary(e) {
		return
	}
	for _, f := range r.entities {
		if f == e || f.kind != Person || len(f.words) < 2 || soundKey(f.surname()) != soundKey(e.surname()) || vowel(f.surname()) != vowel(e.surname()) {
			continue
		}
		sim := metrics.NewJaroWinkler().Compare(e.surname(), f.surname())
		f.alias(e.canon, fmt.Sprintf("sounds like %s; not joined, check it", f.words[len(f.words)-1]), &sim, true)
		r.warnVariant(e, f, "may be")
		return
	}
}

// vowel reports whether w begins with a vowel, which the sound key leaves out.
func vowel(w string) bool { return strings.IndexByte("aeiouy", w[0]) >= 0 }

// merge files all mentions of e under f.
func (r *resolver) merge(e, f *entity, reason string, sim float64) {
	f.alias(e.canon, reason, &sim, false)
	r.warnVariant(e, f, "is read as")
	for k, v := range r.byToken {
		if v == e {
			r.byToken[k] = f
		}
	}
	for _, at := range e.seen {
		f.see(at)
	}
	e.seen, e.words = nil, nil
}

func (r *resolver) warnVariant(e, f *entity, verb string) {
	if len(e.seen) == 0 {
		return
	}
	at := r.d.pars[e.seen[0].par].toks[e.seen[0].tok].Span
	r.warnings = append(r.warnings, Warning{Code: "name-variant", Message: fmt.Sprintf("“%s” %s a spelling of %s", e.canon, verb, f.canon), Where: &at})
}

// soundKey is a rough phonetic key: the consonants, with those that sound alike made one and
// doubles dropped. "Rice" and "Reese" share "rs".
func soundKey(w string) string {
	var b strings.Builder
	last := byte(0)
	for i := 0; i < len(w); i++ {
		c := w[i]
		switch c {
		case 'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w':
			last = 0
			continue
		case 'c':
			c = 'k'
			if i+1 < len(w) && strings.IndexByte("eiy", w[i+1]) >= 0 {
				c = 's'
			}
		case 'z', 'x':
			c = 's'
		case 'q':
			c = 'k'
		case 'v':
			c = 'f'
		case 'd':
			c = 't'
		case 'b':
			c = 'p'
		case 'g', 'j':
			c = 'k'
		}
		if c != last {
			b.WriteByte(c)
		}
		last = c
	}
	return b.String()
}

// tellApart names who is known by a title and surname only with the title, where somebody else
// has the same surname: "Mr Roe" beside "Jane Roe".
func (r *resolver) tellApart() {
	for _, e := range r.entities {
		if len(e.words) != 1 || e.kind != Person {
			continue
		}
		for _, f := range r.byWord[e.surname()] {
			if f == e || f.surname() != e.surname() || len(f.words) < 2 {
				continue
			}
			for i, a := range e.aliases {
				if a.Reason == titleAndName {
					e.aliases[i] = Alias{Text: e.canon, Reason: "surname"}
					e.canon = a.Text
					break
				}
			}
			break
		}
	}
}

// titleAndName is the reason of an alias such as "Mrs Roe".
const titleAndName = "title and name"
