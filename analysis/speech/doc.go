// Package speech finds the quotes of an article with a network trained on labelled news: the words
// of each, whose they are, and the words of saying between.
//
//	[]Token    words with their part of speech, marks, lists they are on           token.go
//	chunks     whole paragraphs, gathered to some 300 tokens                         chunk.go
//	network    embeddings, two layers of BiLSTM, scores for each token               model.go
//	two CRFs   content; source and cue                                               model.go
//	pointer    which source each content has, or none                                link.go
//	[]Quote    spans with probabilities                                              find.go
//
// The two chains of labels are apart so that a source may stand inside the content that another
// gives. The pointer scores the ends of a content against the ends of each source, with a bias for
// how they lie to each other, and against "none".
//
// The idea of a tagger with a pointer is that of Citron (Newell et al. 2018, "Quote Extraction and
// Analysis for News") and of neural taggers since (Wang et al. 2022, CofeNet); the network is small
// enough to train in minutes. Training takes its tokens from package analysis
// (SpeechTokens), so that use and training see the same; see the command in train.
package speech
