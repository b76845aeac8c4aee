package charset

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// named is the encoding that a label means, nil for one that is unknown or cannot be meant: what
// is not ASCII is not in "us-ascii", and UTF-8 and UTF-16 were tried before.
func named(label string) (encoding.Encoding, string) {
	switch label = strings.ToLower(strings.TrimSpace(label)); label {
	case "us-ascii", "ascii", "ansi_x3.4-1968":
		return nil, ""
	case "gb2312", "gbk": // GB18030 holds both, and what is put there by mistake
		return simplifiedchinese.GB18030, "gb18030"
	}
	e, name := charset.Lookup(label)
	if e == nil || name == "utf-8" || name == "replacement" || name == "x-user-defined" || strings.HasPrefix(name, "utf-16") {
		return nil, ""
	}
	return e, name
}

// fits reports whether nearly all of data means something in e.
func fits(data []byte, e encoding.Encoding) bool {
	t, err := e.NewDecoder().Bytes(sample(data))
	if err != nil {
		return false
	}
	bad := bytes.Count(t, []byte("\uFFFD"))
	return bad <= 1+utf8.RuneCount(t)/100
}

// sampleSize is how much of a text is looked at to tell its encoding, in bytes.
const sampleSize = 64 << 10

func sample(data []byte) []byte { return data[:min(len(data), sampleSize)] }

var (
	metaLabel = regexp.MustCompile(`(?i)<meta\s[^>]*charset\s*=\s*["']?\s*([a-z0-9_:.-]+)`)
	xmlLabel  = regexp.MustCompile(`^\s*<\?xml\s[^>]*encoding\s*=\s*["']([A-Za-z0-9_:.-]+)`)
	headEnd   = regexp.MustCompile(`(?i)</head|<body[\s>]`)
)

// headLabel is the encoding that the XML declaration or the head of a page names, or "". The head may
// be long: pages put scripts first.
func headLabel(data []byte, isHTML bool) string {
	if m := xmlLabel.FindSubmatch(data); m != nil {
		return string(m[1])
	}
	if !isHTML {
		return ""
	}
	if end := headEnd.FindIndex(data); end != nil {
		data = data[:end[0]]
	}
	if m := metaLabel.FindSubmatch(data); m != nil {
		return string(m[1])
	}
	return ""
}
