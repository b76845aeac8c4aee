package engine

import (
	"reflect"
	"testing"

	"standpoint/analysis/syntax"
	"standpoint/analysis/text"
)

// ranked are pairs of targets of which the first must fare better, by at least 0.1.
var ranked = []struct{ name, in, better, worse string }{
	{"accuser and accused", "Okafor accused Moreau of fraud.", "Okafor", "Moreau"},
	{"the other way round", "Moreau accused Okafor of fraud.", "Moreau", "Okafor"},
	{"passive", "Moreau was accused of fraud by Okafor.", "Okafor", "Moreau"},
	{"praise and blame", "Okafor was praised for the rescue, but Moreau was blamed for the fire.", "Okafor", "Moreau"},
	{"attacked by", "Critics attacked Moreau and defended Okafor.", "Okafor", "Moreau"},
}

func TestNewsRanksTargetsByTheirPart(t *testing.T) {
	e := mustNew(t, "news")
	for _, c := range ranked {
		p := Passage{Text: c.in}
		better, worse := e.Attitude(p, spanOf(c.in, c.better)), e.Attitude(p, spanOf(c.in, c.worse))
		if better.Value < worse.Value+0.1 {
			t.Errorf("%s: %q gives %s %.2f and %s %.2f", c.name, c.in, c.better, better.Value, c.worse, worse.Value)
		}
	}
}

func TestNegationTurnsNewsAttitude(t *testing.T) {
	e := mustNew(t, "news")
	for _, c := range [][2]string{
		{"Okafor is an honest mayor.", "Okafor is not an honest mayor."},
		{"The court said Okafor helped the victims.", "The court said Okafor never helped the victims."},
	} {
		yes, no := e.Attitude(Passage{Text: c[0]}, spanOf(c[0], "Okafor")), e.Attitude(Passage{Text: c[1]}, spanOf(c[1], "Okafor"))
		if no.Value > yes.Value-0.2 {
			t.Errorf("%q is %.2f, %q is %.2f", c[0], yes.Value, c[1], no.Value)
		}
	}
}

// A passage that the caller has read is rated as it was read.
func TestNewsTakesSentencesThatAreRead(t *testing.T) {
	const s = "The mayor cheated. Voters hated the cruel plan."
	r, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	var read []syntax.Sentence
	toks := text.Tokens(s, text.Span{End: len(s)})
	for _, k := range text.Sentences(s, toks, nil) {
		read = append(read, r.Read(toks[k[0]:k[1]]))
	}
	e := mustNew(t, "news")
	if got, want := e.Tone(Passage{s, read}), e.Tone(Passage{Text: s}); !reflect.DeepEqual(got, want) {
		t.Errorf("read %.4f, unread %.4f", got.Value, want.Value)
	}
}
