// Package tag gives each word of an English sentence its part of speech.
//
//	words ── fold ──> word ── features ──> keys ── weights ──> sums ──> label
//	                   ▲                    ▲                            │
//	              vocabulary          two labels before  <───────────────┘
//
// The tagger goes through a sentence once, from left to right. For the word at hand it
// forms some fifty features: the word and its neighbours, their endings, shapes and the
// parts of speech they are known to take, and the two labels just given. Each feature is
// hashed to a key; each key that the model knows adds a weight to some of the labels, and
// the label with the largest sum wins. A label is a universal part of speech and an
// English one together, "VERB|VBD", so that the two never contradict each other.
//
// The weights come from an averaged perceptron (Collins 2002, "Discriminative Training
// Methods for Hidden Markov Models", doi:10.3115/1118693.1118694), see Train. They are kept
// as whole numbers throughout, so every processor gives the same tags.
//
// Only words seen often in training count as themselves (vocabulary.go). Rarer ones, names
// above all, are told by their ending, shape and surroundings, as an unseen word has to be.
//
// Known limits: words must be split as in the Universal Dependencies treebanks ("do n't",
// "Russia 's", "three - hour"); there is no search back, so a wrong label may mislead the
// next; the training text is web text, with little of the style of agency news.
package tag
