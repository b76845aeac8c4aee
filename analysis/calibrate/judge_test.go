package main

import (
	"errors"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/analysis"
	"standpoint/analysis/labelled"
	"standpoint/analysis/text"
)

const story = "Zoé Hart said the ferry would be late. The pilot, Ann Hart, agreed that the fog was thick."

// at is where part stands in story; nowhere for "".
func at(tb testing.TB, part string) text.Span {
	tb.Helper()
	i := strings.Index(story, part)
	if i < 0 {
		tb.Fatalf("no %q", part)
	}
	return text.Span{Start: i, End: i + len(part)}
}

func TestOverlapIsIntersectionOverUnion(t *testing.T) {
	for _, c := range []struct {
		a, b text.Span
		want float64
	}{
		{text.Span{Start: 0, End: 10}, text.Span{Start: 0, End: 10}, 1},
		{text.Span{Start: 0, End: 10}, text.Span{Start: 5, End: 10}, 0.5},
		{text.Span{Start: 0, End: 10}, text.Span{Start: 2, End: 7}, 0.5},
		{text.Span{Start: 0, End: 6}, text.Span{Start: 4, End: 8}, 0.25},
		{text.Span{Start: 0, End: 5}, text.Span{Start: 5, End: 9}, 0},
		{text.Span{Start: 0, End: 2}, text.Span{Start: 7, End: 9}, 0},
		{text.Span{Start: 3, End: 3}, text.Span{Start: 0, End: 9}, 0},
		{text.Span{}, text.Span{}, 0},
	} {
		if a, b := overlap(c.a, c.b), overlap(c.b, c.a); a != c.want || b != c.want {
			t.Errorf("%v and %v: %g and %g, want %g", c.a, c.b, a, b, c.want)
		}
	}
}

func TestSameSource(t *testing.T) {
	for name, c := range map[string]struct {
		text, got, want string
		same            bool
	}{
		"both none":                   {story, "", "", true},
		"found none":                  {story, "", "Zoé Hart", false},
		"labelled none":               {story, "Zoé Hart", "", false},
		"the same":                    {story, "Zoé Hart", "Zoé Hart", true},
		"part of it":                  {story, "The pilot", "The pilot, Ann Hart", true},
		"ends in the same name":       {story, "Ann Hart", "Zoé Hart", true},
		"another":                     {story, "The pilot", "Zoé Hart", false},
		"begins with the same name":   {"Zoé Hart met Zoé Poole", "Zoé Hart", "Zoé Poole", false},
		"same name in other letters":  {"ZOÉ HART wrote. Hart left", "ZOÉ HART", "Hart", true},
		"the same noun further along": {"The pilot slept. Later the pilot ate", "The pilot", "the pilot", true},
		"next to each other":          {"Hart Poole", "Hart", "Poole", false},
	} {
		span := func(part string) text.Span {
			i := strings.LastIndex(c.text, part)
			if part == "" {
				return text.Span{}
			}
			return text.Span{Start: i, End: i + len(part)}
		}
		if got := sameSource(c.text, span(c.got), span(c.want)); got != c.same {
			t.Errorf("%s: %t", name, got)
		}
	}
}

func TestJudge(t *testing.T) {
	late := labelled.Quote{Content: at(t, "the ferry would be late"), Source: at(t, "Zoé Hart"), Spoken: true}
	thick := labelled.Quote{Content: at(t, "that the fog was thick"), Source: at(t, "The pilot, Ann Hart"), Spoken: true}
	thought := thick
	thought.Spoken = false
	for name, c := range map[string]struct {
		quotes                []labelled.Quote
		span, source          string
		counts, words, origin bool
	}{
		"all right":                 {[]labelled.Quote{late, thick}, "the ferry would be late", "Zoé Hart", true, true, true},
		"the second of two":         {[]labelled.Quote{late, thick}, "the fog was thick", "The pilot", true, true, true},
		"wrong source":              {[]labelled.Quote{late, thick}, "the ferry would be late", "The pilot", true, true, false},
		"no source":                 {[]labelled.Quote{late, thick}, "the ferry would be late", "", true, true, false},
		"too little of the words":   {[]labelled.Quote{late}, "ferry would be late. The pilot, Ann Hart, agreed", "Zoé Hart", true, false, false},
		"nothing labelled there":    {[]labelled.Quote{late}, "that the fog was thick", "The pilot", true, false, false},
		"nothing labelled at all":   {nil, "the ferry would be late", "Zoé Hart", true, false, false},
		"nobody spoke it":           {[]labelled.Quote{late, thought}, "the fog was thick", "The pilot", false, false, false},
		"speech beside a thought":   {[]labelled.Quote{late, thought}, "the ferry would be late", "Zoé Hart", true, true, true},
		"two words count not":       {[]labelled.Quote{late}, "ferry would", "Zoé Hart", false, false, false},
		"three words do":            {[]labelled.Quote{late}, "ferry would be", "Zoé Hart", true, true, true},
		"no words":                  {[]labelled.Quote{late}, "", "", false, false, false},
		"overlaps two, more of one": {[]labelled.Quote{late, thick}, "be late. The pilot, Ann Hart, agreed that the fog was thick", "Zoé Hart", true, false, false},
	} {
		t.Run(name, func(t *testing.T) {
			f := analysis.Finding{Rule: "some", Words: []float64{1}}
			if f.Span = at(t, c.span); c.source != "" {
				f.Source = at(t, c.source)
			}
			m, counts := judge(labelled.Document{Text: story, Quotes: c.quotes}, f)
			if counts != c.counts || counts && (m.words != c.words || m.source != c.origin) {
				t.Errorf("counts %t, words %t, source %t", counts, m.words, m.source)
			}
			if m.Span != f.Span || m.Rule != "some" || len(m.Words) != 1 {
				t.Errorf("the finding became %+v", m.Finding)
			}
		})
	}
}

// Words are right from an overlap of just one half.
func TestJudgeTakesHalfOfTheWords(t *testing.T) {
	d := labelled.Document{Text: "aa bb cc dd ee ff", Quotes: []labelled.Quote{{Content: text.Span{Start: 0, End: 16}, Spoken: true}}}
	for end, want := range map[int]bool{8: true, 7: false, 16: true} {
		m, ok := judge(d, analysis.Finding{Span: text.Span{Start: 0, End: end}})
		if !ok || m.words != want || math.Abs(overlap(m.Span, d.Quotes[0].Content)-float64(end)/16) > 1e-9 {
			t.Errorf("%d of 16 bytes: words %t, counts %t", end, m.words, ok)
		}
	}
}

func file(t *testing.T, path, content string) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestMeasureJudgesOneFoldOnly(t *testing.T) {
	if testing.Short() {
		t.Skip("slow with the race detector")
	}
	const quoted = `“The ferry will be late again on Monday,” said Zoé Hart.`
	line := func(id string) string {
		return `{"id": "` + id + `", "text": "` + quoted + `", "quotes": [{"start": 1, "end": 39, "speaker_start": 47, "speaker_end": 55}]}` + "\n"
	}
	ids := []string{"a", "b", "c", "d", "e", "f"}
	var lines string
	for _, id := range ids {
		lines += line(id)
	}
	path := file(t, filepath.Join(t.TempDir(), "set.jsonl"), lines)
	all := 0
	for fold := range labelled.Folds {
		cases, err := measure(path, "", fold)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range cases {
			all++
			d := labelled.Document{ID: ids[c.article]}
			if d.Fold() != fold {
				t.Errorf("article %d is of fold %d, not %d", c.article, d.Fold(), fold)
			}
			if !c.words || !c.source {
				t.Errorf("%q of %v is not right", c.Span.Of(quoted), c.Source)
			}
		}
	}
	if all != len(ids) {
		t.Errorf("%d findings in %d articles", all, len(ids))
	}
}

func TestMeasureReportsWhatIsMissing(t *testing.T) {
	dir := t.TempDir()
	if _, err := measure(filepath.Join(dir, "none.jsonl"), "", 0); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no articles: error %v", err)
	}
	if _, err := measure(file(t, filepath.Join(dir, "bad.jsonl"), "plain words\n"), "", 0); err == nil || !strings.Contains(err.Error(), "bad.jsonl:1") {
		t.Errorf("bad articles: error %v", err)
	}
	file(t, filepath.Join(dir, "models", "speech.bin"), "no model at all, but long enough to look like one")
	one := labelled.Document{ID: "a"}
	set := file(t, filepath.Join(dir, "set.jsonl"), `{"id": "a", "text": "The ferry was late.", "quotes": []}`+"\n")
	if _, err := measure(set, dir, one.Fold()); err == nil || !strings.Contains(err.Error(), "not a model") {
		t.Errorf("bad model: error %v", err)
	}
}
