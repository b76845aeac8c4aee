package library

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standpoint/analysis/correct"
)

// marked is an article with a correction, and one that was taken back.
func marked() Item {
	it := item("b")
	it.Report = report(it)
	for _, name := range []string{"Reject quote", "Confirm quote"} {
		it.Log.Do(correct.Step{Name: name, Edits: []correct.Edit{{Op: correct.Reject, On: correct.On(it.Report, "q1")}}})
	}
	it.Log.Undo()
	return it
}

func written(t testing.TB, items ...Item) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteProject(&b, items); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestProjectsComeBackAsTheyWere(t *testing.T) {
	items := []Item{item("a"), marked()}
	data := written(t, items...)
	got, err := ReadProject(bytes.NewReader(data), 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(written(t, got...), data) {
		t.Error("what was read is written in another way")
	}
	if diff := cmp.Diff(items[0], got[0]); diff != "" {
		t.Errorf("an article without a report (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(items[1].Log, got[1].Log); diff != "" {
		t.Errorf("corrections (-want +got):\n%s", diff)
	}
	after := correct.Apply(got[1].Report, got[1].Log.Current())
	if len(after.Rejected) != 1 || len(after.Lost) != 0 {
		t.Errorf("the correction does not hold: %+v", after)
	}
}

func TestReadProjectSaysWhatIsWrong(t *testing.T) {
	good := string(written(t, marked()))
	for name, c := range map[string]struct{ data, want string }{
		"empty":         {"", "no project"},
		"another file":  {"The dam holds.", "no project"},
		"cut off":       {good[:len(good)/2], "damaged"},
		"a newer one":   {strings.Replace(good, "project/1", "project/2", 1), "another version"},
		"a wrong place": {strings.Replace(good, `"end":9`, `"end":900`, 1), "damaged"},
		"a wrong step":  {strings.Replace(good, `"done":1`, `"done":7`, 1), "damaged"},
		"too large":     {good + strings.Repeat(" ", 1<<16), "larger than"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ReadProject(strings.NewReader(c.data), 1<<16)
			if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
	older := strings.Replace(good, `"report":{"schema":"standpoint.report/1"`, `"report":{"schema":"standpoint.report/0"`, 1)
	items, err := ReadProject(strings.NewReader(older), 1<<16)
	if err != nil || len(items) != 1 || items[0].Report != nil || items[0].Log.Done != 1 {
		t.Errorf("a report of another version: %+v, %v", items, err)
	}
}

func FuzzReadProject(f *testing.F) {
	f.Add(written(f))
	f.Add(written(f, marked(), item("a")))
	f.Fuzz(func(t *testing.T, data []byte) {
		items, err := ReadProject(bytes.NewReader(data), 1<<20)
		if err != nil {
			return
		}
		for _, it := range items {
			if it.Report != nil {
				correct.Apply(it.Report, it.Log.Current())
			}
			for it.Log.Redo() || it.Log.Done > len(it.Log.Steps) {
			}
		}
		written(t, items...)
	})
}
