package tag

import (
	"unicode"
	"unicode/utf8"
)

// word is what features are made of, each part hashed; 0 stands for an unknown word, an
// ending the word is too short for, or a place outside the sentence.
type word struct {
	cased  uint64    // the word as written, if known
	plain  uint64    // in lower case, if known
	class  uint64    // the labels it is known to take; of an unknown word, a guess at its kind
	shape  uint64    // "Xxx", "XX", "dd.d"
	end    [4]uint64 // the last 1 to 4 characters
	start  [3]uint64 // the first 1 to 3
	traits uint64    // bits: hyphen, digit, upper case, lower case, within quotation marks
}

const (
	hyphen uint64 = 1 << iota
	digit
	upper
	lowercase
	quoted
)

// newWord describes a folded word and its lower-case form.
func newWord(folded, plain string) word {
	w := word{shape: hash(Shape(folded))}
	at := 0
	for n := range w.start {
		if at == len(plain) {
			break
		}
		_, size := utf8.DecodeRuneInString(plain[at:])
		at += size
		w.start[n] = hash(plain[:at])
	}
	at = len(plain)
	for n := range w.end {
		if at == 0 {
			break
		}
		_, size := utf8.DecodeLastRuneInString(plain[:at])
		at -= size
		w.end[n] = hash(plain[at:])
	}
	for _, r := range folded {
		switch {
		case r == '-':
			w.traits |= hyphen
		case unicode.IsDigit(r):
			w.traits |= digit
		case unicode.IsUpper(r):
			w.traits |= upper
		case unicode.IsLower(r):
			w.traits |= lowercase
		}
	}
	return w
}

// Shape maps capitals to X, small letters to x, digits to d and anything beyond ASCII to ?,
// and cuts runs to two: "London-based" is "Xxx-xx".
func Shape(folded string) string {
	var out []byte
	for _, r := range folded {
		c := byte('?')
		switch {
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLower(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = 'd'
		case r < utf8.RuneSelf:
			c = byte(r)
		}
		if n := len(out); n > 1 && out[n-1] == c && out[n-2] == c {
			continue
		}
		out = append(out, c)
	}
	return string(out)
}

// hash is FNV-1a, 64 bit.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}
