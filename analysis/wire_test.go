package analysis

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

func at(t, part string) text.Span {
	i := strings.Index(t, part)
	return text.Span{Start: i, End: i + len(part)}
}

func ref[T any](v T) *T { return &v }

// sampleReport is a small report, made by hand, on a text in which bytes and code points differ.
func sampleReport() *Report {
	const body = "“Schön & gut”, said Zoë Márquez. The dam — she added — may fail 😀."
	score := engine.Score{Value: 0.5, Label: engine.Positive, Confidence: ref(0.8), Evidence: []engine.Evidence{
		{Span: at(body, "gut"), Text: "gut", Weight: 0.5, Rule: "word"},
	}}
	against := engine.Score{Value: -0.25, Label: engine.Against, Evidence: []engine.Evidence{}}
	mention, cue := at(body, "Zoë Márquez"), at(body, "said")
	return &Report{
		Schema: Schema, ID: "a1", Title: "=1+1", Date: "2024-05-02", Source: "The Plain", Language: "en", Text: body,
		Provenance: Provenance{Version: "1", Engine: "blend", Models: map[string]string{"m": "00"}, Settings: map[string]any{"targets": "dam"}},
		Warnings:   []Warning{{Code: "names", Message: "two spellings", Where: &mention}, {Code: "x", Message: "whole text"}},
		Paragraphs: []Paragraph{{Span: text.Span{End: len(body)}, Kind: text.Body, Dateline: &cue, Tone: score, Voice: ref("s1")}},
		Quotes: []Quote{
			{ID: "q1", Span: at(body, "“Schön & gut”"), Text: "“Schön & gut”", Kind: Direct, Group: 1, Speaker: ref("Zoë Márquez"), SpeakerID: ref("s1"),
				Mention: "Zoë Márquez", MentionAt: &mention, Cue: "said", CueAt: &cue, Tone: score, Confidence: ref(0.9),
				Certainty: Certainty{Value: 1}, Stances: []Stance{{Score: against, Target: "dam", TargetID: "t1"}, {Score: score, Target: "-river", TargetID: "t2"}}},
			{ID: "q2", Span: at(body, "The dam"), Text: "The dam", Kind: Indirect, Group: 2, Certainty: Certainty{Value: 0.5, Flags: []string{"hedged", "negated"}}},
		},
		Speakers: []Speaker{{ID: "s1", Name: "Zoë Márquez", Kind: Person, Role: "engineer", Quotes: 1, Words: 3, Share: 1,
			Tone:    Aggregate{Score: 0.5, N: 1, Label: engine.Positive},
			Stances: []SpeakerStance{{Aggregate: Aggregate{Score: -0.25, N: 1, Label: engine.Against}, Target: "dam", TargetID: "t1", Against: 1}}}},
		Targets: []Target{{ID: "t1", Name: "dam", Kind: Topic, Mentions: 1}},
	}
}

func writeJSON(t *testing.T, r *Report, indent bool) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := r.WriteJSON(&b, indent); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestJSONOffsetsCountCodePoints(t *testing.T) {
	r := sampleReport()
	var got struct {
		Text   string
		Quotes []struct {
			Start, End   int
			Text         string
			Mention      string
			MentionStart int `json:"mention_start"`
			MentionEnd   int `json:"mention_end"`
			CueStart     int `json:"cue_start"`
			CueEnd       int `json:"cue_end"`
			Tone         engine.Score
		}
		Warnings []map[string]any
	}
	if err := json.Unmarshal(writeJSON(t, r, false), &got); err != nil {
		t.Fatal(err)
	}
	runes := []rune(got.Text)
	q := got.Quotes[0]
	for _, c := range []struct {
		start, end int
		want       string
	}{
		{q.Start, q.End, q.Text},
		{q.MentionStart, q.MentionEnd, q.Mention},
		{q.CueStart, q.CueEnd, "said"},
		{q.Tone.Evidence[0].Start, q.Tone.Evidence[0].End, "gut"},
	} {
		if got := string(runes[c.start:c.end]); got != c.want {
			t.Errorf("[%d, %d) is %q, want %q", c.start, c.end, got, c.want)
		}
	}
	if _, has := got.Warnings[1]["start"]; has {
		t.Error("a warning on the whole text has a start")
	}
}

func TestJSONHasNullOnlyWhereItMeansUnknown(t *testing.T) {
	var got map[string]any
	if err := json.Unmarshal(writeJSON(t, &Report{Schema: Schema, Text: "A.", Quotes: []Quote{{}}, Speakers: []Speaker{{}}, Targets: []Target{{}}, Paragraphs: []Paragraph{{}}}, false), &got); err != nil {
		t.Fatal(err)
	}
	var nulls []string
	var walk func(path string, v any)
	walk = func(path string, v any) {
		switch v := v.(type) {
		case nil:
			nulls = append(nulls, path)
		case map[string]any:
			for k, x := range v {
				walk(path+"."+k, x)
			}
		case []any:
			for _, x := range v {
				walk(path, x)
			}
		}
	}
	walk("", got)
	want := map[string]bool{".paragraphs.voice": true, ".paragraphs.tone.confidence": true, ".paragraphs.narration.confidence": true,
		".quotes.speaker": true, ".quotes.speaker_id": true, ".quotes.mention_start": true, ".quotes.mention_end": true, ".quotes.cue_start": true,
		".quotes.cue_end": true, ".quotes.confidence": true, ".quotes.tone.confidence": true, ".speakers.tone.low": true, ".speakers.tone.high": true}
	for _, p := range nulls {
		if !want[p] {
			t.Errorf("%s is null", p)
		}
		delete(want, p)
	}
	for p := range want {
		t.Errorf("%s is not null", p)
	}
}

func TestJSONIsOneLineUnlessIndented(t *testing.T) {
	line := writeJSON(t, sampleReport(), false)
	if n := bytes.Count(line, []byte("\n")); n != 1 || !bytes.HasSuffix(line, []byte("\n")) {
		t.Errorf("%d line ends, want one at the end", n)
	}
	if !bytes.Contains(line, []byte("“Schön & gut”")) {
		t.Error("an ampersand is escaped")
	}
	if n := bytes.Count(writeJSON(t, sampleReport(), true), []byte("\n")); n < 50 {
		t.Errorf("indented report has only %d lines", n)
	}
}

func TestJSONRoundTrip(t *testing.T) {
	want := sampleReport()
	got, err := ReadJSON(bytes.NewReader(writeJSON(t, want, true)))
	if err != nil {
		t.Fatal(err)
	}
	c := respan{to: func(s text.Span) text.Span { return s }, limit: len(want.Text)}
	if diff := cmp.Diff(c.report(want), got); diff != "" {
		t.Error(diff)
	}
	for range 20 {
		if !bytes.Equal(writeJSON(t, got, true), writeJSON(t, want, true)) {
			t.Fatal("the same report gave other bytes")
		}
	}
}

func TestWriteJSONRefusesWhatJSONCannotHold(t *testing.T) {
	cases := map[string]func(*Report){
		"span past the text": func(r *Report) { r.Quotes[0].End = len(r.Text) + 1 },
		"span backwards":     func(r *Report) { r.Paragraphs[0].Span = text.Span{Start: 3, End: 2} },
		"negative span":      func(r *Report) { r.Quotes[0].Tone.Evidence[0].Start = -1 },
		"not a number":       func(r *Report) { r.Quotes[0].Tone.Value = math.NaN() },
		"broken text":        func(r *Report) { r.Text = "a\xffb" },
	}
	for name, spoil := range cases {
		t.Run(name, func(t *testing.T) {
			r := sampleReport()
			spoil(r)
			if err := r.WriteJSON(&bytes.Buffer{}, false); err == nil || !strings.HasPrefix(err.Error(), "analysis: ") {
				t.Errorf("error is %v", err)
			}
		})
	}
}

func TestReadJSONRefusesBadReports(t *testing.T) {
	for name, in := range map[string]string{
		"empty":           "",
		"null":            "null",
		"other schema":    `{"schema":"standpoint.report/2"}`,
		"offset too far":  `{"schema":"standpoint.report/1","text":"é","paragraphs":[{"start":0,"end":2}]}`,
		"half a mention":  `{"schema":"standpoint.report/1","text":"é","quotes":[{"mention_start":0}]}`,
		"not an offset":   `{"schema":"standpoint.report/1","text":"é","quotes":[{"start":"0"}]}`,
		"negative offset": `{"schema":"standpoint.report/1","text":"é","quotes":[{"start":-1}]}`,
	} {
		if r, err := ReadJSON(strings.NewReader(in)); err == nil {
			t.Errorf("%s: no error, report %+v", name, r)
		}
	}
}

func FuzzReadJSON(f *testing.F) {
	var b bytes.Buffer
	if err := sampleReport().WriteJSON(&b, false); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte(`{"schema":"standpoint.report/1","text":"é","quotes":[{"start":1,"end":1,"stances":[{}]}],"provenance":{"settings":{"x":[1,null]}}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := ReadJSON(bytes.NewReader(data))
		if err != nil {
			return
		}
		first := writeJSON(t, r, false)
		again, err := ReadJSON(bytes.NewReader(first))
		if err != nil {
			t.Fatal(err)
		}
		if second := writeJSON(t, again, false); !bytes.Equal(first, second) {
			t.Errorf("a second trip changed\n%s\nto\n%s", first, second)
		}
	})
}
