package articleview

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"standpoint/analysis/text"
)

// prose makes n paragraphs of 25-95 words, about a third of a line's width apart from each
// other in their last lines, from a vocabulary as large as a newspaper's.
func prose(n int) (string, []Block) {
	rng := rand.New(rand.NewPCG(7, 11))
	words := make([]string, 8000)
	for i := range words {
		var b strings.Builder
		for range 1 + rng.IntN(4) {
			b.WriteString([]string{"ha", "bor", "fer", "ry", "coun", "cil", "te", "mo", "st", "ing", "vo", "al"}[rng.IntN(12)])
		}
		words[i] = fmt.Sprint(b.String(), []string{"", "", "", "s", "ed", ","}[rng.IntN(6)])
	}
	var b strings.Builder
	blocks := make([]Block, n)
	for i := range blocks {
		if i > 0 {
			b.WriteString("\n\n")
		}
		start := b.Len()
		for k := range 25 + rng.IntN(70) {
			if k > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(words[rng.IntN(len(words))])
		}
		blocks[i] = Block{Span: text.Span{Start: start, End: b.Len()}}
	}
	return b.String(), blocks
}

func columnsFlow(t string, blocks []Block, width float32) *flow {
	var rules [roles]setting
	for r := range rules {
		rules[r] = setting{face: columnsFace(), line: 20, above: 16}
	}
	f := newFlow(t, blocks, rules)
	f.resize(width)
	return f
}

func TestLookKeepsWhatIsInView(t *testing.T) {
	f := proseFlow(300)
	y := f.tops[150] - 5
	shift := f.look(y, y+700)
	if got := f.tops[150] - 5; got != y+shift {
		t.Errorf("block 150 is at %g, the view at %g", got, y+shift)
	}
	f.look(y+shift, y+shift+700)
	hold := f.hold(y+shift, y+shift+700)
	before := f.tops[hold]
	up := y + shift - 700 // into blocks that were only guessed
	moved := f.look(up, up+710)
	if got := f.tops[hold] - before; got != moved {
		t.Errorf("the block in view moved by %g, look reported %g", got, moved)
	}
}

func TestLookSetsOnlyWhatIsSeen(t *testing.T) {
	f := proseFlow(2000)
	f.look(0, 700)
	n := 0
	for i := range f.cells {
		if f.cells[i].para != nil {
			n++
		}
	}
	if n == 0 || n > 20 {
		t.Errorf("%d blocks were set for one screen", n)
	}
}

func TestSliceEndsWithExactHeights(t *testing.T) {
	t1, blocks := prose(200)
	f := columnsFlow(t1, blocks, 70)
	rounds := 0
	for f.slice(time.Microsecond) {
		rounds++
	}
	if rounds < 2 {
		t.Errorf("all was set in %d slices of a microsecond", rounds+1)
	}
	whole := columnsFlow(t1, blocks, 70)
	whole.look(0, 1e9)
	if f.end != whole.end {
		t.Errorf("in slices the article is %g high, at once %g", f.end, whole.end)
	}
}

func TestGuessIsNearTheTruth(t *testing.T) {
	f := proseFlow(500)
	guess := f.end
	f.look(0, 1e9)
	if r := guess / f.end; r < 0.85 || r > 1.15 {
		t.Errorf("guessed %g of %g", guess, f.end)
	}
}

func TestAnchorFindsItsPlaceAgain(t *testing.T) {
	f := proseFlow(100)
	f.look(0, 1e9)
	for y := float32(1); y < f.end; y += 37 {
		a := f.anchorAt(y)
		if got := f.yOf(a); got < y-0.01 || got > y+0.01 {
			t.Fatalf("place at %g came back at %g", y, got)
		}
		f.resize(33)
		i := f.blockOf(a.off)
		k := f.lineIn(i, f.yOf(a)-a.into*20+1)
		if l := f.cells[i].para.lines[k]; a.off-f.blocks[i].Start < int(l.start) || a.off-f.blocks[i].Start >= int(l.next) {
			t.Fatalf("after narrowing, the top line does not hold offset %d", a.off)
		}
		f.resize(70)
	}
}

func TestTidyKeepsIndexes(t *testing.T) {
	got := tidy("0123456789", []Block{
		{Span: text.Span{Start: -4, End: 3}}, {Span: text.Span{Start: 2, End: 5}},
		{Span: text.Span{Start: 9, End: 7}}, {Span: text.Span{Start: 8, End: 400}},
	})
	want := []text.Span{{Start: 0, End: 3}, {Start: 3, End: 5}, {Start: 9, End: 9}, {Start: 9, End: 10}}
	for i := range want {
		if got[i].Span != want[i] {
			t.Errorf("block %d: got %v, want %v", i, got[i].Span, want[i])
		}
	}
}

func TestOffsetOutsideTheTextIsNearest(t *testing.T) {
	f := columnsFlow("one two\n\nthree", []Block{{Span: text.Span{Start: 0, End: 7}}, {Span: text.Span{Start: 9, End: 14}}}, 70)
	f.look(0, 500)
	tests := []struct {
		x, y float32
		want int
	}{{-9, -50, 0}, {3, 10, 3}, {99, 10, 7}, {2, 45, 11}, {0, 900, 14}}
	for _, tt := range tests {
		if got := f.offset(tt.x, tt.y); got != tt.want {
			t.Errorf("offset(%g, %g) = %d, want %d", tt.x, tt.y, got, tt.want)
		}
	}
}

func proseFlow(n int) *flow {
	t, blocks := prose(n)
	return columnsFlow(t, blocks, 70)
}
