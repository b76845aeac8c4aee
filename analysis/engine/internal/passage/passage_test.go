package passage

import (
	"strings"
	"testing"

	"standpoint/analysis/text"
)

func unrated(string) bool { return false }

// marked joins the tokens that pick accepts.
func marked(s string, target text.Span, pick func(Token) bool) string {
	var out []string
	for _, t := range Read(s, target, unrated) {
		if pick(t) {
			out = append(out, t.Of(s))
		}
	}
	return strings.Join(out, " ")
}

func TestReadMarks(t *testing.T) {
	quoted := func(t Token) bool { return t.Quoted && t.Word }
	negated := func(t Token) bool { return t.Negated && t.Word }
	name := func(t Token) bool { return t.Name }
	for _, c := range []struct {
		what, in, want string
		pick           func(Token) bool
	}{
		{"curly quotes", "He said “we won” and left.", "we won", quoted},
		{"straight quotes", `"We won," he said, "at last".`, "We won at last", quoted},
		{"open at the start", "we won” is what he said.", "we won", quoted},
		{"negation reaches four words", "It is not a very good big old plan.", "a very good big", negated},
		{"punctuation ends it", "Not so, the plan is good.", "so", negated},
		{"but ends it", "They never slept but worked.", "slept", negated},
		{"name run", "Then the Justice Department met Okafor.", "Justice Department Okafor", name},
		{"first word is no name", "Growers met in the field.", "", name},
		{"headline case", "Great Victory For Brave Young Sailors", "", name},
		{"possessive", "the Okafor's plan", "Okafor", name},
	} {
		if got := marked(c.in, text.Span{}, c.pick); got != c.want {
			t.Errorf("%s: %q marks %q, want %q", c.what, c.in, got, c.want)
		}
	}
}

func TestReadCountsSentencesPastAbbreviations(t *testing.T) {
	const s = "Mr. Okafor met Sen. Tanaka. They talked! Did it help? Yes."
	ts := Read(s, text.Span{}, unrated)
	if got := ts[len(ts)-1].Sentence; got != 3 {
		t.Errorf("last sentence is %d, want 3", got)
	}
}

func TestTargetTokensAreNotNames(t *testing.T) {
	const s = "Then Ada Okafor spoke."
	target := text.Span{Start: 5, End: 15}
	if got := marked(s, target, func(t Token) bool { return t.Target && !t.Name }); got != "Ada Okafor" {
		t.Errorf("target is %q", got)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("It’s U.S. law — “no”.", 0, 2)
	f.Add("\xff's 's\xfe’s", 1, 3)
	f.Fuzz(func(t *testing.T, s string, start, end int) {
		last := 0
		for _, tok := range Read(s, text.Span{Start: start, End: end}, unrated) {
			if tok.Empty() || tok.Start < last || tok.End > len(s) {
				t.Fatalf("%q: token %v after %d", s, tok.Span, last)
			}
			if strings.TrimSpace(s[last:tok.Start]) != "" {
				t.Fatalf("%q: bytes %d to %d are in no token", s, last, tok.Start)
			}
			last = tok.End
		}
	})
}
