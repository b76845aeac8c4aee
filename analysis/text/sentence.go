package text

import (
	"strings"
	"unicode"
)

// Sentences groups tokens of one paragraph into sentences, as half-open ranges of token indices.
// With marks given it never breaks inside a quotation.
func Sentences(t string, toks []Token, marks []Mark) [][2]int {
	var out [][2]int
	begin, mark := 0, 0
	for i := range toks {
		if i+1 == len(toks) {
			break
		}
		for mark < len(marks) && (marks[mark].End <= toks[i].Start || marks[mark].Depth > 0) {
			mark++
		}
		inside := mark < len(marks) && marks[mark].Start <= toks[i].Start && toks[i].End < marks[mark].End
		if !inside && ends(t, toks, i) {
			out = append(out, [2]int{begin, i + 1})
			begin = i + 1
		}
	}
	if begin < len(toks) {
		out = append(out, [2]int{begin, len(toks)})
	}
	return out
}

// ends tells whether a sentence ends with token i, which is not the last.
func ends(t string, toks []Token, i int) bool {
	next := toks[i+1]
	if next.Start == toks[i].End {
		return false
	}
	k := i
	for k > 0 && closer(toks[k].Text) && toks[k-1].End == toks[k].Start {
		k--
	}
	if closer(next.Text) && !opensHere(t, next) {
		return false
	}
	starts := startsSentence(t, toks, i+1)
	switch w := toks[k].Text; {
	case w == "." || w == "!" || w == "?" || w == "…" || strings.HasPrefix(w, ".."):
		return starts
	case strings.HasSuffix(w, ".") && (enders[toks[k].Lower] || acronym(strings.TrimSuffix(w, ".")) && len(w) > 2):
		return starts && (starters[next.Lower] || opensHere(t, next))
	case w == ":" || w == ";":
		return false
	}
	return strings.Contains(t[toks[i].End:next.Start], "\n") && starts && len(toks[k].Text) == 1 && !toks[k].Word()
}

// starters are words that seldom go on a sentence, to tell "the U.S. The" from "the U.S. exit".
var starters = set(`the a an he she they it we i you in on at but and however this that these those
there his her its their when while after before as if for according meanwhile still yet both
some many most what who why how`)

func closer(w string) bool {
	switch w {
	case `"`, "”", "’", "'", "''", "»", ")", "]", "›":
		return true
	}
	return false
}

// opensHere tells whether tok, a mark, opens something: white space before, none after.
func opensHere(t string, tok Token) bool {
	switch tok.Text {
	case "“", "‘", "«", "„", "(", "[", "``":
		return true
	case `"`, "'", "''":
		return tok.End < len(t) && !unicode.IsSpace(rune(t[tok.End]))
	}
	return false
}

func startsSentence(t string, toks []Token, i int) bool {
	for i < len(toks) && opensHere(t, toks[i]) {
		i++
	}
	if i == len(toks) {
		return false
	}
	w := toks[i]
	r := rune(w.Text[0])
	return w.Capital() || unicode.IsDigit(r) || w.Text == "$" || w.Text == "£" || w.Text == "€" || w.Text == "—" || w.Text == "-" || w.Text == "•" || !w.Word() && w.Capital()
}
