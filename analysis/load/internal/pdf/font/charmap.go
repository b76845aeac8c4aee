package font

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf16"

	"standpoint/analysis/load/internal/pdf/object"
)

// charMap is a CMap (9.7.5 and 9.10.3): it cuts strings into codes and says what they stand for.
type charMap struct {
	spaces []span            // the codes there are
	texts  map[uint32]string // code to text
	spans  []span            // codes in a row to texts or numbers in a row, sorted
}

// span is the codes from lo to hi. The first stands for text or the number cid.
type span struct {
	lo, hi uint32
	size   int // of the code in bytes
	text   string
	cid    uint32
}

// twoBytes is the map Identity-H.
var twoBytes = &charMap{spaces: []span{{lo: 0, hi: 0xFFFF, size: 2}}}

// longest is how much text a code may stand for; the longest ligature in Unicode has 18 letters.
const longest = 18

// readMap reads a map, and gives nil when there is none in s.
func readMap(f *object.File, s *object.Stream) *charMap {
	data, err := f.Decode(s)
	if err != nil {
		return nil
	}
	m := &charMap{texts: map[uint32]string{}}
	l := object.NewLexer(data)
	var args []object.Value
	for f.Err() == nil {
		v, ok := l.Next()
		if !ok {
			break
		}
		op, isOp := v.(object.Operator)
		if !isOp {
			args = append(args, v)
			continue
		}
		if strings.HasPrefix(string(op), "end") && !m.add(f, string(op), args) {
			break
		}
		args = args[:0]
	}
	slices.SortStableFunc(m.spans, func(a, b span) int { return cmp.Compare(a.lo, b.lo) })
	return m
}

// add takes over the lines between "begin…" and the operator that ends them.
func (m *charMap) add(f *object.File, end string, args []object.Value) bool {
	switch end {
	case "endcodespacerange":
		for c := range slices.Chunk(args, 2) {
			if lo, hi, size := bounds(c); size > 0 && len(m.spaces) < 100 {
				m.spaces = append(m.spaces, span{lo: lo, hi: hi, size: size})
			}
		}
	case "endbfchar":
		for c := range slices.Chunk(args, 2) {
			if code, ok := c[0].(object.String); ok && len(c) == 2 {
				m.texts[number(code)] = unicodeText(c[1])
			}
		}
	case "endbfrange":
		for c := range slices.Chunk(args, 3) {
			m.addTexts(c)
		}
	case "endcidrange":
		for c := range slices.Chunk(args, 3) {
			m.addNumbers(c)
		}
	case "endcidchar":
		for c := range slices.Chunk(args, 2) {
			m.addNumbers(slices.Insert(slices.Clone(c), 1, c[0]))
		}
	}
	return f.Spend(64 * len(args))
}

func (m *charMap) addTexts(c []object.Value) {
	lo, hi, size := bounds(c)
	if size == 0 || len(c) < 3 {
		return
	}
	if list, ok := c[2].(object.Array); ok {
		for i, v := range list {
			m.texts[lo+uint32(i)] = unicodeText(v)
		}
		return
	}
	m.spans = append(m.spans, span{lo: lo, hi: hi, size: size, text: unicodeText(c[2])})
}

func (m *charMap) addNumbers(c []object.Value) {
	lo, hi, size := bounds(c)
	if size == 0 || len(c) < 3 {
		return
	}
	if cid, ok := c[2].(int); ok && cid >= 0 {
		m.spans = append(m.spans, span{lo: lo, hi: hi, size: size, cid: uint32(cid)})
	}
}

// bounds are the first two values of c; size is 0 when they are no codes.
func bounds(c []object.Value) (lo, hi uint32, size int) {
	if len(c) < 2 {
		return 0, 0, 0
	}
	a, ok1 := c[0].(object.String)
	b, ok2 := c[1].(object.String)
	if !ok1 || !ok2 || len(a) == 0 || len(a) > 4 || len(b) > 4 {
		return 0, 0, 0
	}
	return number(a), number(b), len(a)
}

func number(s object.String) (n uint32) {
	for _, c := range []byte(s) {
		n = n<<8 | uint32(c)
	}
	return n
}

// unicodeText is a string of UTF-16, or a glyph's name.
func unicodeText(v object.Value) string {
	if name, ok := v.(object.Name); ok {
		return glyphText(string(name))
	}
	s, _ := v.(object.String)
	if len(s) == 1 { // seen in files: one byte for a letter of ASCII
		return string(rune(s[0]))
	}
	var units []uint16
	for ; len(s) >= 2 && len(units) < longest; s = s[2:] {
		units = append(units, uint16(s[0])<<8|uint16(s[1]))
	}
	return string(utf16.Decode(units))
}

// text is what a code stands for.
func (m *charMap) text(code uint32) (string, bool) {
	if m == nil {
		return "", false
	}
	if s, ok := m.texts[code]; ok {
		return s, s != ""
	}
	s, ok := m.span(code)
	if !ok || s.text == "" {
		return "", false
	}
	rs := []rune(s.text)
	rs[len(rs)-1] += rune(code - s.lo)
	return string(rs), true
}

// cid is the number of a code's glyph. Without a map it is the code itself.
func (m *charMap) cid(code uint32) uint32 {
	if s, ok := m.span(code); ok {
		return s.cid + code - s.lo
	}
	return code
}

func (m *charMap) span(code uint32) (span, bool) {
	i, found := slices.BinarySearchFunc(m.spans, code, func(s span, c uint32) int { return cmp.Compare(s.lo, c) })
	if !found {
		i--
	}
	if i < 0 || code > m.spans[i].hi {
		return span{}, false
	}
	return m.spans[i], true
}

// length is how many bytes the first code of s has. s is not empty.
func (m *charMap) length(s string) int {
	code := uint32(0)
	for n := 1; n <= 4 && n <= len(s); n++ {
		code = code<<8 | uint32(s[n-1])
		for _, x := range m.spaces {
			if x.size == n && x.lo <= code && code <= x.hi {
				return n
			}
		}
	}
	if len(m.spaces) > 0 {
		return min(m.spaces[0].size, len(s))
	}
	return 1
}
