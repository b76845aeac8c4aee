// Command train makes the model of the quote finder from labelled articles.
//
//	go run ./analysis/speech/train -quotes FILE.jsonl -o assets/models/speech.bin
//
// FILE has documents {"id","text","quotes":[{"start","end","speaker_start","speaker_end",
// "cue_start","cue_end","speech"}]}, offsets in code points; quotes with "speech": false, which
// nobody spoke, are learned as such. The same file gives the same bytes. With -leave 0 to 4 a fifth of
// the articles, by their id, is left out, so that the model can be measured on it.
package main

import (
	"errors"
	"flag"
	"io"
	"log"
	"os"
	"sort"

	"standpoint/analysis"
	"standpoint/analysis/labelled"
	"standpoint/analysis/speech"
	"standpoint/analysis/text"
	"standpoint/gui/save"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("train: ")
	in := flag.String("quotes", "", "labelled articles, one JSON document a line")
	out := flag.String("o", "", "model file")
	leave := flag.Int("leave", -1, "leave out this fifth of the articles, 0 to 4")
	seed := flag.Uint64("seed", 0, "draws the first weights and the order")
	passes := flag.Int("passes", 0, "over all articles; 0 is the usual number")
	flag.Parse()
	if err := run(*in, *out, *leave, speech.Options{Seed: *seed, Passes: *passes, Log: os.Stderr}); err != nil {
		log.Fatal(err)
	}
}

func run(in, out string, leave int, o speech.Options) error {
	if in == "" || out == "" {
		return errors.New("need -quotes and -o")
	}
	docs, err := labelled.Read(in)
	if err != nil {
		return err
	}
	a, err := analysis.New(analysis.Options{})
	if err != nil {
		return err
	}
	var articles []speech.Article
	for _, d := range docs {
		if d.Fold() != leave {
			x := article(a, d)
			if s, ok := stripped(d); ok {
				y := article(a, s)
				x.Stripped = &y
			}
			articles = append(articles, x)
		}
	}
	if len(articles) == 0 {
		return errors.New("no articles to learn from")
	}
	m, ps := speech.Train(articles, o)
	return save.File(out, func(w io.Writer) error { return speech.Write(w, m, ps) })
}

// article labels the tokens of d.
func article(a *analysis.Analyzer, d labelled.Document) speech.Article {
	toks, at := a.SpeechTokens(d.Text)
	out := speech.Article{Tokens: toks}
	in := func(s text.Span) speech.Span {
		lo := sort.Search(len(at), func(i int) bool { return at[i].Start >= s.Start })
		hi := sort.Search(len(at), func(i int) bool { return at[i].End > s.End })
		return speech.Span{Lo: lo, Hi: max(lo, hi)}
	}
	for _, q := range d.Quotes {
		if c := in(q.Content); !c.Empty() {
			out.Quotes = append(out.Quotes, speech.Labelled{Content: c, Source: in(q.Source), Cue: in(q.Cue), Spoken: q.Spoken})
		}
	}
	return out
}
