// Package lemma gives the dictionary form of an English word: "said" is "say", "children" is
// "child".
//
//	word ── fold, lower case ──> listed for its tag? ── yes ──> lemma
//	                                     │ no
//	                                     └──> longest ending with a rule ──> lemma
//
// A model is tab-separated text, made to be read and edited by people. A line has English tags
// with spaces between, and what becomes what:
//
//	VBD VBN	-ied	-y	an ending: "tried" is "try"
//	NNS	-s	-	an ending that is dropped
//	NNS	children	child	a whole word
//
// Empty lines and lines that begin with # are skipped. Everything is in lower case and with plain
// punctuation, as tag.Fold has it. A rule holds for words longer than its ending when what is left
// has two characters and a vowel, so that "red" is not made "r".
//
// The words and rules are learned from a treebank by the command train, which also lists the
// irregular verbs and plurals of English that the treebank lacks.
//
// Known limits: one tag and word have one lemma, so "'s" is always "be" and never "have"; a new
// word whose spelling leaves it open ("planed") gets the likelier form; misspelt words are not
// mended, but for a few common ones.
package lemma
