package tag

// noLabel stands for the label before the first word.
const noLabel = -1

// maxFeatures is room for the keys of one word.
const maxFeatures = 64

// features collects the keys of one word at a time. The place of a feature in the list is
// part of its key, so the order of the lines in of is part of a model's format.
type features struct {
	keys []uint32
}

// of is the keys for word i of s after the labels before and before2, nearest first. The
// slice is reused by the next call.
func (f *features) of(s sentence, i, before, before2 int) []uint32 {
	p2, p, w, n, n2 := &s.words[i], &s.words[i+1], &s.words[i+2], &s.words[i+3], &s.words[i+4]
	t, t2 := uint64(before+1), uint64(before2+1)
	place := uint64(s.casing) << 1
	if i == 0 {
		place |= 1
	}
	f.keys = f.keys[:0]
	f.add(0)

	// The word itself.
	f.add(w.cased)
	f.add(w.plain)
	f.add(w.class)
	f.add(w.shape, place)
	f.add(w.traits, place)
	for _, e := range w.end {
		f.add(e)
	}
	for _, b := range w.start {
		f.add(b)
	}
	f.add(w.shape, w.end[2])
	f.add(w.start[2], w.end[2])
	f.add(w.plain, place)

	// Labels before, alone and with the word.
	f.add(t)
	f.add(t, t2)
	f.add(t, w.plain)
	f.add(t2, w.plain)
	f.add(t, t2, w.class)
	f.add(t, w.end[2])
	f.add(t, w.shape)

	// Words around.
	f.add(p2.plain)
	f.add(p.plain)
	f.add(n.plain)
	f.add(n2.plain)
	f.add(p.plain, w.plain)
	f.add(w.plain, n.plain)
	f.add(p.plain, n.plain)
	f.add(t, n.plain)

	// Looks around.
	f.add(p.end[2])
	f.add(n.end[2])
	f.add(p.shape)
	f.add(n.shape)
	f.add(p.shape, w.shape)
	f.add(w.shape, n.shape)
	f.add(p.shape, w.shape, n.shape)
	f.add(t, w.traits, n.traits)

	// Classes around: what the next words may be.
	f.add(n.class)
	f.add(n.class, n2.class)
	f.add(w.class, n.class)
	f.add(w.class, n.class, n2.class)
	f.add(t, n.class)
	f.add(t, w.class, n.class)
	f.add(t, w.end[1], n.class)
	f.add(w.end[2], n.class)
	f.add(w.plain, n.class)
	f.add(p.plain, w.class, n.class)
	return f.keys
}

// add appends the key of one feature, made of its place and its parts.
func (f *features) add(parts ...uint64) {
	h := uint64(len(f.keys) + 1)
	for _, p := range parts {
		h = mix(h, p)
	}
	f.keys = append(f.keys, fold32(h))
}

// mix joins two numbers into one hash. The odd constants are 2^64 divided by the golden
// ratio and the second prime of xxHash; any that spread the bits well would do.
func mix(a, b uint64) uint64 {
	h := (a+1)*0x9E3779B97F4A7C15 ^ b
	h = (h ^ h>>29) * 0xC2B2AE3D27D4EB4F
	return h ^ h>>32
}

// fold32 shortens a hash to 32 bits, never 0, which marks an empty place in tables.
func fold32(h uint64) uint32 {
	h *= 0xD6E8FEB86659FD93
	return max(uint32(h>>32), 1)
}
