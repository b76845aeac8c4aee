package fetch

import (
	"io"
	"net/http"
	"testing"
)

func TestGetTellsStatuses(t *testing.T) {
	for code, want := range map[int]string{
		304: "answered 304: it names no page",
		400: "answered 400: it does not give the page",
		401: "answered 401: it asks for a name and a password: open it in a browser, save the page and open the file",
		402: "answered 402: it asks for a payment",
		403: "answered 403: it is not open to everyone",
		404: "answered 404: there is no page at this address",
		410: "answered 410: the page was taken down for good",
		418: "answered 418: it does not give the page",
		429: "answered 429: it was asked too often: try again later",
		451: "answered 451: it may not show the page here for legal reasons",
		500: "answered 500: the server has trouble: try again later",
		503: "answered 503: the server has trouble",
		999: "answered 999",
	} {
		at := serve(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) })
		_, err := Get(t.Context(), at, local)
		wantError(t, err, want)
	}
}

func TestGetTakesAnySuccess(t *testing.T) {
	for _, code := range []int{200, 201, 203, 206} {
		at := serve(t, func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(code)
			io.WriteString(w, article)
		})
		if got, err := Get(t.Context(), at, local); err != nil || string(got.Data) != article {
			t.Errorf("%d: %v", code, err)
		}
	}
}

func TestGetRefusesWhatIsNeverAnArticle(t *testing.T) {
	for kind, want := range map[string]string{
		"image/png":               "is a picture (image/png), not an article",
		"Image/SVG+XML; q=1":      "is a picture (image/svg+xml), not an article",
		"video/mp4":               "is a film (video/mp4), not an article",
		"audio/ogg":               "is a sound (audio/ogg), not an article",
		"font/woff2":              "is a font",
		"text/css; charset=utf-8": "is a part of a page (text/css), not an article",
		"application/javascript":  "is a part of a page",
	} {
		at := serve(t, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			w.(http.Flusher).Flush()
		})
		_, err := Get(t.Context(), at, local)
		wantError(t, err, want)
	}
}

func TestGetRefusesPackingsThatItDidNotAskFor(t *testing.T) {
	for coding, bad := range map[string]bool{"br": true, "Deflate": true, "zstd": true, "gzip, gzip": true, "identity": false, "utf-8": false} {
		at := serve(t, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", coding)
			io.WriteString(w, article)
		})
		_, err := Get(t.Context(), at, local)
		if bad {
			wantError(t, err, "answered in a packed form that this program does not read")
		} else if err != nil {
			t.Errorf("%s: %v", coding, err)
		}
	}
}

func TestMediaType(t *testing.T) {
	for header, want := range map[string][2]string{
		"":                                   {"", ""},
		"text/html":                          {"text/html", ""},
		"TEXT/HTML; CHARSET=\"UTF-8\"":       {"text/html", "UTF-8"},
		"text/html;charset=koi8-r;a=b":       {"text/html", "koi8-r"},
		"text/html; charset":                 {"text/html", ""},
		"text/html; charset=a; charset=b":    {"text/html", ""},
		"application/vnd.harbour+xml; a=b":   {"application/vnd.harbour+xml", ""},
		"application/octet-stream; x=\"\x00": {"application/octet-stream", ""},
	} {
		if kind, charset := mediaType(header); kind != want[0] || charset != want[1] {
			t.Errorf("%q: %q, %q", header, kind, charset)
		}
	}
}
