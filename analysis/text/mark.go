package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Mark is text in quotation marks.
type Mark struct {
	Span           // with the marks
	Inner     Span // without them
	Depth     int  // 0, or how many marks it lies inside
	Unclosed  bool // no closing mark: it runs to the end of the paragraph
	openStyle rune // the mark that opened it
	width     int  // of the opening mark, in bytes
}

// quoteStyle maps an opening mark to the marks that may close it.
var quoteStyle = map[rune]string{
	'“': "”\"", '„': "“”\"", '"': "\"”", '«': "»", '‹': "›", '‘': "’'", '\'': "'’", '‚': "‘’", '″': "\"”",
}

// Marks pairs the quotation marks of paragraph p: curly, straight and doubled single ones
// ("”"), guillemets in both directions, German low marks. Apostrophes are no marks. It never
// fails: a closing mark with no partner is passed over, an opening one runs to the end of the
// paragraph when what follows looks like speech. The result is in text order; a mark inside
// another follows it, with a greater depth. stray counts the marks without a partner.
func Marks(t string, p Span) (out []Mark, stray int) {
	var stack []Mark
	flipped := reversedGuillemets(p.Of(t))
	lastSingle := -1 // where a search for a closing single mark was last in vain
	for i := p.Start; i < p.End; {
		r, n := utf8.DecodeRuneInString(t[i:p.End])
		if r == '\'' && i+1 < p.End && t[i+1] == '\'' || r == '`' && i+1 < p.End && t[i+1] == '`' {
			r, n = '"', 2
		}
		if flipped {
			r = flip(r)
		}
		switch {
		case closes(stack, t, r, i, n, p):
			m := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			m.End, m.Inner.End = i+n, i
			out = append(out, m)
		case opens(t, r, i, n, p):
			if single(r) {
				if i < lastSingle {
					break
				}
				if closeSingle(t, i+n, p.End) < 0 {
					lastSingle = p.End
					break
				}
			}
			if len(stack) < 4 {
				stack = append(stack, Mark{Span: Span{i, 0}, Inner: Span{i + n, 0}, Depth: len(stack), openStyle: r, width: n})
			} else {
				stray++
			}
		case r == '”' || r == '»' || r == '"':
			stray++
		}
		i += n
	}
	for k := len(stack) - 1; k >= 0; k-- {
		m := stack[k]
		stray++
		if k > 0 || single(m.openStyle) || !speechLike(t, m, p) {
			continue
		}
		m.End, m.Inner.End, m.Unclosed = p.End, p.End, true
		out = append(out, m)
	}
	return nest(out), stray
}

// nest puts the marks in text order and counts how deep each lies.
func nest(ms []Mark) []Mark {
	sortMarks(ms)
	var open []int
	for i := range ms {
		for len(open) > 0 && ms[open[len(open)-1]].End < ms[i].End {
			open = open[:len(open)-1]
		}
		ms[i].Depth = len(open)
		open = append(open, i)
	}
	return ms
}

func single(r rune) bool { return r == '\'' || r == '‘' || r == '‚' }

func flip(r rune) rune {
	switch r {
	case '»':
		return '«'
	case '«':
		return '»'
	}
	return r
}

// reversedGuillemets tells whether the paragraph opens with », as German and Danish books do.
func reversedGuillemets(s string) bool {
	i := strings.IndexAny(s, "«»")
	if i < 0 || !strings.HasPrefix(s[i:], "»") || !strings.Contains(s[i:], "«") {
		return false
	}
	next, _ := utf8.DecodeRuneInString(s[i+len("»"):])
	return isWord(next)
}

// opens tells whether r at byte i can open a quotation: what is before it is no letter, what
// follows is no space.
func opens(t string, r rune, i, n int, p Span) bool {
	if _, ok := quoteStyle[r]; !ok {
		return false
	}
	prev, _ := utf8.DecodeLastRuneInString(t[p.Start:i])
	next, _ := utf8.DecodeRuneInString(t[i+n : p.End])
	if i == p.Start {
		prev = ' '
	}
	if unicode.IsSpace(next) || i+n >= p.End {
		return false
	}
	if r == '“' || r == '«' || r == '„' {
		return true
	}
	if single(r) && unicode.IsDigit(next) && r != '‘' {
		return false
	}
	return !isWord(prev) && !strings.ContainsRune(".,!?;%", prev)
}

// closes tells whether r at byte i ends the innermost open quotation.
func closes(stack []Mark, t string, r rune, i, n int, p Span) bool {
	if len(stack) == 0 {
		return false
	}
	m := stack[len(stack)-1]
	if !strings.ContainsRune(quoteStyle[m.openStyle], r) || i < m.Inner.Start+1 {
		return false
	}
	if single(m.openStyle) {
		return i == closeSingle(t, m.Inner.Start, p.End)
	}
	prev, _ := utf8.DecodeLastRuneInString(t[p.Start:i])
	if r == '"' && unicode.IsSpace(prev) { // a straight mark after a space opens again
		next, _ := utf8.DecodeRuneInString(t[i+n : p.End])
		return !isWord(next)
	}
	return true
}

// closeSingle is the byte of the single mark that closes a quotation whose words begin at i, or
// -1. Of the candidates, marks not followed by a letter, before the next opening one, the first
// that follows punctuation wins; else the first: the others are apostrophes of plurals.
func closeSingle(t string, i, end int) int {
	first := -1
	prev := rune(0)
	for start := i; i < end; {
		r, n := utf8.DecodeRuneInString(t[i:end])
		next, _ := utf8.DecodeRuneInString(t[i+n : end])
		if isApostrophe(r) && i > start && !isWord(next) && !unicode.IsSpace(prev) {
			if strings.ContainsRune(".,!?…—–;", prev) {
				return i
			}
			if first < 0 {
				first = i
			}
		}
		if r == '‘' && i > start && unicode.IsSpace(prev) && first >= 0 {
			return first
		}
		prev = r
		i += n
	}
	return first
}

// speechLike tells whether an unclosed mark is worth running to the paragraph's end: at least
// three words follow, and the mark stands at the paragraph's start, or after a space, comma,
// colon or dash.
func speechLike(t string, m Mark, p Span) bool {
	if len(strings.Fields(head(t[m.Inner.Start:p.End], 200))) < 3 {
		return false
	}
	prev, _ := utf8.DecodeLastRuneInString(t[p.Start:m.Start])
	return m.Start == p.Start || unicode.IsSpace(prev) || strings.ContainsRune(",:—–(", prev)
}

func head(s string, n int) string {
	if len(s) > n {
		return s[:n]
	}
	return s
}

// sortMarks orders by start, the longer first.
func sortMarks(ms []Mark) {
	for i := 1; i < len(ms); i++ { // nearly sorted: inner marks close before outer ones
		for k := i; k > 0 && (ms[k].Start < ms[k-1].Start); k-- {
			ms[k], ms[k-1] = ms[k-1], ms[k]
		}
	}
}
