package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"sync"

	"standpoint/analysis/engine"
	"standpoint/analysis/syntax"
	"standpoint/assets"
)

// test is a development set and what is measured on it.
type test struct {
	file, about string
	rated       bool
}

var tests = []test{
	{"newsmtsc_rw.dev", "NewsMTSC, development part as in the news (rw)", false},
	{"newsmtsc_mt.dev", "NewsMTSC, development part with several targets (mt)", false},
	{"persent.dev", "PerSenT, development paragraphs", false},
	{"vader_nyt.dev", "VADER's news editorials, development part", true},
	{"vader_movie.dev", "VADER's film reviews, development part", true},
	{"vader_amazon.dev", "VADER's product reviews, development part", true},
	{"vader_tweets.dev", "VADER's tweets, development part", true},
}

// report measures every engine on every test.
func report(dir string, print bool, out string) error {
	reader := sync.OnceValues(func() (*syntax.Reader, error) { return syntax.NewReader(assets.FS) })
	all := map[string][]engine.Figure{}
	for _, name := range engine.Names() {
		e, err := engine.New(name, engine.Source{FS: assets.FS, Reader: reader})
		if err != nil {
			return err
		}
		for _, t := range tests {
			s, err := load(dir, t.file)
			if err != nil {
				return err
			}
			fs := measure(e, s.items, t, print)
			if print {
				fmt.Printf("%-10s %-18s", name, t.file)
				for _, f := range fs {
					fmt.Printf("  %s %.4f", f.Measure, f.Value)
				}
				fmt.Printf("  n %d\n", len(s.items))
			}
			all[name] = append(all[name], fs...)
		}
	}
	if out == "" {
		return nil
	}
	data, err := json.MarshalIndent(all, "", " ")
	if err != nil {
		return fmt.Errorf("train: %w", err)
	}
	if err := os.WriteFile(out, append(data, '\n'), 0o644); err != nil {
		return fmt.Errorf("train: %w", err)
	}
	return nil
}

// measure gives the macro-F1 and, of a rated set, Pearson's r, to four decimals.
func measure(e engine.Engine, items []item, t test, print bool) []engine.Figure {
	var said, gold []float64
	var counts tally
	var sure reliability
	for _, it := range items {
		var s engine.Score
		if t.rated {
			s = e.Tone(engine.Passage{Text: it.text})
		} else {
			s = e.Attitude(engine.Passage{Text: it.text}, it.target)
		}
		class := classOf[string(engine.Class(s.Label))]
		counts[it.class][class]++
		said, gold = append(said, s.Value), append(gold, it.score)
		if s.Confidence != nil {
			sure.add(*s.Confidence, class == it.class)
		}
	}
	figure := func(what string, v float64) engine.Figure {
		return engine.Figure{Data: t.about, Measure: what, Value: math.Round(v*1e4) / 1e4, Items: len(items)}
	}
	if print {
		sure.print()
	}
	if t.rated {
		return []engine.Figure{figure("Pearson r", pearson(said, gold)), figure("macro-F1", counts.macroF1())}
	}
	return []engine.Figure{figure("macro-F1", counts.macroF1())}
}

// reliability compares confidence with the share right, by tenths of confidence.
type reliability [10]struct {
	n, right int
	sum      float64
}

func (r *reliability) add(confidence float64, right bool) {
	b := &r[min(9, int(confidence*10))]
	b.n++
	b.sum += confidence
	if right {
		b.right++
	}
}

// gap is the expected calibration error: how far confidence and share right are apart.
func (r *reliability) gap() float64 {
	sum, n := 0.0, 0
	for _, b := range r {
		sum += math.Abs(b.sum - float64(b.right))
		n += b.n
	}
	return sum / math.Max(1, float64(n))
}

func (r *reliability) print() {
	for i, b := range r {
		if b.n > 0 {
			fmt.Printf("    confidence %.1f-%.1f  mean %.3f  right %.3f  n %d\n",
				float64(i)/10, float64(i+1)/10, b.sum/float64(b.n), float64(b.right)/float64(b.n), b.n)
		}
	}
	fmt.Printf("    expected calibration error %.3f\n", r.gap())
}
