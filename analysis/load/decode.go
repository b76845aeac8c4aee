package load

import (
	"bytes"
	"errors"
	"path/filepath"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// decode gives the text of data as UTF-8 with LF line ends and no byte order mark, and whether
// it is HTML. The order is: byte order mark, valid UTF-8 over the whole input, the zero bytes
// of UTF-16 without a mark; then for HTML alone the charset its head names and windows-1252.
// A charset named by a page comes after UTF-8, since many pages name one they are not in.
func decode(data []byte, name string) (t string, html bool, err error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")):
		data = data[3:]
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		data, err = utf16(data, unicode.LittleEndian)
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		data, err = utf16(data, unicode.BigEndian)
	case zeros(data, 1):
		data, err = utf16(data, unicode.LittleEndian)
	case zeros(data, 0):
		data, err = utf16(data, unicode.BigEndian)
	}
	if err != nil || binary(data) {
		return "", false, errors.New("is a binary file, not a text")
	}
	html = isHTML(data, name)
	if !utf8.Valid(data) {
		if !html {
			return "", false, errors.New("not UTF-8: save it as UTF-8")
		}
		if data, err = pageEncoding(data).NewDecoder().Bytes(data); err != nil {
			return "", false, errors.New("not UTF-8: save it as UTF-8")
		}
	}
	return lineEnds(string(data)), html, nil
}

func utf16(data []byte, order unicode.Endianness) ([]byte, error) {
	return unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(withBOM(data, order))
}

// withBOM puts the mark in front where there is none, since the decoder wants one.
func withBOM(data []byte, order unicode.Endianness) []byte {
	mark := []byte("\xFF\xFE")
	if order == unicode.BigEndian {
		mark = []byte("\xFE\xFF")
	}
	if bytes.HasPrefix(data, mark) {
		return data
	}
	return append(mark, data...)
}

// zeros reports whether most bytes at odd (1) or even (0) places near the beginning are zero
// and most others are not, which is how UTF-16 looks in the Latin script.
func zeros(data []byte, place int) bool {
	head := data[:min(len(data), 4096)&^1]
	here, there := 0, 0
	for i, b := range head {
		switch {
		case b != 0:
		case i%2 == place:
			here++
		default:
			there++
		}
	}
	return here > len(head)/4 && there*20 <= here
}

// binary reports whether data has a zero byte, or more control characters than the odd one
// that slips into a text: over one in a hundred bytes.
func binary(data []byte) bool {
	n := 0
	for _, b := range data {
		if b == 0 {
			return true
		}
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != '\v' || b == 0x7F {
			n++
		}
	}
	return n*100 > len(data)
}

var metaCharset = regexp.MustCompile(`(?i)<meta\s[^>]*charset\s*=\s*["']?\s*([a-z0-9_:.-]+)`)

// pageEncoding is the encoding that a page which is not UTF-8 names in its head, or windows-1252.
func pageEncoding(data []byte) encoding.Encoding {
	head := data
	if i := bytes.Index(bytes.ToLower(data), []byte("</head")); i >= 0 {
		head = data[:i]
	}
	if m := metaCharset.FindSubmatch(head); m != nil {
		label := string(m[1])
		if strings.EqualFold(label, "gb2312") { // GB18030 holds it whole, and what pages put there by mistake
			label = "gb18030"
		}
		if e, name := charset.Lookup(label); e != nil && name != "utf-8" && name != "replacement" && !strings.HasPrefix(name, "utf-16") {
			return e
		}
	}
	return charmap.Windows1252
}

// lineEnds makes CRLF and a CR alone LF.
func lineEnds(t string) string {
	if strings.IndexByte(t, '\r') < 0 {
		return t
	}
	return strings.ReplaceAll(strings.ReplaceAll(t, "\r\n", "\n"), "\r", "\n")
}

var (
	pageStart = regexp.MustCompile(`(?i)^(\s|<\?xml[^>]*>|<!--(?s:.*?)-->)*<(!doctype\s+html|html|head|body|article)[\s>]`)
	anyTag    = regexp.MustCompile(`(?i)<(p|div|h[1-6]|br|article|section|span|a|body)[\s/>]`)
)

// isHTML reports whether data opens like a page, or is named like one and has a common tag.
func isHTML(data []byte, name string) bool {
	if pageStart.Match(data[:min(len(data), 4096)]) {
		return true
	}
	switch ending(name) {
	case ".html", ".htm", ".xhtml":
		return anyTag.Match(data)
	}
	return false
}

func isMarkdown(name string) bool { e := ending(name); return e == ".md" || e == ".markdown" }

func ending(name string) string { return strings.ToLower(filepath.Ext(name)) }

// foreign names the kind of file that data is by its first bytes, "" when it is none of those
// that people mistake for a text.
func foreign(data []byte) string {
	for _, f := range []struct{ magic, what string }{
		{"%PDF-", "a PDF"},
		{"{\\rtf", "an RTF document"},
		{"PK\x03\x04", "a zip archive or an office document"},
		{"\xD0\xCF\x11\xE0", "an old office document"},
		{"\x89PNG", "a picture"},
		{"\xFF\xD8\xFF", "a picture"},
		{"GIF8", "a picture"},
		{"\x1F\x8B", "a compressed file"},
	} {
		if bytes.HasPrefix(data, []byte(f.magic)) {
			return f.what
		}
	}
	return ""
}
