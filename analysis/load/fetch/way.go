package fetch

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
)

const maxRedirects = 10

// way is the addresses from the one that was opened to where its redirects led. It has at least one.
type way []*url.URL

func (w way) last() *url.URL { return w[len(w)-1] }

// followed is the addresses after the first.
func (w way) followed() (s []string) {
	for _, u := range w[1:] {
		s = append(s, u.String())
	}
	return s
}

// follow adds where a redirect from the last address leads. Each address is checked as the first
// one was. From https none leads back to http: on the way there anyone could change the article, and
// the person who opened it would not know.
func (w *way) follow(location string) error {
	at := w.last()
	if len(location) > maxAddress {
		return fmt.Errorf("leads on to an address of more than %d characters", maxAddress)
	}
	next, err := at.Parse(location)
	if err == nil {
		err = tidy(next)
	} else {
		err = malformed(err)
	}
	same := func(u *url.URL) bool { return *u == *next }
	switch {
	case err != nil:
		return fmt.Errorf("leads on to %q, which %w", shorten(location), err)
	case at.Scheme == "https" && next.Scheme == "http":
		return fmt.Errorf("leads from https on to %s, which anyone on the way can read and change: open that address itself if it will do", shorten(next.String()))
	case slices.ContainsFunc(*w, same):
		return errors.New("leads in a circle, as pages do that want cookies: " + byHand)
	case len(*w) > maxRedirects:
		return fmt.Errorf("leads on more than %d times: %s", maxRedirects, byHand)
	}
	*w = append(*w, next)
	return nil
}

// tell puts the last address before an error, unless it is the one that was opened.
func (w way) tell(err error) error {
	if len(w) == 1 {
		return err
	}
	return fmt.Errorf("leads on to %s, which %w", shorten(w.last().String()), err)
}

// redirect is the location that an answer sends on to, or "".
func redirect(resp *http.Response) string {
	switch resp.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return resp.Header.Get("Location")
	}
	return ""
}
