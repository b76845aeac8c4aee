package object

import (
	"bytes"
	"math"
)

// readTables reads the tables of objects, the newest first (7.5.4 and 7.5.8).
func (f *File) readTables() {
	f.entries, f.Trailer = map[int]entry{}, Dict{}
	i := bytes.LastIndex(f.data, []byte("startxref"))
	if i < 0 {
		return
	}
	at, _ := next[int](&Lexer{data: f.data, pos: i + len("startxref")})
	seen := map[int]bool{}
	for next := []int{at}; len(next) > 0; next = next[1:] {
		if at := next[0]; at > 0 && at < len(f.data) && !seen[at] && f.Err() == nil {
			seen[at] = true
			d := f.table(at)
			f.adopt(d)
			for _, key := range []Name{"XRefStm", "Prev"} {
				if at, ok := d[key].(int); ok {
					next = append(next, at)
				}
			}
		}
	}
}

// adopt takes over what a trailer says and no newer one did.
func (f *File) adopt(d Dict) {
	for _, key := range []Name{"Root", "Info", "Encrypt", "ID"} {
		if v, ok := d[key]; ok && f.Trailer[key] == nil {
			f.Trailer[key] = v
		}
	}
}

// table reads one table, whichever of the two forms it has, and gives its trailer.
func (f *File) table(at int) Dict {
	l := &Lexer{data: f.data, pos: at, refs: true}
	v, _ := l.Next()
	if v != Operator("xref") {
		_, v, _ := f.objectAt(at)
		s, _ := v.(*Stream)
		if s != nil && s.Dict["Type"] == Name("XRef") {
			f.tableStream(s)
			return s.Dict
		}
		return nil
	}
	for {
		start, ok := next[int](l)
		if !ok { // the word trailer
			d, _ := next[Dict](l)
			return d
		}
		count, _ := next[int](l)
		for i := range count {
			at, ok := next[int](l)
			gen, _ := next[int](l)
			kind, isOp := next[Operator](l)
			if !ok || !isOp || !f.enter(start+i, entry{at: at, absent: kind != "n" || at == 0 || gen == 65535}) {
				return nil
			}
		}
	}
}

// enter notes where an object is, unless a newer table did, and reports whether there is room.
func (f *File) enter(num int, e entry) bool {
	if _, ok := f.entries[num]; ok {
		return true
	}
	f.entries[num] = e
	return f.Spend(48)
}

// tableStream reads a table that is packed in a stream.
func (f *File) tableStream(s *Stream) {
	data, err := f.unpack(s) // tables are never encrypted
	w := f.Numbers(s.Dict["W"])
	if err != nil || len(w) < 3 {
		return
	}
	width := 0
	for _, n := range w {
		if n < 0 || n > 8 {
			return
		}
		width += int(n)
	}
	parts := f.Numbers(s.Dict["Index"])
	if len(parts) < 2 {
		parts = []float64{0, math.MaxInt32}
	}
	for ; len(parts) >= 2; parts = parts[2:] {
		for num := int(parts[0]); num < int(parts[0]+parts[1]); num++ {
			if width == 0 || len(data) < width || !f.enter(num, row(data, w)) {
				return
			}
			data = data[width:]
		}
	}
}

// row is an entry in fields of the widths w (Table 18).
func row(data []byte, w []float64) entry {
	field := func(i, n int) (v int) {
		for _, c := range data[i : i+n] {
			v = v<<8 | int(c)
		}
		return v
	}
	a, b := int(w[0]), int(w[1])
	kind := 1
	if a > 0 {
		kind = field(0, a)
	}
	at := field(a, b)
	switch kind {
	case 1:
		return entry{at: at}
	case 2:
		return entry{in: at, absent: at <= 0}
	}
	return entry{absent: true}
}
