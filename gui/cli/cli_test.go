package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"standpoint/analysis"
)

const story = "The old dam will hold, said Ola Berg, the engineer.\n\n“It is a terrible risk,” said Zoe Marquez.\n"

// call is what one call of the program gave.
type call struct {
	status   int
	out, err string
	opened   []string // files the window was opened with; nil when it was not
}

func run(t *testing.T, stdin string, args ...string) call {
	t.Helper()
	var out, errs bytes.Buffer
	var c call
	p := Program{Version: "test", Stdin: strings.NewReader(stdin), Stdout: &out, Stderr: &errs,
		Window: func(files []string, _ string) error { c.opened = append([]string{}, files...); return nil }}
	c.status = p.Main(args)
	c.out, c.err = out.String(), errs.String()
	return c
}

// inFolder makes files in a new folder and works in it.
func inFolder(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, data := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestBadUsageEndsWithTwoAndOneLine(t *testing.T) {
	inFolder(t, map[string]string{"a.txt": story, "b.txt": story})
	for name, c := range map[string]struct {
		args []string
		want string
	}{
		"unknown flag":             {[]string{"analyze", "--nope"}, "unknown flag: --nope"},
		"unknown format":           {[]string{"analyze", "--format", "xml", "a.txt"}, `no format "xml"`},
		"nothing to analyze":       {[]string{"analyze"}, "name a file"},
		"paths and documents":      {[]string{"analyze", "--documents", "-", "a.txt"}, "not both"},
		"json of several":          {[]string{"analyze", "--format", "json", "a.txt", "b.txt"}, "use --format jsonl"},
		"json of a folder":         {[]string{"analyze", "--format", "json", "."}, "use --format jsonl"},
		"json of documents":        {[]string{"analyze", "--format", "json", "--documents", "-"}, "use --format jsonl"},
		"no jobs":                  {[]string{"analyze", "--jobs", "0", "a.txt"}, "--jobs must be at least 1"},
		"unknown engine":           {[]string{"analyze", "--engine", "nope", "a.txt"}, `no engine "nope"`},
		"no kind":                  {[]string{"chart", "-o", "x.png", "a.txt"}, "--kind"},
		"unknown kind":             {[]string{"chart", "--kind", "pie", "-o", "x.png", "a.txt"}, `no chart "pie"`},
		"no picture":               {[]string{"chart", "--kind", "matrix", "a.txt"}, "-o"},
		"picture of another kind":  {[]string{"chart", "--kind", "matrix", "-o", "x.gif", "a.txt"}, ".png, .svg or .pdf"},
		"bad size":                 {[]string{"chart", "--kind", "matrix", "-o", "x.png", "--size", "big", "a.txt"}, "1600x1000"},
		"two files to score":       {[]string{"score", "a", "b"}, "one file"},
		"version takes nothing":    {[]string{"version", "x"}, "takes no arguments"},
		"mistyped command":         {[]string{"analyse"}, `did you mean "analyze"`},
		"neither command nor file": {[]string{"frobnicate"}, "no command or file"},
	} {
		t.Run(name, func(t *testing.T) {
			got := run(t, "", c.args...)
			if got.status != misuse || !strings.Contains(got.err, c.want) || strings.Count(got.err, "\n") != 1 || got.out != "" || got.opened != nil {
				t.Errorf("%+v, want status 2 and %q", got, c.want)
			}
		})
	}
}

func TestEveryCommandHasHelpWithAnExample(t *testing.T) {
	for _, name := range []string{"", "analyze", "score", "chart", "engines", "version"} {
		got := run(t, "", strings.Fields(name+" --help")...)
		if got.status != done || !strings.Contains(got.out, "Examples:\n  ") || got.err != "" {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestWindowGetsTheFiles(t *testing.T) {
	inFolder(t, map[string]string{"a.txt": story})
	if got := run(t, "", "a.txt"); got.status != done || len(got.opened) != 1 || got.opened[0] != "a.txt" {
		t.Errorf("%+v", got)
	}
	if got := run(t, ""); got.status != done || got.opened == nil || len(got.opened) != 0 {
		t.Errorf("without files: %+v", got)
	}
	if got := run(t, "", "gone.txt"); got.status != failed || got.err != "standpoint: gone.txt: no such file or folder\n" || got.opened != nil {
		t.Errorf("missing file: %+v", got)
	}
}

func TestWindowErrorIsTold(t *testing.T) {
	var errs bytes.Buffer
	p := Program{Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: &errs,
		Window: func([]string, string) error { return errors.New("no display") }}
	if got := p.Main(nil); got != failed || errs.String() != "standpoint: no display\n" {
		t.Errorf("status %d, %q", got, errs.String())
	}
}

func TestAnalyzeKeepsInputOrderForAnyNumberOfJobs(t *testing.T) {
	files := map[string]string{"sub/z.md": "# Head\n\n" + story}
	for _, n := range []string{"a", "b", "c", "d", "e", "f"} {
		files[n+".txt"] = strings.Repeat(story+"\n", 1+int('f'-n[0])) // the first take longest
	}
	inFolder(t, files)
	one := run(t, "", "analyze", "--format", "jsonl", "--jobs", "1", ".")
	many := run(t, "", "analyze", "--format", "jsonl", "--jobs", "8", ".")
	if one.status != done || one.out != many.out {
		t.Fatalf("status %d, %s; same output: %v", one.status, one.err, one.out == many.out)
	}
	var ids []string
	for line := range strings.Lines(one.out) {
		r, err := analysis.ReadJSON(strings.NewReader(line))
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, r.ID)
	}
	if got := strings.Join(ids, " "); got != "a.txt b.txt c.txt d.txt e.txt f.txt sub/z.md" {
		t.Errorf("order %s", got)
	}
}

func TestAnalyzeFinishesTheRestWhenSomeFail(t *testing.T) {
	inFolder(t, map[string]string{"a.txt": story, "empty.txt": " ", "b.txt": story})
	got := run(t, "", "analyze", "--format", "csv", "-o", "out.csv", "a.txt", "gone.txt", "empty.txt", "b.txt")
	if want := "standpoint: gone.txt: no such file or folder\nstandpoint: empty.txt: is empty: there is no text to analyse\nstandpoint: note: b.txt has the same text as a.txt\n"; got.status != failed || got.err != want || got.out != "" {
		t.Errorf("%+v, want %q", got, want)
	}
	data, err := os.ReadFile("out.csv")
	if err != nil || !strings.HasPrefix(string(data), "article_id,") {
		t.Errorf("%v, %q", err, data)
	}
}

func TestOldFileStaysWhenNothingCouldBeAnalysed(t *testing.T) {
	inFolder(t, map[string]string{"out.json": "old"})
	if got := run(t, "", "analyze", "-o", "out.json", "gone.txt"); got.status != failed || strings.Count(got.err, "\n") != 1 {
		t.Errorf("%+v", got)
	}
	if data, err := os.ReadFile("out.json"); err != nil || string(data) != "old" {
		t.Errorf("%v, %q", err, data)
	}
}

func TestStandardInputIsAnalysed(t *testing.T) {
	got := run(t, story, "analyze", "-")
	r, err := analysis.ReadJSON(strings.NewReader(got.out))
	if err != nil || got.status != done || r.ID != "-" || r.Text != story {
		t.Errorf("%v, %+v", err, got)
	}
	if got := run(t, "", "analyze", "-"); got.status != failed || got.err != "standpoint: standard input: is empty: there is no text to analyse\n" {
		t.Errorf("empty: %+v", got)
	}
}

func TestTextSummaryNamesTheArticle(t *testing.T) {
	inFolder(t, map[string]string{"a.txt": story, "b.txt": story})
	got := run(t, "", "analyze", "--format", "text", "a.txt", "b.txt")
	if got.status != done || !strings.HasPrefix(got.out, "a.txt\n2 paragraphs, ") || !strings.Contains(got.out, "\n---") {
		t.Errorf("%+v", got)
	}
}

func TestDocumentsGiveALineEach(t *testing.T) {
	in := `{"id":"a","text":"Ola Berg said the dam will hold."}` + "\nnot JSON\n" + `{"id":"b"}` + "\n" + `{"id":"c","text":"Rain fell.","targets":["dam"]}` + "\n"
	got := run(t, in, "analyze", "--documents", "-")
	lines := strings.Split(strings.TrimSpace(got.out), "\n")
	if got.status != failed || len(lines) != 4 || strings.Count(got.err, "\n") != 2 {
		t.Fatalf("%+v", got)
	}
	for i, want := range []struct {
		id     any
		failed bool
	}{{"a", false}, {nil, true}, {"b", true}, {"c", false}} {
		var line map[string]any
		if err := json.Unmarshal([]byte(lines[i]), &line); err != nil {
			t.Fatal(err)
		}
		if _, bad := line["error"].(string); line["id"] != want.id || bad != want.failed {
			t.Errorf("line %d is %s", i+1, lines[i])
		}
	}
}

// replies passes on each line that is written to it.
type replies chan string

func (r replies) Write(b []byte) (int, error) { r <- string(b); return len(b), nil }

func TestDocumentsAnswerBeforeTheNextComes(t *testing.T) {
	in, feed := io.Pipe()
	out := make(replies)
	ended := make(chan int)
	go func() {
		p := Program{Stdin: in, Stdout: out, Stderr: io.Discard}
		ended <- p.Main([]string{"analyze", "--documents", "-"})
	}()
	for _, id := range []string{"a", "b"} {
		if _, err := io.WriteString(feed, `{"id":"`+id+`","text":"Rain fell."}`+"\n"); err != nil {
			t.Fatal(err)
		}
		if got := <-out; !strings.Contains(got, `"id":"`+id+`"`) {
			t.Errorf("answer %s", got)
		}
	}
	feed.Close()
	if got := <-ended; got != done {
		t.Errorf("status %d", got)
	}
}

// closed is a standard output whose reader has gone.
type closed struct{}

func (closed) Write([]byte) (int, error) {
	return 0, &os.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}
}

func TestClosedOutputEndsQuietly(t *testing.T) {
	inFolder(t, map[string]string{"a.txt": story, "b.txt": story})
	for _, args := range []string{"analyze --format jsonl .", "analyze --format csv .", "analyze --format text .", "score -", "engines", "version"} {
		var errs bytes.Buffer
		p := Program{Stdin: strings.NewReader(`{"id":"a","text":"x"}`), Stdout: closed{}, Stderr: &errs}
		if got := p.Main(strings.Fields(args)); got != failed || errs.Len() > 0 {
			t.Errorf("%s: status %d, %q", args, got, errs.String())
		}
	}
}

func TestMaxBytesIsObeyed(t *testing.T) {
	inFolder(t, map[string]string{"a.txt": story})
	if got := run(t, "", "analyze", "--max-bytes", "10", "a.txt"); got.status != failed || !strings.Contains(got.err, "larger than 10 bytes") {
		t.Errorf("%+v", got)
	}
}

func TestChartIsDrawnFromArticlesAndFromReports(t *testing.T) {
	inFolder(t, map[string]string{"a.txt": story})
	if got := run(t, "", "analyze", "--format", "jsonl", "-o", "r.jsonl", "a.txt"); got.status != done {
		t.Fatalf("%+v", got)
	}
	for path, magic := range map[string]string{"x.png": "\x89PNG", "x.svg": "<?xml", "x.pdf": "%PDF"} {
		for _, input := range []string{"a.txt", "r.jsonl"} {
			if got := run(t, "", "chart", "--kind", "speakers", "--size", "800x500", "-o", path, input); got.status != done || got.out != "" {
				t.Fatalf("%+v", got)
			}
			if data, err := os.ReadFile(path); err != nil || !bytes.HasPrefix(data, []byte(magic)) {
				t.Errorf("%s from %s: %v", path, input, err)
			}
		}
	}
	if got := run(t, "", "chart", "--kind", "speakers", "-o", "y.png", "gone.txt"); got.status != failed {
		t.Errorf("%+v", got)
	}
	if _, err := os.Stat("y.png"); err == nil {
		t.Error("a picture of nothing was drawn")
	}
}

func TestAboutCommands(t *testing.T) {
	if got := run(t, "", "engines"); got.status != done || !strings.Contains(got.out, "(default)") {
		t.Errorf("%+v", got)
	}
	if got := run(t, "", "version"); got.status != done || !strings.HasPrefix(got.out, "standpoint test\ncommit ") || !strings.Contains(got.out, "  models/") {
		t.Errorf("%+v", got)
	}
}
