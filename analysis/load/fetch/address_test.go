package fetch

import (
	"net/url"
	"strings"
	"testing"
)

// addresses are what people write, and what of it is asked for; "" for what is refused.
var addresses = map[string]string{
	"https://harbour.example/a":                            "https://harbour.example/a",
	"  http://harbour.example \n":                          "http://harbour.example/",
	"HTTP://Harbour.Example/A":                             "http://harbour.example/A",
	"harbour.example":                                      "https://harbour.example/",
	"harbour.example:8080/a":                               "https://harbour.example:8080/a",
	"harbour.example?u=http://x/":                          "https://harbour.example/?u=http://x/",
	"127.0.0.1/a":                                          "https://127.0.0.1/a",
	"https://harbour.example:443/":                         "https://harbour.example/",
	"http://harbour.example:80":                            "http://harbour.example/",
	"http://harbour.example:443":                           "http://harbour.example:443/",
	"http://harbour.example:":                              "http://harbour.example/",
	"http://harbour.example:0080/":                         "http://harbour.example/",
	"https://harbour.example/a#part":                       "https://harbour.example/a",
	"https://harbour.example/a b?c d=\u00e9":               "https://harbour.example/a%20b?c%20d=%C3%A9",
	"https://harbour.example/%7Ea?b=%2f":                   "https://harbour.example/%7Ea?b=%2f",
	"https://h\u00e4fen.example/\u00fcber":                 "https://xn--hfen-loa.example/%C3%BCber",
	"https://127\u30020\u30020\u30021/":                    "https://127.0.0.1/",
	"http://[::1]:8080/a":                                  "http://[::1]:8080/a",
	"http://[0:0::0:1]/":                                   "http://[::1]/",
	"https://old_harbour.example/":                         "https://old_harbour.example/",
	"http://localhost:8080/":                               "http://localhost:8080/",
	"http://2130706433/":                                   "http://2130706433/", // the guard knows where it leads
	"":                                                     "",
	"harbour":                                              "",
	"harbour.txt:zwei":                                     "",
	"localhost:8080":                                       "",
	"//harbour.example/a":                                  "",
	"/harbour.example":                                     "",
	"file:///harbour.example":                              "",
	"ftp://harbour.example/a":                              "",
	"mailto:jo@harbour.example":                            "",
	"javascript:alert(1)":                                  "",
	"data:text/html,a.b":                                   "",
	"jo@harbour.example":                                   "",
	"https://jo:secret@harbour.example/":                   "",
	"https://@harbour.example/":                            "",
	`https://harbour.example\@127.0.0.1/`:                  "",
	"https:harbour.example":                                "",
	"https:///a":                                           "",
	"https://:80/":                                         "",
	"https://./":                                           "",
	"https://harbour.example:0/":                           "",
	"https://harbour.example:65536/":                       "",
	"https://harbour.example:eins/":                        "",
	"https://har\"bour.example/":                           "",
	"https://har bour.example/":                            "",
	"https://harbour.example/\x00":                         "",
	"https://harbour.example/\r\nHost: x":                  "",
	"http://[fe80::1%25eth0]/":                             "",
	"http://[::1/":                                         "",
	"https://\xff\xfe.example/":                            "",
	"https://" + strings.Repeat("a.", 600):                 "",
	"https://a.example/" + strings.Repeat("a", maxAddress): "",
}

func TestParse(t *testing.T) {
	for address, want := range addresses {
		got := ""
		u, err := parse(address)
		if err == nil {
			got = u.String()
		}
		if got != want {
			t.Errorf("%q: got %q (%v), want %q", shorten(address), got, err, want)
		}
		if err != nil && (strings.ContainsAny(err.Error(), "\r\n") || strings.Contains(err.Error(), "secret")) {
			t.Errorf("%q: error %q", address, err)
		}
	}
}

func FuzzAddress(f *testing.F) {
	for a := range addresses {
		f.Add(a, "/b?c#d")
		f.Add("https://harbour.example/a", a)
	}
	f.Fuzz(func(t *testing.T, address, location string) {
		u, err := parse(address)
		if err != nil {
			return
		}
		wantTidy(t, u)
		w := way{u}
		if w.follow(location) == nil {
			wantTidy(t, w.last())
			if u.Scheme == "https" && w.last().Scheme != "https" {
				t.Errorf("%q leads to %q", address, w.last())
			}
		}
	})
}

func wantTidy(t *testing.T, u *url.URL) {
	t.Helper()
	s := u.String()
	if u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil || strings.Contains(s, "#") {
		t.Errorf("accepted %#v", u)
	}
	if strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r >= 0x7F }) {
		t.Errorf("%q is not of printable ASCII", s)
	}
	if again, err := parse(s); len(s) <= maxAddress && (err != nil || again.String() != s) {
		t.Errorf("%q becomes %v (%v) when it is read again", s, again, err)
	}
}
