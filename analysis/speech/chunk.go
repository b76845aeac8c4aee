package speech

// chunkLength is how many tokens a chunk gathers at least, if the article has them. Chunks of 300 did
// no worse than ones of 150 with 40 more on either side to look at, and better than without.
const chunkLength = 300

// maxChunk is the most tokens of a chunk: a paragraph that would go beyond is cut, so that a giant one
// costs no more than its length.
const maxChunk = 2500

// chunks cuts toks at ends of paragraphs into pieces of at least length(), which is asked anew
// for each.
func chunks(toks []Token, length func() int) []Span {
	var out []Span
	for lo := 0; lo < len(toks); {
		want := length()
		hi := lo
		for hi < len(toks) && hi-lo < maxChunk && (hi-lo < want || toks[hi].Paragraph == toks[hi-1].Paragraph) {
			hi++
		}
		out = append(out, Span{lo, hi})
		lo = hi
	}
	return out
}
