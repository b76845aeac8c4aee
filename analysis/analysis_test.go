package analysis

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
)

var shared = sync.OnceValues(func() (*Analyzer, error) { return New(Options{}) })

// analyzer is the one Analyzer of all tests.
func analyzer(t testing.TB) *Analyzer {
	t.Helper()
	a, err := shared()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func analyse(t testing.TB, text string, targets ...string) *Report {
	t.Helper()
	r, err := analyzer(t).Analyze(context.Background(), Article{ID: "test", Text: text, Targets: targets})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// said renders quotes as "speaker: words", "?" for an unknown speaker.
func said(r *Report) []string {
	var out []string
	for _, q := range r.Quotes {
		who := "?"
		if q.Speaker != nil {
			who = *q.Speaker
		}
		out = append(out, who+": "+q.Text)
	}
	return out
}

func TestTextWithoutWordsIsAnError(t *testing.T) {
	for _, s := range []string{"", " \n\t", "…\n\n—"} {
		if _, err := analyzer(t).Analyze(context.Background(), Article{Text: s}); err != ErrNoText {
			t.Errorf("%q: %v, want ErrNoText", s, err)
		}
	}
}

func TestCancelledAnalysisStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := analyzer(t).Analyze(ctx, Article{Text: "She said no."}); err != context.Canceled {
		t.Fatalf("got %v", err)
	}
}

func TestUnknownEngineIsNamed(t *testing.T) {
	if _, err := New(Options{Engine: "tarot"}); err == nil || !strings.Contains(err.Error(), "tarot") {
		t.Fatalf("got %v", err)
	}
}

// checkReport asserts what holds for every report on every text.
func checkReport(t *testing.T, r *Report) {
	t.Helper()
	in := func(what string, start, end int) {
		if start < 0 || end < start || end > len(r.Text) {
			t.Fatalf("%s: [%d, %d) lies outside the text of %d bytes", what, start, end, len(r.Text))
		}
	}
	at := 0
	for i, p := range r.Paragraphs {
		in("paragraph", p.Start, p.End)
		if p.Index != i || p.Start < at {
			t.Fatalf("paragraph %d has index %d and begins at %d, before %d", i, p.Index, p.Start, at)
		}
		at = p.End
	}
	ids := map[string]bool{}
	for _, s := range r.Speakers {
		ids[s.ID] = true
		if s.Tone.N == 1 && s.Tone.Low != nil {
			t.Fatal("an interval from one value")
		}
		for _, st := range s.Stances {
			if st.N != st.For+st.Against+st.Mixed+st.Neutral || st.N == 0 {
				t.Fatalf("%s on %s: n %d is not the sum of its counts", s.Name, st.Target, st.N)
			}
		}
	}
	last := 0
	for _, q := range r.Quotes {
		in("quote", q.Start, q.End)
		if q.Text != r.Text[q.Start:q.End] || q.Start < last {
			t.Fatalf("quote %s is out of order or not its words", q.ID)
		}
		last = q.Start
		if p := r.Paragraphs[q.Paragraph]; !p.Contains(q.Span) {
			t.Fatalf("quote %s reaches out of its paragraph", q.ID)
		}
		if (q.Speaker == nil) != (q.SpeakerID == nil) || q.SpeakerID != nil && !ids[*q.SpeakerID] {
			t.Fatalf("quote %s: speaker id", q.ID)
		}
		if q.MentionAt != nil && r.Text[q.MentionAt.Start:q.MentionAt.End] != q.Mention {
			t.Fatalf("quote %s: mention %q", q.ID, q.Mention)
		}
		if q.CueAt != nil && r.Text[q.CueAt.Start:q.CueAt.End] != q.Cue {
			t.Fatalf("quote %s: cue %q", q.ID, q.Cue)
		}
		if c := q.Certainty.Value; c < 0 || c > 1 {
			t.Fatalf("certainty %v", c)
		}
		for _, e := range q.Tone.Evidence {
			in("evidence", e.Start, e.End)
			if !e.Empty() && r.Text[e.Start:e.End] != e.Text {
				t.Fatalf("evidence %q is not %q", e.Text, r.Text[e.Start:e.End])
			}
		}
		for _, s := range q.Stances {
			if s.Value < -1 || s.Value > 1 || len(s.Evidence) == 0 && s.Label != "neutral" {
				t.Fatalf("stance %+v", s)
			}
			for _, e := range s.Evidence {
				in("stance evidence", e.Start, e.End)
			}
		}
	}
}

const sample = "NORVIK, May 4 (Agency) — The ferry will stop in June, “for good,” Mayor Ann Lee said on Monday. " +
	"She told reporters that the pier is a danger to everyone.\n\nThe pier\n\n“It is a disgrace,” said Bo Ray, a fisherman. “Nobody asked us.”\n\n" +
	"He added: ‘We may go to court.’ According to the harbour office, the pier cost $3.5 million."

func TestReportHoldsTogether(t *testing.T) { checkReport(t, analyse(t, sample, "pier")) }

func TestSameInputGivesSameBytes(t *testing.T) {
	var first bytes.Buffer
	if err := analyse(t, sample, "pier").WriteJSON(&first, true); err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 12 {
				var b bytes.Buffer
				r, err := analyzer(t).Analyze(context.Background(), Article{ID: "test", Text: sample, Targets: []string{"pier"}})
				if err != nil || r.WriteJSON(&b, true) != nil || !bytes.Equal(b.Bytes(), first.Bytes()) {
					t.Errorf("differs: %v", err)
					return
				}
			}
		})
	}
	wg.Wait()
}

func FuzzAnalyze(f *testing.F) {
	for _, s := range []string{sample, "“", "he said", "said said said.", "According to", "Q: Why?\n\nA: No.\n\nQ: And?", "\xff “a\n\n“b", "X, Y, Z, said. It, he said, is.", "''a'' and \"b\" 'c", "; ; he said; no"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, err := analyzer(t).Analyze(context.Background(), Article{Text: s, Targets: []string{"it", s}})
		if err == ErrNoText {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		checkReport(t, r)
		if err := r.WriteJSON(&bytes.Buffer{}, false); err != nil {
			t.Fatal(err)
		}
	})
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := New(Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// The cost must grow with the length and no faster, for articles and for texts that are none.
func BenchmarkAnalyze(b *testing.B) {
	a := analyzer(b)
	for name, part := range map[string]string{
		"article":  sample + "\n\n",
		"sentence": "and the clerk said that the bridge was safe ",
		"marks":    `"a" " `,
		"names":    "Ann Lee told Bo Ray of Coll Dee, ",
	} {
		for _, n := range []int{8, 80, 800} {
			text := strings.Repeat(part, n*len(sample)/len(part))
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					if _, err := a.Analyze(context.Background(), Article{Text: text}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

func ExampleAnalyzer_Analyze() {
	a, err := New(Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := a.Analyze(context.Background(), Article{
		Text:    "The dam is a gift to the valley, Mayor Ann Lee said. “It is a disaster,” said Bo Ray, a farmer.",
		Targets: []string{"dam"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range r.Speakers {
		for _, st := range s.Stances {
			fmt.Println(s.Name, st.Label, st.Target)
		}
	}
	// Output:
	// Ann Lee favour dam
	// Bo Ray against dam
}
