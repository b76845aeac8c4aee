package news

import "standpoint/analysis/engine/internal/passage"

// mark sets what the row of words tells without grammar.
func (t *Text) mark() {
	t.markQuotes()
	left := 0
	for i := range t.words {
		w := &t.words[i]
		w.function = passage.Function(w.lower) || w.lower == "n't"
		bound := !w.word && passage.Boundary(w.lower)
		if bound || w.lower == "but" || i > 0 && t.words[i-1].sentence != w.sentence {
			left = 0
		}
		if left > 0 {
			w.negated = true
			left--
		}
		if w.word && passage.Negates(w.lower) {
			left = passage.NegationReach
		}
	}
}

// markQuotes takes a straight mark to open and close in turn. A closing curly mark with no
// opening one means that the passage begins inside a quote.
func (t *Text) markQuotes() {
	open, curly := false, false
	for i := range t.words {
		switch t.words[i].lower {
		case "“":
			open, curly = true, true
		case "”":
			if !open && !curly {
				for k := range t.words[:i] {
					t.words[k].quoted = true
				}
			}
			open, curly = false, true
		case `"`, "''", "``":
			open = !open
		}
		t.words[i].quoted = open
	}
}
