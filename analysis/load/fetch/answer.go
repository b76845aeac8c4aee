package fetch

import (
	"errors"
	"fmt"
	"mime"
	"net/http"
	"strings"

	"standpoint/analysis/load/internal/page"
)

const byHand = "open it in a browser, save the page and open the file"

// status is the error for the status of an answer, nil for one that brings a page.
func status(code int) error {
	said := map[int]string{
		http.StatusUnauthorized:               "it asks for a name and a password: " + byHand,
		http.StatusPaymentRequired:            "it asks for a payment: if you have a subscription, " + byHand,
		http.StatusForbidden:                  "it is not open to everyone, or not to programs: " + byHand,
		http.StatusNotFound:                   "there is no page at this address",
		http.StatusMethodNotAllowed:           "it does not give pages away: " + byHand,
		http.StatusNotAcceptable:              "it has no form of the page that this program reads",
		http.StatusProxyAuthRequired:          "the proxy asks for a name and a password: put them into HTTPS_PROXY",
		http.StatusRequestTimeout:             "it gave up waiting: try again",
		http.StatusGone:                       "the page was taken down for good",
		http.StatusTooManyRequests:            "it was asked too often: try again later",
		http.StatusUnavailableForLegalReasons: "it may not show the page here for legal reasons",
	}[code]
	switch {
	case said != "":
	case code >= 200 && code < 300:
		return nil
	case code >= 500:
		said = "the server has trouble: try again later"
	case code >= 400:
		said = "it does not give the page: " + byHand
	default:
		said = "it names no page: " + byHand
	}
	return fmt.Errorf("answered %d: %s", code, said)
}

// mediaType splits a Content-Type. Faults in what follows the type do not matter.
func mediaType(header string) (kind, charset string) {
	kind, params, err := mime.ParseMediaType(header)
	if err != nil {
		kind, _, _ = strings.Cut(header, ";")
		kind = strings.ToLower(strings.TrimSpace(kind))
	}
	return page.Line(kind), page.Line(params["charset"])
}

// unreadable is the error for a media type that is never an article. Any other may be a wrong name
// for one, so the reader decides on what it sees.
func unreadable(kind string) error {
	top, _, _ := strings.Cut(kind, "/")
	what := map[string]string{"image": "a picture", "video": "a film", "audio": "a sound", "font": "a font", "model": "a 3D model"}[top]
	switch kind {
	case "text/css", "text/javascript", "application/javascript", "application/wasm":
		what = "a part of a page"
	}
	if what == "" {
		return nil
	}
	return fmt.Errorf("is %s (%s), not an article", what, shorten(kind))
}

// packed is the error for an answer that is packed in a way nobody asked for; the transport unpacks the
// one that it asked for, and takes its name away.
func packed(coding string) error {
	for c := range strings.SplitSeq(strings.ToLower(coding), ",") {
		switch strings.TrimSpace(c) {
		case "gzip", "x-gzip", "deflate", "compress", "br", "zstd", "dcb", "dcz":
			return errors.New("answered in a packed form that this program does not read: " + byHand)
		}
	}
	return nil
}

// line is what an error says, on one line of a bounded length: parts of it may come from the server.
func line(err error) string { return shorten(page.Line(err.Error())) }

// shorten cuts a text that may be long after 200 letters.
func shorten(s string) string {
	const most = 200
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}
