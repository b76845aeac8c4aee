package labelled

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"standpoint/analysis/text"
)

// article has quotation marks and letters of several bytes before, in and after the quote.
const article = "“Les étés sont finis”, said Zoé Márquez in the café."

// points is the code points where part begins and ends in article.
func points(t testing.TB, part string) (start, end int) {
	t.Helper()
	at := strings.Index(article, part)
	if at < 0 {
		t.Fatalf("no %q", part)
	}
	start = utf8.RuneCountInString(article[:at])
	return start, start + utf8.RuneCountInString(part)
}

// object is a line with one quote, which has the fields given besides its content.
func object(t testing.TB, fields string) string {
	t.Helper()
	start, end := points(t, "Les étés sont finis")
	return fmt.Sprintf(`{"id": "a", "text": "%s", "quotes": [{"start": %d, "end": %d%s}]}`, article, start, end, fields)
}

func written(t testing.TB, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "set.jsonl")
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func read(t testing.TB, content string) []Document {
	t.Helper()
	docs, err := Read(written(t, content))
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// quote is the one quote of a line with the fields given.
func quote(t testing.TB, fields string) Quote {
	t.Helper()
	docs := read(t, object(t, fields))
	if len(docs) != 1 || len(docs[0].Quotes) != 1 {
		t.Fatalf("got %v", docs)
	}
	return docs[0].Quotes[0]
}

func TestOffsetsBecomeBytes(t *testing.T) {
	speaker, speakerEnd := points(t, "Zoé Márquez")
	cue, cueEnd := points(t, "said")
	q := quote(t, fmt.Sprintf(`, "speaker": "Zoé Márquez", "speaker_start": %d, "speaker_end": %d, "cue_start": %d, "cue_end": %d`,
		speaker, speakerEnd, cue, cueEnd))
	for want, s := range map[string]text.Span{"Les étés sont finis": q.Content, "Zoé Márquez": q.Source, "said": q.Cue} {
		if got := s.Of(article); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if q.Speaker != "Zoé Márquez" || !q.Spoken {
		t.Errorf("got %+v", q)
	}
}

func TestOffsetsReachTheEndOfTheText(t *testing.T) {
	d := read(t, `{"id": "a", "text": "é—日", "quotes": [{"start": 0, "end": 3}]}`)[0]
	if got, want := d.Quotes[0].Content, (text.Span{Start: 0, End: len("é—日")}); got != want {
		t.Errorf("the whole text is %v, want %v", got, want)
	}
}

func TestSpansThatAreNoneAreRefusedWithTheirLine(t *testing.T) {
	for name, fields := range map[string]string{
		"empty":           `"start": 3, "end": 3`,
		"reversed":        `"start": 3, "end": 1`,
		"reversed source": `"start": 0, "end": 2, "speaker_start": 2, "speaker_end": 1`,
	} {
		path := filepath.Join(t.TempDir(), "set.jsonl")
		if err := os.WriteFile(path, []byte(`{"id": "a", "text": "house", "quotes": [{`+fields+`}]}`), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Read(path); err == nil || !strings.Contains(err.Error(), "set.jsonl:1") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestEscapedCharactersCountOnce(t *testing.T) {
	d := read(t, `{"id": "a", "text": "\ud83d\ude00 \"ok\"\n", "quotes": [{"start": 3, "end": 5}]}`)[0]
	if got := d.Quotes[0].Content.Of(d.Text); got != "ok" {
		t.Errorf("got %q", got)
	}
}

func TestMissingSpeakerAndCueAreEmpty(t *testing.T) {
	for name, fields := range map[string]string{
		"left out":       "",
		"null":           `, "speaker": null, "speaker_start": null, "speaker_end": null, "cue_start": null, "cue_end": null`,
		"no ends":        `, "speaker_start": 4, "cue_start": 4`,
		"no starts":      `, "speaker_end": 4, "cue_end": 4`,
		"unknown fields": `, "source": "x", "cue": "said"`,
	} {
		t.Run(name, func(t *testing.T) {
			q := quote(t, fields)
			if q.Source != (text.Span{}) || q.Cue != (text.Span{}) || q.Speaker != "" {
				t.Errorf("got %+v", q)
			}
		})
	}
	if q := quote(t, `, "speaker": "the mayor"`); q.Speaker != "the mayor" || !q.Source.Empty() {
		t.Errorf("a speaker who is not in the text: %+v", q)
	}
}

func TestSpokenUnlessSaidOtherwise(t *testing.T) {
	for fields, want := range map[string]bool{"": true, `, "speech": null`: true, `, "speech": true`: true, `, "speech": false`: false} {
		if got := quote(t, fields).Spoken; got != want {
			t.Errorf("%q: spoken %t, want %t", fields, got, want)
		}
	}
}

func TestReadKeepsTheOrderOfDocumentsAndQuotes(t *testing.T) {
	docs := read(t, `{"id": "b", "text": "one two", "quotes": [{"start": 4, "end": 7}, {"start": 0, "end": 3}]}`+"\n"+
		`{"id": "a", "text": "", "quotes": []}`+"\r\n"+`{"id": "c", "text": "x"}`)
	want := []Document{
		{ID: "b", Text: "one two", Quotes: []Quote{{Content: text.Span{Start: 4, End: 7}, Spoken: true}, {Content: text.Span{Start: 0, End: 3}, Spoken: true}}},
		{ID: "a"},
		{ID: "c", Text: "x"},
	}
	if !reflect.DeepEqual(docs, want) {
		t.Errorf("got  %+v\nwant %+v", docs, want)
	}
}

func TestReadOfAnEmptyFileGivesNone(t *testing.T) {
	if docs := read(t, ""); len(docs) != 0 {
		t.Errorf("got %v", docs)
	}
}

func TestReadNamesFileAndLine(t *testing.T) {
	good := object(t, "")
	for name, c := range map[string]struct {
		content string
		line    int
	}{
		"no object":          {good + "\nplain words\n", 2},
		"cut":                {good + "\n" + good + "\n" + good[:30], 3},
		"empty line":         {good + "\n\n" + good, 2},
		"offset is a word":   {object(t, `, "cue_start": "one"`), 1},
		"offset is no whole": {object(t, `, "cue_end": 1.5`), 1},
		"list":               {"[]", 1},
		"two in a line":      {good + good, 1},
	} {
		t.Run(name, func(t *testing.T) {
			path := written(t, c.content)
			docs, err := Read(path)
			if want := fmt.Sprintf("labelled: %s:%d: ", path, c.line); err == nil || !strings.HasPrefix(err.Error(), want) {
				t.Errorf("error %v, want %q first", err, want)
			}
			if docs != nil {
				t.Errorf("%d documents beside an error", len(docs))
			}
		})
	}
}

func TestReadOfNoFileFails(t *testing.T) {
	_, err := Read(filepath.Join(t.TempDir(), "none.jsonl"))
	if !errors.Is(err, fs.ErrNotExist) || !strings.HasPrefix(err.Error(), "labelled: ") {
		t.Errorf("error %v", err)
	}
}
