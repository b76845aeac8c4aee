package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"unicode"
	"unicode/utf8"

	"standpoint/analysis/engine"
	"standpoint/analysis/load"
	"standpoint/analysis/text"
)

// item is one line of the input of score.
type item struct {
	ID     json.RawMessage `json:"id"`
	Text   *string         `json:"text"`
	Target *string         `json:"target"`
	Start  *int            `json:"start"`
	End    *int            `json:"end"`
}

// scoreLine scores one line; a panic of an engine is the error of that line.
func scoreLine(e engine.Engine, l numbered) (s scored) {
	if l.err != nil {
		return scored{err: l.err}
	}
	if len(bytes.TrimSpace(l.line)) == 0 {
		return scored{blank: true}
	}
	var it item
	err := json.Unmarshal(bytes.TrimPrefix(l.line, []byte("\xEF\xBB\xBF")), &it)
	s.id = load.ID(it.ID)
	switch {
	case err != nil:
		s.err = fmt.Errorf("not an item: %w", err)
	case s.id == "":
		s.err = errNoID
	case it.Text == nil:
		s.err = errors.New(`not an item: it has no "text"`)
	}
	if s.err != nil {
		return s
	}
	defer func() {
		if p := recover(); p != nil {
			s.err = fmt.Errorf("the engine failed on this text: %v", p)
		}
	}()
	s.out, s.err = it.score(e)
	return s
}

func (it item) score(e engine.Engine) (scoreOut, error) {
	points := text.NewCodePoints(*it.Text)
	var got engine.Score
	if it.Target == nil {
		got = e.Tone(engine.Passage{Text: *it.Text})
	} else {
		at, err := it.mention(points)
		if err != nil {
			return scoreOut{}, err
		}
		got = e.Attitude(engine.Passage{Text: *it.Text}, at)
	}
	evidence := make([]engine.Evidence, len(got.Evidence))
	for i, x := range got.Evidence {
		x.Span = points.Span(x.Span)
		evidence[i] = x
	}
	return scoreOut{ID: it.ID, Score: got.Value, Label: engine.Class(got.Label), Confidence: got.Confidence, Evidence: evidence}, nil
}

// mention is where the target stands in the text, in bytes: where the item says, else the
// first place where its words stand, else an empty span.
func (it item) mention(points *text.CodePoints) (text.Span, error) {
	if it.Start == nil || it.End == nil {
		return findWord(*it.Text, *it.Target), nil
	}
	if *it.Start < 0 || *it.End < *it.Start || *it.End > utf8.RuneCountInString(*it.Text) {
		return text.Span{}, fmt.Errorf("the target [%d, %d) does not lie in the text", *it.Start, *it.End)
	}
	return text.Span{Start: points.Byte(*it.Start), End: points.Byte(*it.End)}, nil
}

// findWord is the first place in t where w stands as whole words, in any letter case; the
// empty span when there is none.
func findWord(t, w string) text.Span {
	want := []rune(w)
	if len(want) == 0 {
		return text.Span{}
	}
	before := ' '
	for i, r := range t {
		if !wordRune(before) || !wordRune(want[0]) {
			if end, found := foldPrefix(t[i:], want); found {
				after, _ := utf8.DecodeRuneInString(t[i+end:])
				if !wordRune(after) || !wordRune(want[len(want)-1]) {
					return text.Span{Start: i, End: i + end}
				}
			}
		}
		before = r
	}
	return text.Span{}
}

// foldPrefix is the length in bytes of the beginning of t that equals want in any letter case.
func foldPrefix(t string, want []rune) (n int, found bool) {
	for i, r := range t {
		if len(want) == 0 {
			return i, true
		}
		if unicode.ToLower(r) != unicode.ToLower(want[0]) {
			return 0, false
		}
		want = want[1:]
	}
	return len(t), len(want) == 0
}

func wordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}
