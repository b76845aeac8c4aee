package pdf

import (
	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/pdf/object"
)

// leaf is a page of the file, with what it has from the branches above it.
type leaf struct {
	ref       object.Ref
	dict      object.Dict
	resources object.Dict
	box       []float64 // left, bottom, right, top of what is shown; nil when the file does not say
	turn      int       // clockwise, in quarters
}

// deepest is how many branches may lie above a page; balanced trees of any length have less than ten.
const deepest = 64

// leaves are the pages in their order. A tree without pages is made up from all pages there are.
func leaves(f *object.File, most int) ([]leaf, error) {
	t := tree{f: f, most: most, seen: map[object.Ref]bool{}}
	t.walk(f.Dict(f.Trailer["Root"])["Pages"], leaf{}, 0)
	if len(t.found) == 0 {
		for ref := range f.Typed("Page") {
			t.walk(ref, leaf{}, 0)
		}
	}
	if len(t.found) > most {
		return nil, page.TooLarge("holds more than %d pages", most)
	}
	return t.found, f.Err()
}

type tree struct {
	f     *object.File
	most  int
	seen  map[object.Ref]bool
	found []leaf
}

// walk adds the pages under v; above is what its parent has.
func (t *tree) walk(v object.Value, above leaf, depth int) {
	if ref, ok := v.(object.Ref); ok {
		if t.seen[ref] {
			return
		}
		t.seen[ref] = true
		above.ref = ref
	}
	d := t.f.Dict(v)
	if d == nil || depth > deepest || len(t.found) > t.most || t.f.Err() != nil {
		return
	}
	above.dict = d
	above.inherit(t.f)
	if kids, ok := t.f.Get(d["Kids"]).(object.Array); ok {
		for _, kid := range kids {
			t.walk(kid, above, depth+1)
		}
		return
	}
	t.found = append(t.found, above)
}

// inherit takes over what the dictionary says itself (7.7.3.4).
func (l *leaf) inherit(f *object.File) {
	if r := f.Dict(l.dict["Resources"]); r != nil {
		l.resources = r
	}
	for _, key := range []object.Name{"MediaBox", "CropBox"} {
		if b := f.Numbers(l.dict[key]); len(b) == 4 {
			l.box = []float64{min(b[0], b[2]), min(b[1], b[3]), max(b[0], b[2]), max(b[1], b[3])}
		}
	}
	if v, ok := f.Get(l.dict["Rotate"]).(int); ok {
		l.turn = (v/90%4 + 4) % 4
	}
}

// contents are the instructions that draw the page. The part that could be read counts; ok is
// whether there was one, or nothing to read.
func (l *leaf) contents(f *object.File) (data []byte, ok bool) {
	streams := object.Array{l.dict["Contents"]}
	if a, isArray := f.Get(l.dict["Contents"]).(object.Array); isArray {
		streams = a
	}
	ok = len(streams) == 0 || l.dict["Contents"] == nil
	for _, v := range streams {
		if s := object.As[*object.Stream](f, v); s != nil {
			if part, err := f.Decode(s); err == nil {
				data, ok = append(append(data, part...), '\n'), true
			}
		}
	}
	return data, ok
}
