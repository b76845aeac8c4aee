// Package object reads the objects that a PDF file consists of: dictionaries, arrays and streams
// that refer to one another by number. It is written for files from anywhere. Broken tables are made
// anew from the file itself, cycles end in null, and everything that is unpacked or kept counts
// against the limits. So no accessor fails: what cannot be read is null, and Err tells
// when a limit was the reason.
//
// Numbers of sections and tables in comments are those of ISO 32000-1:2008.
package object

// Value is nil (null), bool, int, float64, String, Name, Array, Dict, Ref or *Stream. In contents
// and character maps it may also be an Operator.
type Value any

// Name is a name without its slash.
type Name string

// String is a string as its bytes, which may be text in several encodings, or codes of letters.
type String string

// Operator is a word that is none of the values: "Tj", "endobj".
type Operator string

// Array is a list of values.
type Array []Value

// Dict is a dictionary.
type Dict map[Name]Value

// Ref refers to an object by its number.
type Ref struct{ Num, Gen int }

// Stream is a dictionary with bytes, which File.Decode unpacks.
type Stream struct {
	Dict Dict
	raw  []byte
	ref  Ref
}

// Get is v itself or what it refers to.
func (f *File) Get(v Value) Value {
	// Objects that are only a reference to the next are not written by anyone; eight are plenty.
	for range 8 {
		r, ok := v.(Ref)
		if !ok {
			return v
		}
		v = f.load(r.Num)
	}
	return nil
}

// As is v, or what it refers to, as a T, and the zero T when it is something else.
func As[T Value](f *File, v Value) T {
	t, _ := f.Get(v).(T)
	return t
}

// Dict is v as a dictionary; that of a stream when it is one; and nil otherwise.
func (f *File) Dict(v Value) Dict {
	switch v := f.Get(v).(type) {
	case Dict:
		return v
	case *Stream:
		return v.Dict
	}
	return nil
}

// Number is v as a number, and 0 when it is none.
func (f *File) Number(v Value) float64 {
	switch v := f.Get(v).(type) {
	case int:
		return float64(v)
	case float64:
		return v
	}
	return 0
}

// Int is v as a whole number, and 0 when it is none.
func (f *File) Int(v Value) int {
	switch v := f.Get(v).(type) {
	case int:
		return v
	case float64:
		return int(max(-1e9, min(1e9, v)))
	}
	return 0
}

// Numbers are the numbers of an array.
func (f *File) Numbers(v Value) []float64 {
	a := As[Array](f, v)
	ns := make([]float64, len(a))
	for i, x := range a {
		ns[i] = f.Number(x)
	}
	return ns
}
