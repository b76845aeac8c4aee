// Calibrate measures how often each rule of the quote finder is right on labelled articles and
// writes the table from which quotes take their confidence:
//
//	go run ./analysis/calibrate -quotes FILE.jsonl [-o assets/models/rules.tsv]
//
// FILE has documents {"id","text","quotes":[{"start","end","speaker","speaker_start",
// "speaker_end","speech"}]}, offsets in code points. A finding is right when it overlaps a
// labelled quote by at least half of what both cover and its source is the labelled one. Findings
// on labelled quotes that nobody spoke ("speech": false) count neither way.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"sort"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/text"
)

type document struct {
	ID     string
	Text   string
	Quotes []gold
}

type gold struct {
	Start, End   int
	Speaker      *string
	SpeakerStart *int `json:"speaker_start"`
	SpeakerEnd   *int `json:"speaker_end"`
	Speech       *bool
}

// score is right and all findings of a rule.
type score struct{ right, all int }

func main() {
	log.SetFlags(0)
	log.SetPrefix("calibrate: ")
	in := flag.String("quotes", "", "labelled articles, one JSON document a line")
	out := flag.String("o", "", "where to write the table; standard output if empty")
	flag.Parse()
	rules, err := measure(*in)
	if err != nil {
		log.Fatal(err)
	}
	table := tabulate(rules)
	if *out == "" {
		fmt.Print(table)
		return
	}
	if err := os.WriteFile(*out, []byte(table), 0o644); err != nil {
		log.Fatal(err)
	}
}

func measure(path string) (map[string]*score, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	a, err := analysis.New(analysis.Options{})
	if err != nil {
		return nil, err
	}
	rules := map[string]*score{}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<26)
	for sc.Scan() {
		var d document
		if err := json.Unmarshal(sc.Bytes(), &d); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		r, err := a.Analyze(context.Background(), analysis.Article{ID: d.ID, Text: d.Text})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", d.ID, err)
		}
		count(rules, d, r)
	}
	return rules, sc.Err()
}

func count(rules map[string]*score, d document, r *analysis.Report) {
	points := text.NewCodePoints(d.Text)
	for _, q := range r.Quotes {
		if len(strings.Fields(q.Text)) < 3 {
			continue
		}
		at := points.Span(q.Span)
		best, share := -1, 0.0
		for i, g := range d.Quotes {
			if s := overlap(at, text.Span{Start: g.Start, End: g.End}); s > share {
				best, share = i, s
			}
		}
		if best >= 0 && d.Quotes[best].Speech != nil && !*d.Quotes[best].Speech {
			continue
		}
		s := rules[q.Rule]
		if s == nil {
			s = &score{}
			rules[q.Rule] = s
		}
		s.all++
		if share >= 0.5 && sameSource(points, q, d.Quotes[best]) {
			s.right++
		}
	}
}

// overlap is the intersection of a and b over their union.
func overlap(a, b text.Span) float64 {
	n := min(a.End, b.End) - max(a.Start, b.Start)
	if n <= 0 {
		return 0
	}
	return float64(n) / float64(max(a.End, b.End)-min(a.Start, b.Start))
}

func sameSource(points *text.CodePoints, q analysis.Quote, g gold) bool {
	if g.Speaker == nil {
		return q.Speaker == nil
	}
	if q.MentionAt != nil && g.SpeakerStart != nil && points.Span(*q.MentionAt).Overlaps(text.Span{Start: *g.SpeakerStart, End: *g.SpeakerEnd}) {
		return true
	}
	for _, name := range []string{q.Mention, deref(q.Speaker)} {
		if words := strings.Fields(strings.ToLower(name)); len(words) > 0 && strings.Contains(strings.ToLower(*g.Speaker), words[len(words)-1]) {
			return true
		}
	}
	return false
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// least is how many findings a rule needs to have a confidence of its own.
const least = 15

func tabulate(rules map[string]*score) string {
	var names []string
	for n := range rules {
		names = append(names, n)
	}
	sort.Strings(names)
	var b strings.Builder
	b.WriteString("# How often each rule of the quote finder was right, words and source both; see SOURCES.md.\n# rule\tshare right\tfindings\n")
	for _, n := range names {
		if s := rules[n]; s.all >= least {
			fmt.Fprintf(&b, "%s\t%.3f\t%d\n", n, float64(s.right)/float64(s.all), s.all)
		}
	}
	return b.String()
}
