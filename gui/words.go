package gui

import (
	"fmt"
	"math"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/engine"
)

// minus is an en dash: the toolkit's own font has no minus sign.
const minus = "–"

// signed writes a number with its sign and two digits, "0.00" without one.
func signed(v float64) string {
	t := fmt.Sprintf("%.2f", math.Abs(v))
	switch {
	case t == "0.00":
		return t
	case v < 0:
		return minus + t
	}
	return "+" + t
}

// count writes "1 quote" and "3 quotes".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// percent writes a share in whole per cent.
func percent(share float64) string { return fmt.Sprintf("%.0f %%", 100*share) }

// judged is a score as "+0.31 favour", or in words when there was nothing to judge.
func judged(value float64, l engine.Label) string {
	if l == engine.None || l == "" {
		return "nothing to judge"
	}
	return signed(value) + "  " + string(l)
}

// summed is an aggregate as "–0.18  negative, n 5, 95 % –0.33 to –0.04".
func summed(a analysis.Aggregate) string {
	if a.N == 0 || a.Label == engine.None {
		return "nothing to judge"
	}
	t := fmt.Sprintf("%s  %s, n %d", signed(a.Score), a.Label, a.N)
	if a.Low != nil && a.High != nil {
		t += ", 95 % " + signed(*a.Low) + " to " + signed(*a.High)
	}
	return t
}

// sureness writes a confidence, or that there is none.
func sureness(c *float64) string {
	if c == nil {
		return "no confidence known"
	}
	return fmt.Sprintf("confidence %.2f", *c)
}

// ruleWords say what the names of rules mean; a name that is missing stands for itself.
var ruleWords = map[string]string{
	"lexicon":     "word list",
	"learned":     "learned weight",
	"bias":        "where the model starts",
	"context":     "how the sentence is built",
	"rest":        "all other words together",
	"negated":     "negated",
	"emphasis":    "emphasis",
	"hedged":      "hedging word",
	"conditional": "condition",
	"reported":    "passed on from others",
	"boosted":     "emphatic word",
	"prediction":  "about the future",
	"question":    "question",
	"cue":         "verb of the cue",
	"engine":      "the engine's attitude",
	"judge":       "word of judgement",
	"consequence": "consequence",
	"comparison":  "comparison",
	"cause":       "cause",
	"hold":        "attitude",
	"want":        "wish",
	"keep":        "what should come, stay or go",
	"help":        "good or harm",
	"act":         "what it does",
	"thing":       "a good or bad thing",
	"image":       "figure of speech",
	"agree":       "agreement",
	"threat":      "threat",
	"narrated":    "told in the narration",
}

// ruleText is a rule, or several joined by commas or colons, in words.
func ruleText(rule string) string {
	var out []string
	if rest, ok := strings.CutPrefix(rule, "narrated "); ok {
		out, rule = append(out, ruleWords["narrated"]), rest
	}
	for _, p := range strings.Split(strings.ReplaceAll(rule, ": ", ", "), ", ") {
		if w, ok := ruleWords[p]; ok {
			p = w
		}
		if n := len(out); n == 0 || out[n-1] != p { // "attitude: attitude"
			out = append(out, p)
		}
	}
	return strings.Join(out, ", ")
}

// quoted puts s in quotation marks, "" as a dash.
func quoted(s string) string {
	if s == "" {
		return "–"
	}
	return "“" + s + "”"
}

// shorten cuts s to about n letters, at a space, with an ellipsis.
func shorten(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	cut := string(r[:n])
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;.") + "…"
}

// shortenStart cuts the start off s, with an ellipsis, so that n letters stay.
func shortenStart(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return "…" + string(r[len(r)-n+1:])
	}
	return s
}

// nobody stands for an unknown speaker in lists.
const nobody = "Nobody known"

// inShort is a quote in one line: who, how sure that is, why, and what comes of it.
func inShort(q *analysis.Quote) string {
	parts := []string{speakerOr(q, nobody), string(q.Kind) + ", " + sureness(q.Confidence)}
	if q.Mention != "" || q.Cue != "" {
		parts = append(parts, "by “"+strings.Join(strings.Fields(introduced(q)), " ")+"”")
	}
	parts = append(parts, "tone "+judged(q.Tone.Value, q.Tone.Label))
	for _, s := range q.Stances {
		parts = append(parts, string(s.Label)+": "+s.Target)
	}
	if q.State != analysis.Machine {
		parts = append(parts, q.State.String())
	}
	return strings.Join(parts, "  ·  ")
}

// introduced are the words that name the source and those that introduce the quote, as they stand in
// the text.
func introduced(q *analysis.Quote) string {
	if q.CueAt != nil && q.MentionAt != nil && q.CueAt.Start < q.MentionAt.Start {
		return q.Cue + " " + q.Mention
	}
	return q.Mention + " " + q.Cue
}
