package fetch

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// countdown redirects /5 to /4 and so on to /0, which is the article.
func countdown(w http.ResponseWriter, r *http.Request) {
	n, _ := strconv.Atoi(strings.TrimPrefix(r.URL.Path, "/"))
	if n == 0 {
		io.WriteString(w, article)
		return
	}
	w.Header().Set("Location", strconv.Itoa(n-1)+"#part")
	w.WriteHeader([]int{301, 302, 303, 307, 308}[n%5])
}

func TestGetFollowsAndNamesRedirects(t *testing.T) {
	at := serve(t, countdown)
	got, err := Get(t.Context(), at+"/3", local)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{at + "/2", at + "/1", at + "/0"}, got.Redirects); d != "" || got.Address != at+"/0" || string(got.Data) != article {
		t.Errorf("%s\n%s: %s", d, got.Address, got.Data)
	}
}

func TestGetFollowsTenRedirects(t *testing.T) {
	at := serve(t, countdown)
	if _, err := Get(t.Context(), at+"/10", local); err != nil {
		t.Error(err)
	}
	_, err := Get(t.Context(), at+"/11", local)
	wantError(t, err, "leads on more than 10 times")
}

func TestGetRefusesRedirects(t *testing.T) {
	for to, want := range map[string]string{
		"/a":                              "leads in a circle",
		"/a#part":                         "leads in a circle",
		"file:///etc/hosts":               `leads on to "file:///etc/hosts", which is no address of the web`,
		"javascript:alert(1)":             "is no address of the web",
		"ftp://harbour.example/":          "is no address of the web",
		"http://jo:pw@harbour.example/":   "holds a user name or a password",
		"http://harbour.example:99999/":   "which names port 99999",
		"http://":                         "which names no server",
		"http://har<bour.example/":        "cannot exist",
		"/%zz":                            "is no address of the web",
		"/" + strings.Repeat("a", 20_000): "leads on to an address of more than 8000 characters",
	} {
		at := serve(t, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", to)
			w.WriteHeader(http.StatusFound)
		})
		_, err := Get(t.Context(), at+"/a", local)
		wantError(t, err, want)
		if err != nil && len(err.Error()) > 600 {
			t.Errorf("an error of %d bytes", len(err.Error()))
		}
	}
}

func TestGetTellsACircleOfSeveral(t *testing.T) {
	at := serve(t, func(w http.ResponseWriter, r *http.Request) {
		next := map[string]string{"/a": "/b", "/b": "/c", "/c": "/a"}[r.URL.Path]
		http.Redirect(w, r, next, http.StatusSeeOther)
	})
	_, err := Get(t.Context(), at+"/a", local)
	wantError(t, err, "leads on to "+at+"/c, which leads in a circle")
}

func TestGetDoesNotGoFromHTTPSBackToHTTP(t *testing.T) {
	plain := serve(t, func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, article) })
	s := httptest.NewTLSServer(http.RedirectHandler(plain, http.StatusMovedPermanently))
	defer s.Close()
	c := trusting(s)
	_, err := c.get(t.Context(), s.URL)
	wantError(t, err, "leads from https on to "+plain)
	up := serve(t, http.RedirectHandler(safe(t), http.StatusMovedPermanently).ServeHTTP)
	if _, err := c.get(t.Context(), up); err != nil {
		t.Errorf("from http to https: %v", err)
	}
}

func TestGetTellsAnErrorAfterARedirect(t *testing.T) {
	at := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/a" {
			http.Redirect(w, r, "/b", http.StatusFound)
			return
		}
		http.NotFound(w, r)
	})
	_, err := Get(t.Context(), at+"/a", local)
	wantError(t, err, "leads on to "+at+"/b, which answered 404: there is no page at this address")
}

func TestGetTakesARedirectWithoutLocationAsAnError(t *testing.T) {
	at := serve(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusFound) })
	_, err := Get(t.Context(), at, local)
	wantError(t, err, "answered 302: it names no page")
}
