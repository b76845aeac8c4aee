package object

import (
	"bytes"
	"errors"
	"time"

	"standpoint/analysis/load/internal/page"
)

// File is an open PDF file. It is not safe for concurrent use.
type File struct {
	Trailer Dict // with Root, and Info where there is one
	Damaged bool // the table of objects was broken and made anew; objects may be missing

	data    []byte
	entries map[int]entry
	cache   map[int]Value
	bundles map[int]*bundle
	lock    *lock

	left  int64 // bytes that may still be unpacked or kept
	lim   page.Limits
	until time.Time
	calls int
	err   error
}

// entry says where an object is.
type entry struct {
	at     int // offset in the file
	in     int // the number of the object stream that holds it, or 0
	absent bool
}

// bundle is an unpacked object stream: several objects in one.
type bundle struct {
	data []byte
	at   map[int]int
}

var (
	errNoPDF    = errors.New("is not a PDF")
	errPassword = errors.New("is a PDF that needs a password: open it with the password and save it without one")
	errLock     = errors.New("is a PDF locked in a way that is not known here: save it without protection")
)

// Open finds the objects of the file that data holds. It fails when there is no PDF in it, when a
// password is needed and when a limit is passed. Limits start to count now.
func Open(data []byte, lim page.Limits) (*File, error) {
	lim = lim.Or()
	i := bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-"))
	if i < 0 {
		return nil, errNoPDF
	}
	f := &File{data: data[i:], lim: lim, left: lim.Unpacked, until: time.Now().Add(lim.Time)}
	f.reset()
	f.readTables()
	if err := f.unlock(); err != nil {
		return nil, err
	}
	if f.Dict(f.Dict(f.Trailer["Root"])["Pages"]) == nil && !f.Damaged {
		f.rebuild()
		f.index()
		if err := f.unlock(); err != nil {
			return nil, err
		}
		f.index() // again, for what the lock kept closed
	}
	return f, f.Err()
}

func (f *File) reset() {
	f.cache, f.bundles = map[int]Value{}, map[int]*bundle{}
}

// Err is the limit that was passed, or nil. Loops over a file ask it.
func (f *File) Err() error {
	if f.calls++; f.err == nil && f.calls%64 == 0 && time.Now().After(f.until) {
		f.err = page.TooLarge("took longer than %s to read: save it as plain text", f.lim.Time)
	}
	return f.err
}

// Spend counts n bytes that are unpacked or kept, and reports whether that is within the limit.
func (f *File) Spend(n int) bool {
	if f.left -= int64(n); f.left < 0 && f.err == nil {
		f.err = page.TooLarge("unpacks to more than %d bytes", f.lim.Unpacked)
	}
	return f.Err() == nil
}

// load is the object of that number, and null when there is none.
func (f *File) load(num int) Value {
	if v, ok := f.cache[num]; ok {
		return v
	}
	e, ok := f.entries[num]
	if !ok || e.absent || f.Err() != nil {
		return nil
	}
	f.cache[num] = nil // so an object that needs itself to be read is null
	v, ok := f.read(num, e)
	if !ok && !f.Damaged {
		f.rebuild()
		f.index()
		return f.load(num)
	}
	f.cache[num] = v
	return v
}

// read reports whether an object of that number is where e says.
func (f *File) read(num int, e entry) (Value, bool) {
	if e.in > 0 {
		v := f.unbundle(e.in, num)
		return v, true
	}
	ref, v, ok := f.objectAt(e.at)
	if !ok || ref.Num != num {
		return nil, false
	}
	return f.lock.open(v, ref), true
}

// objectAt reads "1 0 obj … endobj".
func (f *File) objectAt(at int) (Ref, Value, bool) {
	if at < 0 || at >= len(f.data) {
		return Ref{}, nil, false
	}
	l := &Lexer{data: f.data, pos: at, refs: true}
	num, ok1 := next[int](l)
	gen, ok2 := next[int](l)
	if op, ok := next[Operator](l); !ok || !ok1 || !ok2 || op != "obj" {
		return Ref{}, nil, false
	}
	ref := Ref{num, gen}
	v, ok := l.Next()
	if op, isOp := v.(Operator); isOp {
		return ref, nil, op == "endobj"
	}
	if n, isInt := v.(int); isInt { // "5 0 obj 6 0 R endobj"
		v = f.bare(l, n)
	}
	d, isDict := v.(Dict)
	if end := l.pos; isDict {
		if op, _ := next[Operator](l); op == "stream" {
			v = &Stream{Dict: d, raw: f.raw(l.pos, d), ref: ref}
		}
		l.pos = end
	}
	f.Spend(l.pos - at + 16*l.count)
	return ref, v, ok
}

// bare is a number, or the reference that begins with it.
func (f *File) bare(l *Lexer, n int) Value {
	gen, ok := next[int](l)
	if op, isOp := next[Operator](l); ok && isOp && op == "R" {
		return Ref{n, gen}
	}
	return n
}

func next[T Value](l *Lexer) (T, bool) {
	v, _ := l.Next()
	t, ok := v.(T)
	return t, ok
}

// raw is what stands between "stream", which ends at pos, and "endstream".
func (f *File) raw(pos int, d Dict) []byte {
	if pos < len(f.data) && f.data[pos] == '\r' {
		pos++
	}
	if pos < len(f.data) && f.data[pos] == '\n' {
		pos++
	}
	if n := f.Int(d["Length"]); n > 0 && n <= len(f.data)-pos {
		if bytes.HasPrefix(bytes.TrimLeft(f.data[pos+n:min(len(f.data), pos+n+16)], "\r\n "), []byte("endstr")) {
			return f.data[pos : pos+n]
		}
	}
	pos = min(pos, len(f.data))
	if n := bytes.Index(f.data[pos:], []byte("endstream")); n >= 0 {
		return f.data[pos : pos+n]
	}
	return f.data[pos:]
}

// unbundle is an object out of the object stream in.
func (f *File) unbundle(in, num int) Value {
	b := f.bundle(in)
	at, ok := b.at[num]
	if !ok {
		return nil
	}
	l := &Lexer{data: b.data, pos: at, refs: true}
	v, _ := l.Next()
	f.Spend(l.pos - at + 16*l.count)
	return v
}

func (f *File) bundle(in int) *bundle {
	if b := f.bundles[in]; b != nil {
		return b
	}
	b := &bundle{at: map[int]int{}}
	f.bundles[in] = b
	if f.entries[in].in > 0 { // an object stream never lies in another
		return b
	}
	s, _ := f.load(in).(*Stream)
	if s == nil {
		return b
	}
	b.data, _ = f.Decode(s)
	first := f.Int(s.Dict["First"])
	l := &Lexer{data: b.data}
	for range f.Int(s.Dict["N"]) {
		num, ok1 := next[int](l)
		at, ok2 := next[int](l)
		if !ok1 || !ok2 || !f.Spend(48) {
			break
		}
		if at += first; at >= 0 && at < len(b.data) {
			b.at[num] = at
		}
	}
	return b
}
