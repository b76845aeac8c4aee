package chart

import (
	"errors"
	"image"
	"math"
	"testing"

	"standpoint/analysis"
	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

// FuzzNew builds odd reports: New must return an error for a number out of range, and otherwise
// a chart that draws with all marks inside.
func FuzzNew(f *testing.F) {
	f.Add("Mara Ilves", "the harbour", .4, -.2, .9, 3, uint16(400), uint16(300), uint8(7))
	f.Add("", "", math.NaN(), 0.0, 0.0, 1, uint16(0), uint16(1), uint8(0))
	f.Add("\xFF\u202Eab", "אב\x00", 0.0, -7.5, 7.5, 1<<40, uint16(1000), uint16(10), uint8(255))
	f.Add("e\u0301\u200D漢", "a\nb", -1.0, math.Inf(-1), 1.0, -4, uint16(10), uint16(1000), uint8(90))
	f.Fuzz(func(t *testing.T, name, target string, score, low, high float64, n int, w, h uint16, bits uint8) {
		r := oddReport(name, target, score, low, high, n, bits)
		for _, k := range Kinds() {
			c, err := New([]*analysis.Report{r, r}, Options{Kind: k, Theme: Theme(bits & 1)})
			bad := !(score >= -1 && score <= 1) || !(low <= high) || math.IsInf(low, 0) || math.IsInf(high, 0) || n < 0 || n > 1e9
			if (err != nil) != bad || err != nil && !errors.Is(err, ErrNumber) {
				t.Fatalf("%s: bad is %v, but got %v", k, bad, err)
			}
			if err != nil {
				continue
			}
			width, height := int(w%1200), int(h%900)
			img := c.Image(width, height, 72)
			for _, m := range c.Marks(width, height, 72) {
				if m.Rect.Empty() || !m.Rect.In(img.Bounds()) {
					t.Fatalf("%s: mark %+v outside %v", k, m, img.Bounds())
				}
			}
			if img.Bounds() != image.Rect(0, 0, max(width, 1), max(height, 1)) {
				t.Fatalf("%s: size %v", k, img.Bounds())
			}
		}
	})
}

func oddReport(name, target string, score, low, high float64, n int, bits uint8) *analysis.Report {
	labels := []engine.Label{engine.Positive, engine.Mixed, engine.None, "", engine.Label(name)}
	s := engine.Score{Value: score, Label: labels[int(bits)%len(labels)]}
	a := analysis.Aggregate{Score: score, Low: &low, High: &high, N: n, Label: s.Label}
	id := name
	st := analysis.SpeakerStance{Aggregate: a, Target: target, TargetID: target, For: n, Against: n / 2, Mixed: n / 3}
	return &analysis.Report{
		Title: name, Date: target, Text: target,
		Paragraphs: []analysis.Paragraph{
			{Index: n, Kind: text.Kind(target), Tone: s, Voice: &id, Span: text.Span{Start: n, End: -n}},
			{Index: -n, Kind: text.Heading, Tone: s, Span: text.Span{Start: n, End: n * 2}},
			{Index: 0, Kind: text.Body, Tone: s, Stances: []analysis.Stance{{Score: s, Target: target, TargetID: target}}},
		},
		Quotes:   []analysis.Quote{{ID: name, SpeakerID: &id, Tone: s, Paragraph: n, Stances: []analysis.Stance{{Score: s, Target: target, TargetID: target}}}, {}},
		Speakers: []analysis.Speaker{{ID: name, Name: name, Quotes: n, Tone: a, Stances: []analysis.SpeakerStance{st, st}}, {ID: target, Name: target, Quotes: 1}},
	}
}
