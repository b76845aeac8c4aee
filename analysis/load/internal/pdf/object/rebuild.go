package object

import (
	"bytes"
	"cmp"
	"iter"
	"maps"
	"slices"
)

// rebuild makes the table of objects anew: it looks for "1 0 obj" all over the file. Where an
// object was written several times the last counts.
func (f *File) rebuild() {
	f.Damaged = true
	f.entries, f.Trailer = map[int]entry{}, Dict{}
	f.reset()
	for at := 0; f.Err() == nil; {
		i := bytes.Index(f.data[at:], []byte("obj"))
		if i < 0 {
			break
		}
		if num, start, ok := f.numbersBefore(at + i); ok && f.Spend(48) {
			f.entries[num] = entry{at: start}
		}
		at += i + len("obj")
	}
	f.findTrailers()
}

// numbersBefore reads the two numbers that end at end.
func (f *File) numbersBefore(end int) (num, start int, ok bool) {
	for range 2 {
		for end > 0 && isSpace(f.data[end-1]) {
			end--
		}
		start = end
		for start > 0 && end-start < 10 && f.data[start-1] >= '0' && f.data[start-1] <= '9' {
			start--
		}
		if start == end {
			return 0, 0, false
		}
		v, _ := number(f.data[start:end])
		num, _ = v.(int)
		end = start
	}
	return num, start, num > 0
}

// findTrailers adopts the trailers, the last first; the word may stand in any text, but then no
// dictionary follows.
func (f *File) findTrailers() {
	for end := len(f.data); f.Err() == nil; {
		end = bytes.LastIndex(f.data[:end], []byte("trailer"))
		if end < 0 {
			return
		}
		l := &Lexer{data: f.data[:min(len(f.data), end+4096)], pos: end + len("trailer"), refs: true}
		d, _ := next[Dict](l)
		f.adopt(d)
		f.Spend(l.pos - end)
	}
}

// index adds the objects in object streams, and finds the root by its looks where no trailer names it.
func (f *File) index() {
	for _, num := range f.inOrder() {
		v := f.load(num)
		s, _ := v.(*Stream)
		switch {
		case f.Err() != nil:
			return
		case s == nil:
		case s.Dict["Type"] == Name("ObjStm"):
			for inner := range f.bundle(num).at {
				f.enter(inner, entry{in: num})
			}
		case s.Dict["Type"] == Name("XRef"):
			f.adopt(s.Dict)
		}
	}
	if f.Dict(f.Trailer["Root"]) == nil {
		for ref := range f.Typed("Catalog") {
			f.Trailer["Root"] = ref
		}
	}
}

// inOrder are the numbers of all objects in the order of the file.
func (f *File) inOrder() []int {
	return slices.SortedFunc(maps.Keys(f.entries), func(a, b int) int {
		x, y := f.entries[a], f.entries[b]
		return cmp.Or(cmp.Compare(x.in, y.in), cmp.Compare(x.at, y.at), cmp.Compare(a, b))
	})
}

// Typed are the dictionaries of a type in the order of the file: for files whose tree of pages is lost.
func (f *File) Typed(name Name) iter.Seq2[Ref, Dict] {
	return func(yield func(Ref, Dict) bool) {
		for _, num := range f.inOrder() {
			if d, ok := f.load(num).(Dict); ok && d["Type"] == name && !yield(Ref{Num: num}, d) {
				return
			}
		}
	}
}
