// Package analysis works out who says what in a news article and where they stand.
//
//	Article (id, title, text; never changed)
//	  read            document: paragraphs and their kinds, marks, tokens, sentences,   document.go
//	                  parts of speech, lemmas, grammar (packages text, tag, lemma, parse)
//	  findQuotes      []found: words, cue, source, by rules                             quote.go
//	  combine         []found: the rules' and the network's (package speech)            combine.go
//	  resolve         who each source is: names clustered, pronouns and "the minister"  cluster.go,
//	                  resolved, misspellings joined or suggested                        who.go, variant.go
//	  findTargets     what stances can be toward                                        target.go
//	  stanceFinder    a quote's stance on each target, narrated positions               stance.go
//	  toneOf          tone of paragraphs and quotes, by an engine (package engine)      tone.go
//	  certaintyOf     how firmly a quote is put                                         certainty.go
//	  builder         Report: quotes, speakers with aggregates, evidence, warnings      builder.go
//
// A stage reads what the stages above it found and gives back what it finds itself; none changes
// another's. Everything found has a text.Span into the article's text, in bytes; WriteJSON turns
// them into code points in one place. Odd text never fails, it yields fewer findings.
//
// Known limits. Content that spreads over sentences without marks is found only as far as its
// sentence. A pronoun goes to the likeliest person by nearness and role, without understanding. Stance
// rests on word lists and small networks: irony, metaphor and positions that need knowledge of the
// matter are missed. Only English is understood.
package analysis
