package gui

import (
	"strings"
	"testing"

	"standpoint/analysis"
	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

func ptr[T any](v T) *T { return &v }

// valley is a small report made by hand.
func valley() *analysis.Report {
	t := "The dam is a disaster, she told reporters. Farmers may leave."
	tone := engine.Score{Value: -0.4, Label: engine.Negative, Evidence: []engine.Evidence{
		{Weight: 0.01, Rule: "bias"},
		{Span: text.Span{Start: 4, End: 7}, Text: "dam", Weight: -0.05, Rule: "learned"},
		{Span: text.Span{Start: 13, End: 21}, Text: "disaster", Weight: -0.44, Rule: "lexicon, negated"},
	}}
	return &analysis.Report{
		Text:       t,
		Paragraphs: []analysis.Paragraph{{Span: text.Span{End: len(t)}, Kind: text.Body, Tone: tone}},
		Quotes: []analysis.Quote{{
			ID: "q1", Span: text.Span{End: 21}, Text: t[:21], Kind: analysis.Indirect,
			Speaker: ptr("Mira Solberg"), SpeakerID: ptr("s1"), Mention: "she", MentionAt: &text.Span{Start: 23, End: 26},
			Cue: "told", CueAt: &text.Span{Start: 27, End: 31}, Tone: tone, Continuation: true,
			Certainty: analysis.Certainty{Value: 0.8, Flags: []string{"hedged"}, Evidence: []engine.Evidence{
				{Span: text.Span{Start: 51, End: 54}, Text: "may", Weight: 0.8, Rule: "hedged"}}},
			Stances: []analysis.Stance{{Score: engine.Score{Value: -0.6, Label: engine.Against}, Target: "the dam", TargetID: "t1"}},
		}},
		Speakers: []analysis.Speaker{{
			ID: "s1", Name: "Mira Solberg", Kind: analysis.Person, Role: "hydrologist", Quotes: 1, Share: 1,
			Aliases: []analysis.Alias{{Text: "Miro", Reason: "sounds like Mira", Suggested: true}, {Text: "Solberg", Reason: "surname"}},
			Tone:    analysis.Aggregate{Score: -0.4, N: 1, Label: engine.Negative},
			Stances: []analysis.SpeakerStance{{Aggregate: analysis.Aggregate{Score: -0.6, N: 1, Label: engine.Against}, Target: "the dam", TargetID: "t1"}},
		}},
		Targets: []analysis.Target{{ID: "t1", Name: "the dam"}, {ID: "t2", Name: "the ministry"}},
	}
}

func TestExplanationsNameCueSourceAndEvidence(t *testing.T) {
	for name, c := range map[string]struct {
		focus  focus
		target string
		want   []string
	}{
		"quote": {focus: focus{kind: quoteInFocus, id: "q1"}, want: []string{
			"Mira Solberg", "Indirect quote, paragraph 1", "Cue: “told”", "Source: “she”, meaning Mira Solberg",
			"no confidence known", "Carries on", "–0.40  negative", "disaster\t–0.44\tword list, negated",
			"0.80  hedged", "may\t× 0.80\thedging word", "Stance toward the dam", "–0.60  against"}},
		"paragraph": {focus: focus{kind: paragraphInFocus}, want: []string{
			"Paragraph 1", "Body text", "narration", "Quote: Mira Solberg: The dam is a disaster"}},
		"speaker": {focus: focus{kind: speakerInFocus, id: "s1"}, target: "t2", want: []string{
			"Person, hydrologist", "1, with 100 % of all quoted words", "also “Miro”? (sounds like Mira)",
			"Solberg: surname", "the dam: –0.60  against, n 1", "the ministry: no statement", "0.80  on average"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := &document{name: "valley.txt", report: valley()}
			d.focus, d.targets = c.focus, []string{c.target}
			got := explain(d).String()
			for _, w := range c.want {
				if !strings.Contains(got, w) {
					t.Errorf("%q is missing in\n%s", w, got)
				}
			}
		})
	}
}

func TestEvidenceIsStrongestFirstAndWordlessLast(t *testing.T) {
	var got []string
	for _, e := range evidence(valley().Paragraphs[0].Tone.Evidence) {
		got = append(got, e.label)
	}
	if strings.Join(got, "|") != "disaster|dam|" {
		t.Errorf("order %q", got)
	}
}

func TestUnknownFocusExplainsNothing(t *testing.T) {
	d := &document{name: "valley.txt", report: valley()}
	for _, f := range []focus{{}, {kind: quoteInFocus, id: "gone"}, {kind: paragraphInFocus, paragraph: 9}, {kind: speakerInFocus, id: "s9"}} {
		d.focus = f
		if x := explain(d); x.title != "" {
			t.Errorf("%v is explained as %q", f, x.title)
		}
	}
}

func TestSignedNeverShowsMinusZero(t *testing.T) {
	for v, want := range map[float64]string{0.314: "+0.31", -0.314: "–0.31", -0.001: "0.00", 0: "0.00"} {
		if got := signed(v); got != want {
			t.Errorf("signed(%v) = %q, want %q", v, got, want)
		}
	}
}

// A stance that the narration tells is in no quote; its words are the sentence that tells it.
func TestNarratedPositionsLeadToTheirSentence(t *testing.T) {
	r := valley()
	r.Paragraphs[0].Stances = []analysis.Stance{{Target: "the ministry", TargetID: "t2", Holder: "s1",
		Score: engine.Score{Value: 0.7, Label: engine.Favour, Evidence: []engine.Evidence{{Span: text.Span{Start: 51, End: 54}, Weight: 1}}}}}
	r.Speakers[0].Stances = append(r.Speakers[0].Stances, analysis.SpeakerStance{Target: "the ministry", TargetID: "t2",
		Aggregate: analysis.Aggregate{Score: 0.7, N: 1, Label: engine.Favour}})
	d := &document{report: r, focus: focus{kind: speakerInFocus, id: "s1"}}
	var found []string
	for _, p := range explain(d).parts {
		for _, e := range p.entries {
			if e.leads() && e.quote == "" {
				found = append(found, r.Text[e.at.Start:e.at.End])
			}
		}
	}
	if len(found) != 1 || found[0] != "Farmers may leave." {
		t.Errorf("leads to %q", found)
	}
}
