package object

import (
	"bytes"
	"strconv"
)

// Lexer reads values and operators one after the other. It skips what makes no sense, so every
// input comes to an end.
type Lexer struct {
	data  []byte
	pos   int
	refs  bool // "1 0 R" is a reference, as in files but not in contents
	depth int
	count int // values that were made so far
}

// deepest is how far arrays and dictionaries may be nested. Readers of others allow 30 to 1000.
const deepest = 100

// NewLexer reads a content stream or a character map.
func NewLexer(data []byte) *Lexer { return &Lexer{data: data} }

// Next is the next value or Operator, and false at the end.
func (l *Lexer) Next() (Value, bool) {
	for {
		l.space()
		if l.pos >= len(l.data) {
			return nil, false
		}
		l.count++
		c := l.data[l.pos]
		l.pos++
		switch c {
		case '(':
			return l.literal(), true
		case '/':
			return l.name(), true
		case '[':
			return Array(l.list(']')), true
		case '<':
			if l.pos < len(l.data) && l.data[l.pos] == '<' {
				l.pos++
				return l.dict(), true
			}
			return l.hex(), true
		case ']', '>', ')', '{', '}':
		default:
			l.pos--
			return l.word(), true
		}
	}
}

// space skips white space and comments.
func (l *Lexer) space() {
	for l.pos < len(l.data) {
		switch c := l.data[l.pos]; {
		case c == '%':
			for l.pos < len(l.data) && l.data[l.pos] != '\n' && l.data[l.pos] != '\r' {
				l.pos++
			}
		case isSpace(c):
			l.pos++
		default:
			return
		}
	}
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isRegular(c byte) bool { return !isSpace(c) && bytes.IndexByte([]byte("()<>[]{}/%"), c) < 0 }

// regular is the run of regular characters at the position.
func (l *Lexer) regular() []byte {
	start := l.pos
	for l.pos < len(l.data) && isRegular(l.data[l.pos]) {
		l.pos++
	}
	return l.data[start:l.pos]
}

func (l *Lexer) word() Value {
	w := l.regular()
	if n, ok := number(w); ok {
		return n
	}
	switch string(w) {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	}
	return Operator(w)
}

// number reads "12", "-.5" and "4."; also "--5" and "1.2-3", which are found in real files.
func number(w []byte) (Value, bool) {
	if len(w) == 0 || len(w) > 40 || w[0] != '+' && w[0] != '-' && w[0] != '.' && (w[0] < '0' || w[0] > '9') {
		return nil, false
	}
	for len(w) > 1 && (w[0] == '-' && w[1] == '-' || w[0] == '+') {
		w = w[1:]
	}
	if i := bytes.LastIndexByte(w, '-'); i > 0 {
		w = w[:i]
	}
	for _, c := range w {
		if (c < '0' || c > '9') && c != '.' && c != '-' {
			return nil, false
		}
	}
	if n, err := strconv.Atoi(string(w)); err == nil {
		return n, true
	}
	x, err := strconv.ParseFloat(string(w), 64)
	return x, err == nil
}

func (l *Lexer) name() Value {
	w := l.regular()
	if bytes.IndexByte(w, '#') < 0 {
		return Name(w)
	}
	var out []byte
	for i := 0; i < len(w); i++ {
		if w[i] == '#' && i+2 < len(w) && nibble(w[i+1]) >= 0 && nibble(w[i+2]) >= 0 {
			out = append(out, byte(nibble(w[i+1])<<4|nibble(w[i+2])))
			i += 2
			continue
		}
		out = append(out, w[i])
	}
	return Name(out)
}

func nibble(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

func (l *Lexer) hex() Value {
	var out []byte
	high := -1
	for l.pos < len(l.data) {
		c := l.data[l.pos]
		l.pos++
		n := nibble(c)
		switch {
		case c == '>':
			if high >= 0 { // an odd digit stands for itself and a 0
				out = append(out, byte(high<<4))
			}
			return String(out)
		case n < 0:
		case high < 0:
			high = n
		default:
			out = append(out, byte(high<<4|n))
			high = -1
		}
	}
	return String(out)
}

func (l *Lexer) literal() Value {
	var out []byte
	for open := 1; l.pos < len(l.data); {
		c := l.data[l.pos]
		l.pos++
		switch c {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return String(out)
			}
		case '\\':
			out = l.escape(out)
			continue
		}
		out = append(out, c)
	}
	return String(out)
}

// escape appends what the escape sequence after a backslash stands for.
func (l *Lexer) escape(out []byte) []byte {
	if l.pos >= len(l.data) {
		return out
	}
	c := l.data[l.pos]
	l.pos++
	if i := bytes.IndexByte([]byte("nrtbf"), c); i >= 0 {
		return append(out, "\n\r\t\b\f"[i])
	}
	switch {
	case c == '\r':
		if l.pos < len(l.data) && l.data[l.pos] == '\n' {
			l.pos++
		}
		return out
	case c == '\n':
		return out
	case c < '0' || c > '7':
		return append(out, c)
	}
	n := int(c - '0')
	for range 2 {
		if l.pos < len(l.data) && l.data[l.pos] >= '0' && l.data[l.pos] <= '7' {
			n = n<<3 | int(l.data[l.pos]-'0')
			l.pos++
		}
	}
	return append(out, byte(n))
}

// list reads to the end of an array or dictionary.
func (l *Lexer) list(end byte) []Value {
	if l.depth >= deepest {
		return nil
	}
	l.depth++
	defer func() { l.depth-- }()
	var vs []Value
	for {
		l.space()
		if l.pos >= len(l.data) {
			return vs
		}
		if l.data[l.pos] == end {
			l.pos++
			return vs
		}
		at := l.pos
		v, ok := l.Next()
		switch op, isOp := v.(Operator); {
		case !ok:
			return vs
		case !isOp:
			vs = append(vs, v)
		case op == "endobj" || op == "endstream": // the end is missing
			l.pos = at
			return vs
		case op == "R" && l.refs:
			vs = reference(vs)
		}
	}
}

// reference makes one of the last two numbers.
func reference(vs []Value) []Value {
	n := len(vs)
	if n < 2 {
		return vs
	}
	num, ok1 := vs[n-2].(int)
	gen, ok2 := vs[n-1].(int)
	if !ok1 || !ok2 {
		return vs
	}
	return append(vs[:n-2], Ref{num, gen})
}

func (l *Lexer) dict() Value {
	vs := l.list('>')
	if l.pos < len(l.data) && l.data[l.pos] == '>' {
		l.pos++
	}
	d := make(Dict, len(vs)/2)
	for i := 0; i+1 < len(vs); {
		if k, ok := vs[i].(Name); ok {
			d[k] = vs[i+1]
			i++
		}
		i++
	}
	return d
}

// SkipImage goes to the end of an inline image whose ID operator was read.
func (l *Lexer) SkipImage() {
	for l.pos < len(l.data) {
		i := bytes.Index(l.data[l.pos:], []byte("EI"))
		if i < 0 {
			l.pos = len(l.data)
			return
		}
		before, after := l.pos+i-1, l.pos+i+2
		l.pos = after
		if isSpace(l.data[before]) && (after >= len(l.data) || isSpace(l.data[after])) {
			return
		}
	}
}
