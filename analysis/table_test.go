package analysis

import (
	"bufio"
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standpoint/analysis/engine"
)

func tableOf(t *testing.T, reports ...*Report) (string, []map[string]string) {
	t.Helper()
	var b bytes.Buffer
	if err := WriteCSV(&b, reports); err != nil {
		t.Fatal(err)
	}
	rows, err := ReadCSV(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		cells := map[string]string{}
		for i, name := range rows[0] {
			cells[name] = row[i]
		}
		out = append(out, cells)
	}
	return b.String(), out
}

func TestTableHasOneRowAQuoteAndTarget(t *testing.T) {
	raw, rows := tableOf(t, sampleReport())
	if len(rows) != 3 {
		t.Fatalf("%d rows, want 3:\n%s", len(rows), raw)
	}
	want := map[string]string{
		"article_id": "a1", "title": "=1+1", "date": "2024-05-02", "source": "The Plain", "paragraph": "0", "quote_id": "q1", "kind": "direct",
		"speaker": "Zoë Márquez", "speaker_kind": "person", "role": "engineer", "mention": "Zoë Márquez", "cue": "said", "start": "0", "end": "13",
		"text": "“Schön & gut”", "tone": "0.5", "tone_label": "positive", "certainty": "1", "flags": "", "target": "dam", "stance": "-0.25",
		"stance_label": "against", "confidence": "", "state": "machine", "coder": "", "memo": "",
	}
	if diff := cmp.Diff(want, rows[0]); diff != "" {
		t.Error(diff)
	}
	if rows[1]["target"] != "-river" || rows[1]["confidence"] != "0.8" {
		t.Errorf("second target: %v", rows[1])
	}
	if last := rows[2]; last["target"] != "" || last["stance"] != "" || last["flags"] != "hedged;negated" || last["speaker"] != "" {
		t.Errorf("quote without target or speaker: %v", last)
	}
}

func TestTableGuardsFormulasAndLeavesNumbersBare(t *testing.T) {
	raw, _ := tableOf(t, sampleReport())
	for _, want := range []string{",'=1+1,", ",'-river,", ",-0.25,"} {
		if !strings.Contains(raw, want) {
			t.Errorf("%q is not in\n%s", want, raw)
		}
	}
}

func TestTableLeavesToneEmptyWhereNothingWasJudged(t *testing.T) {
	r := sampleReport()
	r.Quotes[0].Tone = engine.Score{Label: engine.None}
	if _, rows := tableOf(t, r); rows[0]["tone"] != "" || rows[0]["tone_label"] != "none" {
		t.Errorf("tone %q, label %q", rows[0]["tone"], rows[0]["tone_label"])
	}
}

func TestEmptyTableHasAHeader(t *testing.T) {
	if raw, rows := tableOf(t); len(rows) != 0 || !strings.HasPrefix(raw, "article_id,title,") {
		t.Errorf("%q", raw)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestTableReportsAFailingWriter(t *testing.T) {
	if err := WriteCSV(full{}, []*Report{sampleReport()}); err == nil || !strings.Contains(err.Error(), "disk full") {
		t.Errorf("error is %v", err)
	}
}

func TestReadCSVRefusesBrokenTables(t *testing.T) {
	for name, in := range map[string]string{
		"open quotation":   "a,\"b\n",
		"stray quotation":  "a,b\"c\n",
		"text after quote": "\"a\"b,c\n",
		"ragged":           "a,b\nc\n",
	} {
		if rows, err := ReadCSV(strings.NewReader(in)); err == nil {
			t.Errorf("%s: read as %q", name, rows)
		}
	}
}

func FuzzTableKeepsCells(f *testing.F) {
	for _, s := range []string{"", "=cmd", "'quoted", "+1\r\n-2", "a\tb", "\tx", "\"", "a,b", "@x", "\r", "é", "''", "\uFEFF"} {
		f.Add(s, "second")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		want := [][]string{{"header", "x"}, {a, b}, {b, a}}
		var buf bytes.Buffer
		w := bufio.NewWriter(&buf)
		for _, row := range want {
			if err := writeRow(w, []string{guard(row[0]), guard(row[1])}); err != nil {
				t.Fatal(err)
			}
		}
		if g := guard(a); g != "" && strings.ContainsAny(g[:1], "=+-@\t") {
			t.Errorf("the guarded cell %q begins a formula", g)
		}
		got, err := ReadCSV(&buf)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
}

func FuzzReadCSV(f *testing.F) {
	f.Add("a,b\r\n\"x\"\"y\",'=1\n")
	f.Fuzz(func(t *testing.T, in string) {
		rows, err := ReadCSV(strings.NewReader(in))
		for _, row := range rows {
			if err == nil && len(row) != len(rows[0]) {
				t.Errorf("ragged rows %q", rows)
			}
		}
	})
}
