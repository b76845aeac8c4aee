package analysis

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestDbg(t *testing.T) {
	b, err := os.ReadFile("/tmp/dbg.txt")
	if err != nil {
		t.Skip()
	}
	a, _ := New(Options{Engine: "vader"})
	for _, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		d := read(Article{Text: line}, a.tagger)
		p := &d.pars[0]
		for i, k := range p.toks {
			fmt.Print(k.Text, "/", p.tags[i].X, " ")
		}
		fmt.Println()
		f := &finder{lex: a.lex, d: d}
		for _, s := range p.sents {
			for _, h := range f.hits(p, s) {
				src := ""
				if !h.source.empty() {
					src = p.span(h.source.lo, h.source.hi).Of(line)
				}
				fmt.Printf("   HIT %s src=%q inv=%v sh=%v begin=%d\n", h.at.Of(line), src, h.inverted, h.shared, h.begin)
			}
		}
		qs := findQuotes(d, a.lex)
		who, _ := resolve(d, a.lex, qs)
		for i, q := range qs {
			n := "?"
			if who[i] != nil {
				n = who[i].canon
			}
			fmt.Printf("   Q %s [%s] %s: %s\n", q.kind, q.rule, n, q.Of(line))
		}
	}
}
