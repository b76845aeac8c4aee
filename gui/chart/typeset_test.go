package chart

import (
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"
	"gonum.org/v1/plot/vg"
)

func plain() style { return style{size: 12} }

func TestBuiltInFontsHaveTheLettersOfOurScripts(t *testing.T) {
	ts := newTypesetter(nil)
	for _, s := range []string{
		"Zażółć gęślą jaźń, Þórðr, Šćepanović, Ñandú, İstanbul", "Владислава ӂ Ђорђе Їжакевич", "Ὑπατία Ἀλεξανδρινή", "דוד בן־יהודה",
		minus() + "0.52 … “q” – ’ · ← → × %",
	} {
		for _, bold := range []bool{false, true} {
			if l := ts.shape(s, bold); l.missing > 0 || l.width == 0 {
				t.Errorf("%q, bold %v: %d letters missing", s, bold, l.missing)
			}
		}
	}
	if minus() != "\u2212" {
		t.Error("Liberation Sans has a minus sign, but the hyphen is used")
	}
}

func TestMissingLettersBecomeBoxes(t *testing.T) {
	s := blank()
	l := s.text.shape("漢字", false)
	if l.missing != 2 || l.width < em {
		t.Fatalf("missing %d, width %v", l.missing, l.width)
	}
	if p := s.text.letters(l, vg.Point{X: 0, Y: 20}, 12); len(p) != 20 {
		t.Errorf("%d path parts, want two boxes of two sides of five", len(p))
	}
	if l := s.text.shape("a\u200Db\uFE0F", false); len(l.glyphs) == 0 || l.width > 1.2*em+em {
		t.Errorf("joiners take room: %v", l.width)
	}
}

func TestAFontIsLookedForWhenALetterIsMissing(t *testing.T) {
	var asked []rune
	ts := newTypesetter(func(r rune) *font.Font {
		asked = append(asked, r)
		if r == '漢' {
			return builtin().mono // which does not have it either
		}
		return nil
	})
	if l := ts.shape("Ab 漢字", true); l.missing != 2 {
		t.Errorf("%d letters missing", l.missing)
	}
	if !slices.Equal(asked, []rune("漢字")) {
		t.Errorf("asked for %q", string(asked))
	}
}

func TestEveryDrawnLetterHasAnOutline(t *testing.T) {
	s := blank()
	for _, r := range "AzЖяΩλאש+" + minus() + "0123456789" {
		if len(s.text.letters(s.text.shape(string(r), false), vg.Point{}, 12)) == 0 {
			t.Errorf("%q draws nothing", r)
		}
	}
}

func TestRightToLeftRunsAreInVisualOrder(t *testing.T) {
	ts := newTypesetter(nil)
	one := func(s string) []uint32 {
		var ids []uint32
		for _, g := range ts.shape(s, false).glyphs {
			ids = append(ids, uint32(g.id))
		}
		return ids
	}
	alef, bet := one("א"), one("ב")
	if got := one("אב"); !slices.Equal(got, append(slices.Clone(bet), alef...)) {
		t.Errorf("alef bet is drawn as %v; bet is %v and alef %v", got, bet, alef)
	}
	if got := one("a אב b"); got[2] != bet[0] || got[3] != alef[0] {
		t.Errorf("inside Latin: %v", got)
	}
}

func TestElideFitsAndKeepsLettersWhole(t *testing.T) {
	ts := newTypesetter(nil)
	for _, s := range []string{"Maximiliana von und zu Hohenstetten", "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", "W", ""} {
		for w := 0.0; w < 260; w += 7 {
			got := ts.elide(s, plain(), w)
			if ts.width(got, plain()) > w && got != "" {
				t.Errorf("%q in %v: %q is too wide", s, w, got)
			}
			if got != s && got != "" {
				head := strings.TrimSuffix(got, "…")
				if head == got || !strings.HasPrefix(s, head) || strings.HasPrefix(s[len(head):], "\u0301") {
					t.Errorf("%q in %v: bad cut %q", s, w, got)
				}
			}
		}
	}
}

func TestWrapKeepsEveryWordItHasRoomFor(t *testing.T) {
	ts := newTypesetter(nil)
	const s = "Mean stance of each speaker toward each target, with the 95 % interval"
	lines := ts.wrap(s, plain(), 150, 9)
	if strings.Join(lines, " ") != s || len(lines) < 3 {
		t.Errorf("got %q", lines)
	}
	if lines = ts.wrap(s, plain(), 150, 2); len(lines) != 2 || !strings.HasSuffix(lines[1], "…") {
		t.Errorf("in two lines: %q", lines)
	}
	for _, l := range lines {
		if ts.width(l, plain()) > 150 {
			t.Errorf("%q is too wide", l)
		}
	}
}

func TestSignedNumbers(t *testing.T) {
	for v, want := range map[float64]string{.384: "+0.38", -.52: "−0.52", 0: "0.00", -.004: "0.00", 1: "+1.00", -1: "−1.00"} {
		if got := signed(v); got != want {
			t.Errorf("%v: %q, want %q", v, got, want)
		}
	}
}

func TestCleanMakesOneSafeLine(t *testing.T) {
	for in, want := range map[string]string{
		" a\n\tb  c ": "a b c", "x\u202Ey": "xy", "bad\xFF": "bad\uFFFD", "nul\x00l": "nul l", "": "",
	} {
		if got := clean(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	if n := len([]rune(clean(strings.Repeat("ж", 9999)))); n != longest {
		t.Errorf("kept %d letters", n)
	}
}

func TestNoFyneInside(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(out), "fyne.io") {
		t.Error("the chart package depends on Fyne")
	}
	if !strings.Contains(string(out), "gonum.org/v1/plot/vg") {
		t.Error("the list of dependencies is not the chart package's")
	}
}
