package rtf

import "bytes"

// token is one piece of RTF.
type token struct {
	kind  kind
	word  string // of a control word, or the one character of a control symbol
	param int    // of a control word, or the value of a byte written as \'hh
	given bool   // whether the control word has a parameter
	text  []byte // plain bytes without line ends
}

type kind int

const (
	end   kind = iota // of the data
	open              // {
	shut              // }
	word              // \par, \u8217
	char              // \~
	octet             // \'92
	plain
)

// lexer cuts RTF into tokens.
type lexer struct {
	data []byte
	at   int
}

// next is the next token. Line ends part nothing, and binary data is passed over.
func (l *lexer) next() token {
	for l.at < len(l.data) {
		switch c := l.data[l.at]; c {
		case '\r', '\n', 0:
			l.at++
		case '{', '}':
			l.at++
			return token{kind: map[byte]kind{'{': open, '}': shut}[c]}
		case '\\':
			l.at++
			t := l.control()
			if t.kind != word || t.word != "bin" {
				return t
			}
			l.at += min(max(t.param, 0), len(l.data)-l.at)
		default:
			rest := l.data[l.at:]
			n := bytes.IndexAny(rest, "\\{}\r\n\x00")
			if n < 0 {
				n = len(rest)
			}
			l.at += n
			return token{kind: plain, text: rest[:n]}
		}
	}
	return token{}
}

// control is the token after a backslash.
func (l *lexer) control() token {
	rest := l.data[l.at:]
	n := 0
	for n < len(rest) && isLetter(rest[n]) {
		n++
	}
	switch {
	case len(rest) == 0:
		return token{}
	case n > 0:
		l.at += n
		t := token{kind: word, word: string(rest[:min(n, 32)])}
		t.param, t.given = l.number()
		if l.at < len(l.data) && l.data[l.at] == ' ' {
			l.at++
		}
		return t
	case rest[0] == '\'':
		return l.octet(rest)
	}
	l.at++
	return token{kind: char, word: string(rest[:1])}
}

// number reads the parameter of a control word. Those of more than nine digits mean nothing, so they
// are cut.
func (l *lexer) number() (n int, given bool) {
	sign := 1
	if l.at+1 < len(l.data) && l.data[l.at] == '-' && isDigit(l.data[l.at+1]) {
		sign = -1
		l.at++
	}
	for digits := 0; l.at < len(l.data) && isDigit(l.data[l.at]); digits++ {
		if digits < 9 {
			n = n*10 + int(l.data[l.at]-'0')
		}
		l.at++
		given = true
	}
	return sign * n, given
}

// octet reads 'hh. Without two digits it is nothing.
func (l *lexer) octet(rest []byte) token {
	l.at++
	if len(rest) < 3 || hex(rest[1]) < 0 || hex(rest[2]) < 0 {
		return token{kind: plain}
	}
	l.at += 2
	return token{kind: octet, param: hex(rest[1])<<4 | hex(rest[2])}
}

func hex(c byte) int {
	switch {
	case isDigit(c):
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
