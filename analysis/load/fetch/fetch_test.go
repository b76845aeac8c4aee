package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"standpoint/analysis/load/internal/page"
)

// local is how tests reach servers on this machine.
var local = Options{Private: true}

const article = "<!doctype html><title>Ferry</title><p>The ferry to Orlund is late again, said the harbour master.</p>"

// serve starts a server and gives its address.
func serve(t testing.TB, h http.HandlerFunc) string {
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

// open is a client for which 127.0.0.1 is the public web; all other addresses are what they are.
func open(o Options) client {
	return client{Options: o.or(), private: func(ip netip.Addr) bool {
		return ip != netip.AddrFrom4([4]byte{127, 0, 0, 1}) && isPrivate(ip)
	}}
}

// wantError fails unless err is one line that contains want.
func wantError(t *testing.T, err error, want string) {
	t.Helper()
	switch {
	case err == nil:
		t.Fatalf("no error, want %q", want)
	case !strings.Contains(err.Error(), want):
		t.Errorf("error %q, want %q in it", err, want)
	case strings.ContainsAny(err.Error(), "\r\n"):
		t.Errorf("error of several lines: %q", err)
	}
}

func TestGetGivesDataAndWhatTheServerSaid(t *testing.T) {
	at := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "Text/HTML; Charset=windows-1250")
		io.WriteString(w, article)
	})
	got, err := Get(t.Context(), at+"/ferry?day=2#late", local)
	if err != nil {
		t.Fatal(err)
	}
	want := &Answer{Data: []byte(article), Type: "text/html", Charset: "windows-1250", Address: at + "/ferry?day=2"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestGetTellsTheServerNothingButWhatItIs(t *testing.T) {
	var sent http.Header
	var page string
	at := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/first" {
			http.SetCookie(w, &http.Cookie{Name: "id", Value: "7"})
			http.Redirect(w, r, "/second", http.StatusFound)
			return
		}
		sent, page = r.Header.Clone(), r.RequestURI
	})
	if _, err := Get(t.Context(), at+"/first", local); err != nil {
		t.Fatal(err)
	}
	if page != "/second" {
		t.Errorf("asked for %q", page)
	}
	if agent := sent.Get("User-Agent"); !regexp.MustCompile(`^Standpoint/\S+ \(\+desktop article reader\)$`).MatchString(agent) {
		t.Errorf("User-Agent %q", agent)
	}
	for name := range sent {
		if !slices.Contains([]string{"User-Agent", "Accept", "Accept-Encoding", "Connection"}, name) {
			t.Errorf("sent %s: %s", name, sent.Get(name))
		}
	}
}

func TestGetSendsTheAgentOfItsOptions(t *testing.T) {
	at := serve(t, func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, r.UserAgent()) })
	got, err := Get(t.Context(), at, Options{Private: true, Agent: "Reader/2"})
	if err != nil || string(got.Data) != "Reader/2" {
		t.Errorf("%v, %v", got, err)
	}
}

// packedPage writes a page as gzip.
func packedPage(w http.ResponseWriter, page io.Reader) {
	w.Header().Set("Content-Encoding", "gzip")
	w.Header().Set("Content-Type", "text/html")
	z := gzip.NewWriter(w)
	io.Copy(z, page)
	z.Close()
}

func TestGetUnpacks(t *testing.T) {
	at := serve(t, func(w http.ResponseWriter, _ *http.Request) { packedPage(w, strings.NewReader(article)) })
	got, err := Get(t.Context(), at, local)
	if err != nil || string(got.Data) != article {
		t.Errorf("%v, %v", got, err)
	}
}

// endless is spaces without end.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return copy(p, bytes.Repeat([]byte(" "), len(p))), nil }

func TestGetLimitsBytes(t *testing.T) {
	const limit = 10_000
	for name, c := range map[string]struct {
		h  http.HandlerFunc
		ok bool
	}{
		"at the limit": {func(w http.ResponseWriter, _ *http.Request) { io.CopyN(w, endless{}, limit) }, true},
		"one over":     {func(w http.ResponseWriter, _ *http.Request) { io.CopyN(w, endless{}, limit+1) }, false},
		"declared": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "10001")
			w.(http.Flusher).Flush() // and no more: the declaration is enough
		}, false},
		"endless":             {func(w http.ResponseWriter, _ *http.Request) { io.Copy(w, endless{}) }, false},
		"packed at the limit": {func(w http.ResponseWriter, _ *http.Request) { packedPage(w, io.LimitReader(endless{}, limit)) }, true},
		"bomb":                {func(w http.ResponseWriter, _ *http.Request) { packedPage(w, io.LimitReader(endless{}, 50_000_000)) }, false},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Get(t.Context(), serve(t, c.h), Options{Private: true, Bytes: limit})
			if c.ok {
				if err != nil || len(got.Data) != limit {
					t.Errorf("%v", err)
				}
				return
			}
			wantError(t, err, "is larger than 10000 bytes: allow more with --max-bytes")
			if !errors.Is(err, page.ErrTooLarge) {
				t.Error("ErrTooLarge is not in the chain")
			}
		})
	}
}

func TestGetLimitsTime(t *testing.T) {
	drip := func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			io.WriteString(w, "a")
			w.(http.Flusher).Flush()
			time.Sleep(5 * time.Millisecond)
		}
	}
	for name, h := range map[string]http.HandlerFunc{
		"silent":  func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() },
		"drip":    drip,
		"slow on": slowly,
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Get(t.Context(), serve(t, h), Options{Private: true, Time: 100 * time.Millisecond})
			wantError(t, err, "took longer than 100ms")
		})
	}
}

// slowly takes long for each of many redirects, so that only the sum is over the limit.
func slowly(w http.ResponseWriter, r *http.Request) {
	time.Sleep(40 * time.Millisecond)
	http.Redirect(w, r, r.URL.Path+"a", http.StatusFound)
}

func TestGetStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	at := serve(t, func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, "<p>The first")
		w.(http.Flusher).Flush()
		cancel()
		<-r.Context().Done()
	})
	_, err := Get(ctx, at, local)
	wantError(t, err, "was stopped")
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v does not hold the error of the context", err)
	}
}

func BenchmarkGet(b *testing.B) {
	page := bytes.Repeat([]byte("<p>The ferry to Orlund is late again.</p>\n"), 25_000)
	at := serve(b, func(w http.ResponseWriter, _ *http.Request) { w.Write(page) })
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Get(b.Context(), at, local); err != nil {
			b.Fatal(err)
		}
	}
}
