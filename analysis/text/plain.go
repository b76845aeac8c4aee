package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Plain is clean text t as it is read rather than written: composed accents, letters for ligatures,
// a plain space for every other kind of space within a line, LF for every kind of line end, and no
// soft hyphens (nor the line end after one), zero-width, directional and control characters.
// Joiners stay where a script needs them, and so do tabs. back leads from spans of plain to those
// of t. Most text is plain already and comes back unchanged.
func Plain(t string) (plain string, back Map) {
	w := plainer{t: t}
	for i := 0; i < len(t); {
		end := i + width(t[i:])
		for end < len(t) && clings(t[end:]) {
			end += width(t[end:])
		}
		if end > i+1 || t[i] < ' ' && t[i] != '\n' || t[i] == 0x7F {
			end = w.cluster(i, end)
		}
		i = end
	}
	if w.back == nil {
		return t, nil
	}
	w.b.WriteString(t[w.done:])
	return w.b.String(), w.back
}

// width is how many bytes the first letter of t takes.
func width(t string) int {
	if t[0] < utf8.RuneSelf {
		return 1
	}
	_, n := utf8.DecodeRuneInString(t)
	return n
}

// clings reports whether the first letter of t belongs to the one before it: an accent, the next
// part of a Korean syllable, or what is left out.
func clings(t string) bool {
	if c := t[0]; c < utf8.RuneSelf {
		return c < ' ' && !unicode.IsSpace(rune(c)) || c == 0x7F
	}
	r, _ := utf8.DecodeRuneInString(t)
	return !common(r) && (unseen(r) || !norm.NFC.PropertiesString(t).BoundaryBefore())
}

// common reports whether r is one of the letters and signs beyond ASCII that are most frequent and
// plain by themselves.
func common(r rune) bool { return r > softHyphen && r < 0x300 || r >= 0x2010 && r < 0x2028 }

const (
	softHyphen = '\u00AD'
	nonJoiner  = '\u200C'
	joiner     = '\u200D'
)

// unseen reports whether nothing is seen of r.
func unseen(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.IsControl(r) && !unicode.IsSpace(r)
}

// plainer makes the plain text bit by bit.
type plainer struct {
	t    string
	b    strings.Builder
	done int // how much of t is in b
	back Map
}

// cluster makes t[i:end], a letter and what clings to it, plain. It returns where the next begins.
func (w *plainer) cluster(i, end int) int {
	if r, n := utf8.DecodeRuneInString(w.t[i:end]); i+n == end && settled(r, w.t[i:end]) {
		return end
	}
	var out []byte
	kept := i       // where what is seen ends
	broken := false // the last is a soft hyphen
	var last sequence
	for k := i; k < end; {
		r, n := utf8.DecodeRuneInString(w.t[k:])
		now := w.t[k : k+n]
		k += n
		broken = r == softHyphen
		if unseen(r) && !((r == joiner || r == nonJoiner) && last.joins && joinsNext(w.t[k:])) {
			continue
		}
		out, kept = append(out, seen(r, now)...), k
		last.add(r, now)
	}
	if broken {
		end = w.nextLine(end)
	}
	if out = norm.NFC.Bytes(out); string(out) != w.t[i:kept] {
		w.replace(i, kept, out)
	}
	if kept < end {
		w.replace(kept, end, nil)
	}
	return end
}

// nextLine is where the word that is broken at a soft hyphen before i goes on; i when it is not broken
// there.
func (w *plainer) nextLine(i int) int {
	rest := strings.TrimLeft(w.t[i:], " ")
	rest, ok := strings.CutPrefix(rest, "\n")
	rest = strings.TrimLeft(rest, " ")
	if r, _ := utf8.DecodeRuneInString(rest); !ok || !unicode.IsLower(r) {
		return i
	}
	return len(w.t) - len(rest)
}

// settled reports whether r, whose bytes are as, is plain when nothing clings to it.
func settled(r rune, as string) bool {
	return common(r) || !unseen(r) && seen(r, as) == as && norm.NFC.IsNormalString(as)
}

// replace puts now in the place of t[i:end].
func (w *plainer) replace(i, end int, now []byte) {
	w.b.WriteString(w.t[w.done:i])
	at := w.b.Len()
	w.b.Write(now)
	w.back = append(w.back, piece{Span{at, w.b.Len()}, Span{i, end}})
	w.done = end
}

// seen is what is read for r, whose bytes are as.
func seen(r rune, as string) string {
	switch {
	case r == '\n' || r == '\t':
	case r == '\u2028' || r == '\u2029' || r == '\u0085' || r == '\r' || r == '\f' || r == '\v':
		return "\n"
	case unicode.IsSpace(r):
		return " "
	case r >= 0xFB00 && r <= 0xFB06:
		return norm.NFKC.String(as)
	}
	return as
}

// sequence is a letter with the marks on it. Composing may bring the marks into another order, and
// splits a long row of them, so they join only where that makes no difference.
type sequence struct {
	joins bool // a joiner or its opposite after it is read
	marks int
}

// maxMarks is how many marks at most join what they are on.
const maxMarks = 16

// add puts r, whose bytes are as, at the end of the sequence or, when it is no mark, begins another.
func (s *sequence) add(r rune, as string) {
	if !isMark(as) {
		*s = sequence{joins: joined(r)}
		return
	}
	s.marks++
	s.joins = s.joins && joined(r) && s.marks <= maxMarks
}

// isMark reports whether the first letter of t is a mark whose place among others may change.
func isMark(t string) bool { return norm.NFC.PropertiesString(t).CCC() != 0 }

// joinsNext reports whether a joiner or its opposite before t is read.
func joinsNext(t string) bool {
	s := sequence{joins: true}
	for range 2 * maxMarks {
		r, n := utf8.DecodeRuneInString(t)
		switch {
		case n > 0 && unseen(r):
		case n > 0 && isMark(t):
			s.add(r, t)
		case s.marks > 0:
			return s.joins
		default:
			return joined(r)
		}
		t = t[n:]
	}
	return false
}

// joined reports whether a zero-width joiner or its opposite changes what is read between r and
// another one like it: a letter of some scripts, a picture.
func joined(r rune) bool {
	return r == 0xFE0F || r != utf8.RuneError && unicode.In(r, joining...)
}

var joining = []*unicode.RangeTable{
	unicode.Arabic, unicode.Syriac, unicode.Devanagari, unicode.Bengali, unicode.Malayalam, unicode.Sinhala, unicode.Gujarati,
	unicode.Gurmukhi, unicode.Kannada, unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.So, unicode.Sk,
}
