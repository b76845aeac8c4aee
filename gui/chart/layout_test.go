package chart

import (
	"image"
	"slices"
	"strings"
	"sync"
	"testing"

	"gonum.org/v1/plot/vg"

	"standpoint/analysis"
	"standpoint/analysis/engine"
)

// cases are charts of every kind over a small, a crowded and a joined set of reports.
func cases(t testing.TB) map[string]*Chart {
	t.Helper()
	sets := map[string][]*analysis.Report{
		"harbour": {harbour()},
		"crowd":   {crowd(30, 16, 60)},
		"few":     {crowd(2, 1, 3)},
		"long":    {crowd(4, 3, 900)},
		"joined":  {harbour(), crowd(30, 16, 40), harbour()},
		"none":    {crowd(0, 0, 0)},
	}
	all := map[string]*Chart{}
	for name, reports := range sets {
		for _, k := range Kinds() {
			all[name+"/"+string(k)] = mustNew(t, Options{Kind: k}, reports...)
		}
		all[name+"/targets"] = mustNew(t, Options{Kind: Distribution, Rows: RowsTargets}, reports...)
		all[name+"/titled"] = mustNew(t, Options{Kind: Matrix, Title: strings.Repeat("A long title ", 30), Caption: strings.Repeat("caption ", 90)}, reports...)
	}
	one := []string{"the new harbour"}
	all["stance/timeline"] = mustNew(t, Options{Kind: Timeline, Targets: one}, harbour())
	all["stance/speakers"] = mustNew(t, Options{Kind: Speakers, Targets: one}, harbour())
	return all
}

var sizes = []image.Point{{1000, 620}, {1600, 1000}, {560, 420}, {480, 320}, {1900, 500}, {420, 900}, {200, 120}, {40, 30}, {1, 1}}

func TestLabelsStayInsideAndApart(t *testing.T) {
	for name, c := range cases(t) {
		for _, z := range sizes {
			s := c.layout(float64(z.X), float64(z.Y), 1, 1, Light)
			for i, a := range s.text.labels {
				if a.box.Min.X < -.01 || a.box.Min.Y < -.01 || a.box.Max.X > vg.Length(z.X)+.01 || a.box.Max.Y > vg.Length(z.Y)+.01 {
					t.Errorf("%s at %v: %q is cut off: %+v", name, z, a.text, a.box)
				}
				for _, b := range s.text.labels[i+1:] {
					if a.box.Min.X < b.box.Max.X && b.box.Min.X < a.box.Max.X && a.box.Min.Y < b.box.Max.Y && b.box.Min.Y < a.box.Max.Y {
						t.Errorf("%s at %v: %q and %q collide: %+v %+v", name, z, a.text, b.text, a.box, b.box)
					}
				}
			}
		}
	}
}

func TestMarksLieInThePicture(t *testing.T) {
	for name, c := range cases(t) {
		for _, z := range sizes {
			marks := c.Marks(z.X, z.Y, 72)
			if _, empty := c.view.(nothing); !empty && len(marks) == 0 && z.X > 300 {
				t.Errorf("%s at %v: no marks", name, z)
			}
			for _, m := range marks {
				if m.Rect.Empty() || !m.Rect.In(image.Rect(0, 0, z.X, z.Y)) || m.Tip == "" {
					t.Errorf("%s at %v: bad mark %+v", name, z, m)
				}
			}
		}
	}
}

// BenchmarkSliver draws odd sizes, in which a design unit is far less than a pixel.
func BenchmarkSliver(b *testing.B) {
	for name, c := range cases(b) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				c.Image(1, 900, 72)
				c.Image(1200, 1, 72)
			}
		})
	}
}

func TestMarksScaleWithTheCanvas(t *testing.T) {
	c := mustNew(t, Options{Kind: Timeline}, harbour())
	one, two := c.Marks(1000, 620, 72), c.Marks(2000, 1240, 144)
	if len(one) != len(two) {
		t.Fatalf("%d marks at 1, %d at 2", len(one), len(two))
	}
	for i := range one {
		a, b := one[i].Rect, two[i].Rect
		if d := a.Min.Mul(2).Sub(b.Min); max(d.X, -d.X, d.Y, -d.Y) > 2 {
			t.Errorf("mark %d: %v at 1, %v at 2", i, a, b)
		}
	}
}

// TestMarksLeadToTheirBars looks for each paragraph's colour inside its mark.
func TestMarksLeadToTheirBars(t *testing.T) {
	c := mustNew(t, Options{Kind: Timeline}, harbour())
	img, l := c.Image(1000, 620, 72), Light.look()
	v := c.view.(*timeline)
	for _, m := range c.Marks(1000, 620, 72) {
		if m.Paragraph < 0 {
			continue
		}
		sl := v.slots[m.Paragraph]
		if !sl.judged || sl.label == engine.Mixed {
			continue
		}
		want := l.sign(sl.value)
		if sl.label == engine.Neutral {
			want = l.even
		}
		n := 0
		for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
			for x := m.Rect.Min.X; x < m.Rect.Max.X; x++ {
				if r := img.RGBAAt(x, y); r.R == want.R && r.G == want.G && r.B == want.B {
					n++
				}
			}
		}
		if n < 20 {
			t.Errorf("paragraph %d: %d pixels of its colour in %v", m.Paragraph, n, m.Rect)
		}
	}
}

func TestSpeakerMarkTellsAll(t *testing.T) {
	c := mustNew(t, Options{Kind: Speakers}, harbour())
	m := c.Marks(1000, 620, 72)[0]
	if m.Speaker != "s1" || m.Report != 0 || m.Paragraph != -1 || !slices.Equal(m.Quotes, []string{"q1", "q2", "q3", "q16"}) {
		t.Errorf("mark %+v", m)
	}
	if want := "Mara Ilves: tone +0.36 (positive), n=4, 95 % interval +0.16 to +0.56; 4 quotes"; m.Tip != want {
		t.Errorf("tip %q, want %q", m.Tip, want)
	}
}

func TestMatrixMarksNameBothSides(t *testing.T) {
	c := mustNew(t, Options{Kind: Matrix}, harbour(), harbour())
	for _, m := range c.Marks(1000, 620, 72) {
		if m.Speaker == "s2" && m.Target == "t3" {
			if m.Tip != "Tomas Brandvold on dredging: −0.60 (against), n=4, 95 % interval −0.78 to −0.42, from 2 texts; 0 for, 0 mixed, 0 neutral, 4 against" {
				t.Errorf("tip %q", m.Tip)
			}
			if len(m.Others) != 1 || m.Others[0].Report != 1 || len(m.Others[0].Quotes) != 2 {
				t.Errorf("others %+v", m.Others)
			}
			return
		}
	}
	t.Error("no mark for the pair")
}

func TestSilenceIsWrittenNotDrawnAsZero(t *testing.T) {
	count := func(c *Chart, text string) (n int) {
		for _, l := range c.layout(1000, 620, 1, 1, Light).text.labels {
			if l.text == text {
				n++
			}
		}
		return n
	}
	c := mustNew(t, Options{Kind: Compare, Speakers: []string{"s1", "s2"}}, harbour())
	if n := count(c, "no statement"); n != 3 {
		t.Errorf("%d times no statement, want 3", n)
	}
	c = mustNew(t, Options{Kind: Matrix}, harbour())
	if n, key := count(c, "0.00"), count(c, "no statement"); n != 1 || key != 1 {
		t.Errorf("%d zeros and %d key entries, want the one real zero and the key", n, key)
	}
}

func TestRowsAreCappedAndTold(t *testing.T) {
	c := mustNew(t, Options{Kind: Speakers}, crowd(30, 16, 60))
	s := blank()
	notes := c.view.draw(s, box{24, 90, 976, 560})
	if len(notes) != 2 || notes[1] != "10 speakers with fewer quotes left out" {
		t.Errorf("notes %q", notes)
	}
	notes = c.view.draw(s, box{24, 90, 976, 90 + 22 + 5*leastRow})
	if notes[1] != "25 speakers with fewer quotes left out" {
		t.Errorf("on a low picture: %q", notes)
	}
}

func TestHitFindsTheTopMark(t *testing.T) {
	marks := []Mark{{Rect: image.Rect(0, 0, 100, 20), Tip: "row"}, {Rect: image.Rect(40, 5, 60, 15), Tip: "bar"}}
	for p, want := range map[image.Point]string{{50, 10}: "bar", {10, 10}: "row", {10, 30}: ""} {
		if m, ok := Hit(marks, p); m.Tip != want || ok != (want != "") {
			t.Errorf("at %v: %q, want %q", p, m.Tip, want)
		}
	}
}

func TestChartsAreSafeForConcurrentUse(t *testing.T) {
	c := mustNew(t, Options{Kind: Matrix, Theme: Dark}, harbour())
	want := c.Image(400, 300, 72)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if got := c.Image(400, 300, 72); !slices.Equal(got.Pix, want.Pix) {
				t.Error("pictures differ")
			}
			c.Marks(400, 300, 72)
		})
	}
	wg.Wait()
}

func TestThemesDiffer(t *testing.T) {
	light := mustNew(t, Options{Kind: Speakers}, harbour()).Image(300, 200, 72)
	dark := mustNew(t, Options{Kind: Speakers, Theme: Dark}, harbour()).Image(300, 200, 72)
	if a, b := light.RGBAAt(0, 0), dark.RGBAAt(0, 0); a.R != 255 || b.R > 60 {
		t.Errorf("grounds %v and %v", a, b)
	}
}
