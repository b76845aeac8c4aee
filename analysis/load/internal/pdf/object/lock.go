package object

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
	"errors"
)

// lock opens the strings and streams of a file that is encrypted but may be read without a
// password: only printing and the like is locked then (7.6). A nil lock leaves all as it is.
type lock struct {
	key     []byte
	strings method
	streams method
	plain   bool // metadata is not encrypted
}

type method int

const (
	open   method = iota // not encrypted
	rc4Key               // RC4, a key for each object
	aesKey               // AES in CBC mode, a key for each object
	aesAll               // AES in CBC mode with the key of the file
)

// pad fills up a password; here it is the whole of one (7.6.3.3).
const pad = "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A"

// unlock sets the lock of an encrypted file.
func (f *File) unlock() error {
	d := f.Dict(f.Trailer["Encrypt"])
	if f.lock != nil || f.Trailer["Encrypt"] == nil {
		return nil
	}
	if As[Name](f, d["Filter"]) != "Standard" {
		return errLock
	}
	l := &lock{}
	version := f.Int(d["V"])
	switch version {
	case 1, 2:
		l.strings, l.streams = rc4Key, rc4Key
	case 4, 5:
		l.strings, l.streams = f.method(d, "StrF"), f.method(d, "StmF")
	default:
		return errLock
	}
	l.plain = f.Get(d["EncryptMetadata"]) == false
	if l.strings < 0 || l.streams < 0 {
		return errLock
	}
	if version == 5 {
		l.key = f.fileKey6(d)
	} else {
		l.key = f.fileKey4(d, version, l.plain)
	}
	if l.key == nil {
		return errPassword
	}
	f.lock = l
	f.reset() // strings that were read before are still encrypted
	return nil
}

// method is how the crypt filter that d names under key encrypts (7.6.5).
func (f *File) method(d Dict, key Name) method {
	name := As[Name](f, d[key])
	if name == "" || name == "Identity" {
		return open
	}
	switch As[Name](f, f.Dict(f.Dict(d["CF"])[name])["CFM"]) {
	case "None":
		return open
	case "V2":
		return rc4Key
	case "AESV2":
		return aesKey
	case "AESV3":
		return aesAll
	}
	return -1
}

// fileKey4 is the key for the empty password by algorithms 2, 4 and 5, and nil when that is not it.
func (f *File) fileKey4(d Dict, version int, plain bool) []byte {
	owner, user := As[String](f, d["O"]), As[String](f, d["U"])
	var id String
	if a := As[Array](f, f.Trailer["ID"]); len(a) > 0 {
		id = As[String](f, a[0])
	}
	size, revision := 5, f.Int(d["R"])
	if n := f.Int(d["Length"]); version > 1 && n >= 40 && n <= 128 {
		size = n / 8
	}
	if version == 4 {
		size = 16
	}
	if len(owner) < 32 || len(user) < 16 {
		return nil
	}
	h := md5.New()
	h.Write([]byte(pad))
	h.Write([]byte(owner[:32]))
	h.Write(binary.LittleEndian.AppendUint32(nil, uint32(int64(f.Number(d["P"])))))
	h.Write([]byte(id))
	if revision >= 4 && plain {
		h.Write([]byte{0xFF, 0xFF, 0xFF, 0xFF})
	}
	key := h.Sum(nil)
	if revision >= 3 {
		for range 50 {
			sum := md5.Sum(key[:size])
			key = sum[:]
		}
	}
	key = key[:size]
	if revision < 3 {
		if !bytes.Equal(xorRC4(key, []byte(pad)), []byte(user)) {
			return nil
		}
		return key
	}
	sum := md5.Sum([]byte(pad + string(id)))
	check := sum[:]
	for i := range 20 {
		turn := bytes.Clone(key)
		for j := range turn {
			turn[j] ^= byte(i)
		}
		check = xorRC4(turn, check)
	}
	if !bytes.Equal(check, []byte(user[:16])) {
		return nil
	}
	return key
}

// fileKey6 is the key for the empty password in revisions 5 and 6 (ISO 32000-2, algorithm 2.A).
func (f *File) fileKey6(d Dict) []byte {
	user, packed := []byte(As[String](f, d["U"])), []byte(As[String](f, d["UE"]))
	if len(user) < 48 || len(packed) < 32 {
		return nil
	}
	hash := hash6
	if f.Int(d["R"]) == 5 {
		hash = func(salt []byte) []byte { sum := sha256.Sum256(salt); return sum[:] }
	}
	if !bytes.Equal(hash(user[32:40]), user[:32]) {
		return nil
	}
	block, err := aes.NewCipher(hash(user[40:48]))
	if err != nil {
		return nil
	}
	key := make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, aes.BlockSize)).CryptBlocks(key, packed[:32])
	return key
}

// hash6 is algorithm 2.B of ISO 32000-2 for the empty password.
func hash6(salt []byte) []byte {
	sum := sha256.Sum256(salt)
	k := sum[:]
	for i := 0; ; i++ {
		e := bytes.Repeat(k, 64)
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(e, e)
		rest := 0
		for _, c := range e[:16] { // 256 leaves 1 when divided by 3, so the digits may be added
			rest += int(c)
		}
		switch rest % 3 {
		case 0:
			sum := sha256.Sum256(e)
			k = sum[:]
		case 1:
			sum := sha512.Sum384(e)
			k = sum[:]
		default:
			sum := sha512.Sum512(e)
			k = sum[:]
		}
		if i >= 63 && int(e[len(e)-1]) <= i-32 {
			return k[:32]
		}
	}
}

func xorRC4(key, data []byte) []byte {
	c, err := rc4.NewCipher(key)
	if err != nil {
		return nil
	}
	out := make([]byte, len(data))
	c.XORKeyStream(out, data)
	return out
}

// open decrypts the strings in v, an object of the file.
func (l *lock) open(v Value, ref Ref) Value {
	if l == nil || l.strings == open {
		return v
	}
	switch v := v.(type) {
	case String:
		if out, err := l.apply(l.strings, []byte(v), ref); err == nil {
			return String(out)
		}
	case Array:
		for i := range v {
			v[i] = l.open(v[i], ref)
		}
	case Dict:
		for k := range v {
			v[k] = l.open(v[k], ref)
		}
	case *Stream:
		l.open(v.Dict, ref)
	}
	return v
}

// decrypt is the raw bytes of s without their encryption.
func (l *lock) decrypt(s *Stream) ([]byte, error) {
	kind := s.Dict["Type"]
	if l == nil || kind == Name("XRef") || kind == Name("Metadata") && l.plain {
		return s.raw, nil
	}
	return l.apply(l.streams, s.raw, s.ref)
}

var errCipher = errors.New("is not a whole number of cipher blocks")

func (l *lock) apply(m method, data []byte, ref Ref) ([]byte, error) {
	key := l.key
	if m == rc4Key || m == aesKey {
		key = l.keyOf(ref, m)
	}
	switch m {
	case open:
		return data, nil
	case rc4Key:
		return xorRC4(key, data), nil
	}
	data = data[:len(data)/aes.BlockSize*aes.BlockSize] // broken files have a line end too many
	block, err := aes.NewCipher(key)
	if err != nil || len(data) < 2*aes.BlockSize {
		return nil, errCipher
	}
	out := make([]byte, len(data)-aes.BlockSize)
	cipher.NewCBCDecrypter(block, data[:aes.BlockSize]).CryptBlocks(out, data[aes.BlockSize:])
	if n := int(out[len(out)-1]); n > 0 && n <= aes.BlockSize {
		out = out[:len(out)-n]
	}
	return out, nil
}

// keyOf is the key for one object (algorithm 1).
func (l *lock) keyOf(ref Ref, m method) []byte {
	k := append(bytes.Clone(l.key), byte(ref.Num), byte(ref.Num>>8), byte(ref.Num>>16), byte(ref.Gen), byte(ref.Gen>>8))
	if m == aesKey {
		k = append(k, "sAlT"...)
	}
	sum := md5.Sum(k)
	return sum[:min(16, len(l.key)+5)]
}
