package news

// group numbers a kind of feature; it is part of the keys, so the order of the list is part of a
// model's format.
type group uint32

const (
	wordForm group = iota + 1
	formPair
	lemma
	lemmaPair // a word and what it hangs on
	count     // of modal verbs, negations, rated words
	sum
	sumSign // use and sign of a word of the stance lexicon
	touching
	touchingRole
	beside
	role
	governor
	dependent
	predicate
	path
	region
	bears
)

// key joins a group and what tells its features apart.
func key(g group, parts ...uint32) uint32 {
	h := uint32(g) * 0x01000193
	for _, p := range parts {
		h = mix(h, p)
	}
	return h
}

// What stands for names and for the target among the words.
var (
	nameHash   = hash("\x01name")
	targetHash = hash("\x01target")
)

// turnedMark is mixed into the hash of a negated word.
const turnedMark = 7

// hash is 32-bit FNV-1a.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// mix joins two hashes; their order counts. The constants are those of the tagger's mix.
func mix(a, b uint32) uint32 {
	h := uint64(a^0x9E3779B9)*0x9E3779B97F4A7C15 ^ uint64(b)*0xC2B2AE3D27D4EB4F
	h = (h ^ h>>29) * 0xD6E8FEB86659FD93
	return uint32(h >> 32)
}
