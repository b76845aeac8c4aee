package articleview

import (
	"slices"
	"testing"

	"standpoint/analysis/text"
)

func TestOffsetIsNearestGrapheme(t *testing.T) {
	tests := []struct {
		name, text string
		x          float32
		want       int32
	}{
		{"before the line", "boat", -3, 0},
		{"left half of a letter", "boat", 1.4, 1},
		{"right half of a letter", "boat", 1.6, 2},
		{"past the line", "boat", 9, 4},
		{"in a later word", "a boat", 3.6, 4},
		{"in a space", "a boat", 1.4, 1},
		{"accent stays on its letter", "e\u0301e", 0.6, 3},
		{"wide character, left half", "港の", 0.9, 0},
		{"wide character, right half", "港の", 1.1, 3},
		{"in a tab, near its end", "a\tb", 6, 2},
		{"in a tab, near its start", "a\tb", 2, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := set(tt.text, 100)
			if got := p.offset(p.lines[0], tt.x); got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
		})
	}
}

func TestOffsetUndoesX(t *testing.T) {
	p := set("The night-ferry\tleft, “late” again, and extraordinarily so.", 12)
	for _, l := range p.lines {
		for off := l.start; off <= l.end; off++ {
			if p.text[off%int32(len(p.text))]&0xc0 == 0x80 {
				continue // inside a character
			}
			if got := p.offset(l, p.x(l, off)); got != off {
				t.Errorf("offset(x(%d)) = %d in %q", off, got, p.text[l.start:l.end])
			}
		}
	}
}

func TestExtentStaysInItsLine(t *testing.T) {
	p := set("the boat left at noon", 9) // the boat|left at|noon
	tests := []struct {
		name   string
		line   int
		span   text.Span
		x0, x1 float32
		ok     bool
	}{
		{"a word", 0, text.Span{Start: 4, End: 8}, 4, 8, true},
		{"part of a word", 0, text.Span{Start: 5, End: 7}, 5, 7, true},
		{"from the line above", 1, text.Span{Start: 4, End: 13}, 0, 4, true},
		{"into the line below", 1, text.Span{Start: 14, End: 20}, 5, 7, true},
		{"only the hanging space", 0, text.Span{Start: 8, End: 9}, 0, 0, false},
		{"another line", 2, text.Span{Start: 0, End: 8}, 0, 0, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			x0, x1, ok := p.extent(p.lines[tt.line], tt.span)
			if x0 != tt.x0 || x1 != tt.x1 || ok != tt.ok {
				t.Errorf("got %g..%g %t, want %g..%g %t", x0, x1, ok, tt.x0, tt.x1, tt.ok)
			}
		})
	}
}

func TestWordAroundOffset(t *testing.T) {
	const s = "“Don’t go,” she said."
	p := set(s, 100)
	for at, want := range map[int]string{3: "Don’t", 5: "Don’t", 11: "go", 0: "“", 22: "said", 26: "."} {
		if got := p.word(at).Of(s); got != want {
			t.Errorf("word at %d (%q): got %q, want %q", at, s[at:], got, want)
		}
	}
}

func TestPiecesLeaveTabsOut(t *testing.T) {
	p := set("\tone\t\ttwo", 100)
	var got []string
	for _, s := range p.pieces(p.lines[0]) {
		got = append(got, s.Of(p.text))
	}
	if !slices.Equal(got, []string{"one", "two"}) {
		t.Errorf("got %q", got)
	}
}
