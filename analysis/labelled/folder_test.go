package labelled

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/analysis/text"
)

func TestReadFolderPairsTextsAndMarks(t *testing.T) {
	dir := t.TempDir()
	for name, b := range map[string]string{
		"a.txt":  "“Été,” said Zoé.",
		"a.json": `{"quotes": [{"start": 1, "end": 5, "speaker": "Zoé"}]}`,
		"b.txt":  "no marks beside it",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(b), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	docs, err := ReadFolder(dir)
	if err != nil || len(docs) != 1 {
		t.Fatalf("%d documents, error %v", len(docs), err)
	}
	d := docs[0]
	if q := d.Quotes[0]; d.ID != "a" || q.Content.Of(d.Text) != "Été," || q.Who != "Zoé" || !q.Spoken {
		t.Errorf("got %+v", d)
	}
	if q := d.At(text.Span{Start: 3, End: 8}); q == nil || q.Who != "Zoé" {
		t.Errorf("half of it: %v", q)
	}
	if q := d.At(text.Span{Start: 8, End: 18}); q != nil {
		t.Errorf("a letter of it: %v", q)
	}
}

func TestReadFolderNamesTheBadFile(t *testing.T) {
	for name, files := range map[string]map[string]string{
		"no text":  {"bad.json": `{"quotes": []}`},
		"bad JSON": {"bad.json": `{`, "bad.txt": "text"},
	} {
		dir := t.TempDir()
		for file, b := range files {
			if err := os.WriteFile(filepath.Join(dir, file), []byte(b), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := ReadFolder(dir); err == nil || !strings.Contains(err.Error(), "bad.json") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}
