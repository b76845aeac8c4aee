package cli

import (
	"encoding/json"
	"strings"
	"testing"

	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

// echo is an engine whose score tells what it was asked.
type echo struct{}

func (echo) Tone(p engine.Passage) engine.Score {
	return engine.Score{Value: 0.5, Label: engine.Mixed, Evidence: []engine.Evidence{{Span: text.Span{End: len(p.Text)}, Text: p.Text, Rule: "all"}}}
}

func (echo) Attitude(p engine.Passage, at text.Span) engine.Score {
	return engine.Score{Value: -0.5, Label: engine.Against, Evidence: []engine.Evidence{{Span: at, Text: at.Of(p.Text), Rule: "target"}}}
}

func TestItemsAreScored(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"tone":              {`{"id":1,"text":"Zoë!"}`, `{"id":1,"score":0.5,"label":"neutral","confidence":null,"evidence":[{"start":0,"end":4,"text":"Zoë!","weight":0,"rule":"all"}]}`},
		"null target":       {`{"id":"x","text":"é","target":null}`, `{"id":"x","score":0.5,"label":"neutral","confidence":null,"evidence":[{"start":0,"end":1,"text":"é","weight":0,"rule":"all"}]}`},
		"offsets":           {`{"id":"x","text":"Zoë and Zoë","target":"Zoë","start":8,"end":11}`, `{"id":"x","score":-0.5,"label":"negative","confidence":null,"evidence":[{"start":8,"end":11,"text":"Zoë","weight":0,"rule":"target"}]}`},
		"found as a word":   {`{"id":"x","text":"Éclairs, ÉCLAIR","target":"éclair"}`, `{"id":"x","score":-0.5,"label":"negative","confidence":null,"evidence":[{"start":9,"end":15,"text":"ÉCLAIR","weight":0,"rule":"target"}]}`},
		"not in the text":   {`{"id":"x","text":"dams","target":"dam"}`, `{"id":"x","score":-0.5,"label":"negative","confidence":null,"evidence":[{"start":0,"end":0,"text":"","weight":0,"rule":"target"}]}`},
		"null offsets":      {`{"id":"x","text":"a dam","target":"dam","start":null,"end":null}`, `{"id":"x","score":-0.5,"label":"negative","confidence":null,"evidence":[{"start":2,"end":5,"text":"dam","weight":0,"rule":"target"}]}`},
		"no id":             {`{"text":"x"}`, `not an item: it has no "id"`},
		"no text":           {`{"id":"x"}`, `not an item: it has no "text"`},
		"outside":           {`{"id":"x","text":"ab","target":"a","start":1,"end":3}`, `the target [1, 3) does not lie in the text`},
		"backwards":         {`{"id":"x","text":"ab","target":"a","start":2,"end":1}`, `the target [2, 1) does not lie in the text`},
		"not JSON":          {`{`, `not an item: unexpected end of JSON input`},
		"byte order mark":   {"\uFEFF" + `{"id":"x","text":""}`, `{"id":"x","score":0.5,"label":"neutral","confidence":null,"evidence":[{"start":0,"end":0,"text":"","weight":0,"rule":"all"}]}`},
		"target in symbols": {`{"id":"x","text":"a (dam)","target":"(dam)"}`, `{"id":"x","score":-0.5,"label":"negative","confidence":null,"evidence":[{"start":2,"end":7,"text":"(dam)","weight":0,"rule":"target"}]}`},
	} {
		t.Run(name, func(t *testing.T) {
			s := scoreLine(echo{}, numbered{n: 1, line: []byte(c.in)})
			got := ""
			if s.err != nil {
				got = s.err.Error()
			} else {
				b, err := json.Marshal(s.out)
				if err != nil {
					t.Fatal(err)
				}
				got = string(b)
			}
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestScoreKeepsOrderAndPlaceOfErrors(t *testing.T) {
	got := run(t, `{"id":"a","text":"A terrible plan."}`+"\n\nnope\n"+`{"id":"b","text":"Praise for the dam.","target":"dam"}`, "score", "--jobs", "4")
	lines := strings.Split(strings.TrimSpace(got.out), "\n")
	if got.status != failed || len(lines) != 3 || got.err != "standpoint: standard input: line 3: not an item: invalid character 'o' in literal null (expecting 'u')\n" {
		t.Fatalf("%+v", got)
	}
	for i, want := range []string{`{"id":"a","score":`, `{"id":null,"error":"standard input: line 3:`, `{"id":"b","score":`} {
		if !strings.HasPrefix(lines[i], want) {
			t.Errorf("line %d is %s", i+1, lines[i])
		}
	}
}

func TestAPanicOfTheEngineIsTheErrorOfOneLine(t *testing.T) {
	s := scoreLine(nil, numbered{n: 1, line: []byte(`{"id":"x","text":"y"}`)})
	if s.err == nil || s.id != "x" || !strings.Contains(s.err.Error(), "the engine failed") {
		t.Errorf("%+v", s)
	}
}

func FuzzFindWord(f *testing.F) {
	f.Add("The Dam, the dam.", "dam")
	f.Add("İI", "i")
	f.Add("\xff", "\xff")
	f.Fuzz(func(t *testing.T, in, w string) {
		s := findWord(in, w)
		if s.Start < 0 || s.End < s.Start || s.End > len(in) {
			t.Fatalf("%v of %q", s, in)
		}
		if n, same := foldPrefix(s.Of(in), []rune(w)); !s.Empty() && (!same || n != s.Len()) {
			t.Errorf("found %q for %q", s.Of(in), w)
		}
	})
}
