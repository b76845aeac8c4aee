// Package parse finds the grammatical structure of an English sentence: which word each word hangs
// on, and how (Universal Dependencies v2).
//
//	words, tags ── look up ──> BiLSTM ──> each word as dependent and as head ──> score of each arc
//	                                                                              │
//	      labels <── each word with its head <── best tree (Chu-Liu-Edmonds) <────┘
//
// The network is the biaffine parser of Dozat & Manning 2017 ("Deep Biaffine Attention for Neural
// Dependency Parsing", arXiv:1611.01734), small enough to train in minutes.
//
// Known limits: words must be split as in the treebanks ("do n't", "Russia 's"); a sentence of more
// than 160 words is parsed in pieces; appositions and loose sequences ("parataxis") are found only
// about half of the time.
package parse
