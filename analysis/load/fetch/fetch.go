// Package fetch gets what lies at an address of the web. It is the only part of the program that
// touches the network, and it does so only for an address that a person opened.
//
//	parse -> ask -> parse -> ask ... -> read
//	         |      a redirect          up to the limit of bytes
//	         connect: each IP is checked
//
// A request holds nothing but the address, what the program is and which formats it reads: no
// cookies, no referring page, no language. Nothing that comes back is kept or run. Errors are one
// line that goes on from the address: "answered 404: there is no page at this address".
package fetch

import (
	"cmp"
	"context"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"runtime/debug"
	"time"

	"standpoint/analysis/load/internal/page"
)

// Options say how an address is read. The zero value is the recommended setting.
type Options struct {
	// Private allows addresses of this machine and of private networks. It also lets the proxy work
	// that HTTP_PROXY, HTTPS_PROXY and NO_PROXY name: a proxy is itself in a private network as a rule, and
	// since it is the proxy that connects, nobody here could check what to.
	Private bool
	Bytes   int64         // the most that an answer may hold when it is unpacked; 0: as page.Default
	Time    time.Duration // the longest from the first look-up to the last byte; 0: 30 seconds
	Agent   string        // the User-Agent; "": the name and version of the program
}

// Answer is what lay at an address.
type Answer struct {
	Data      []byte
	Type      string   // the media type that the server named, in lower case: "text/html"; may be ""
	Charset   string   // the encoding that the server named; mostly right, may be ""
	Address   string   // where Data came from, after all redirects
	Redirects []string // the addresses that the server sent on to, in order; the last is Address
}

const recommendedTime = 30 * time.Second

// maxHeader is in bytes; an answer's header seldom has over 8 kB.
const maxHeader = 128 << 10

// Get gets what lies at an address of the web, and follows up to ten redirects. An address without
// http:// or https:// is taken as https. ErrPrivate is in the chain of the error for an address that
// only Options.Private allows, that of ctx when it ended first.
func Get(ctx context.Context, address string, o Options) (*Answer, error) {
	return client{Options: o.or(), private: isPrivate}.get(ctx, address)
}

// or is o with the recommended setting for all that is not set.
func (o Options) or() Options {
	o.Bytes = page.Limits{Bytes: o.Bytes}.Or().Bytes
	o.Time = cmp.Or(max(o.Time, 0), recommendedTime)
	o.Agent = cmp.Or(o.Agent, "Standpoint/"+version()+" (+desktop article reader)")
	return o
}

// version is the one that the build recorded.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "development"
}

// client is Options and what tests put in place of the world.
type client struct {
	Options
	private  func(netip.Addr) bool // which addresses only Private allows
	resolver *net.Resolver         // nil: that of the system
	roots    *x509.CertPool        // nil: the authorities that the system trusts
}

// errTime ends a visit that took longer than Options.Time, to tell it from one that the caller ended.
var errTime = errors.New("over the time limit")

func (c client) get(ctx context.Context, address string) (*Answer, error) {
	at, err := parse(address)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeoutCause(ctx, c.Time, errTime)
	defer cancel()
	t := c.transport()
	for w := (way{at}); ; {
		got, location, err := c.ask(ctx, t, w.last())
		if err == nil && got != nil {
			got.Address, got.Redirects = w.last().String(), w.followed()
			return got, nil
		}
		if err == nil {
			err = w.follow(location)
		}
		if err != nil {
			return nil, w.tell(err)
		}
	}
}

// ask asks for what is at an address: it gives the answer, or the location that a redirect names.
func (c client) ask(ctx context.Context, t http.RoundTripper, at *url.URL) (*Answer, string, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, at.String(), nil)
	if err != nil {
		return nil, "", err
	}
	req.Header.Set("User-Agent", c.Agent)
	req.Header.Set("Accept", "text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, text/markdown;q=0.9, */*;q=0.5")
	resp, err := t.RoundTrip(req)
	if err != nil {
		return nil, "", c.unreached(ctx, at, err)
	}
	defer resp.Body.Close()
	if location := redirect(resp); location != "" {
		return nil, location, nil
	}
	got, err := c.read(ctx, resp)
	return got, "", err
}

// read reads the body of an answer. What an answer says of itself is looked at first, so that
// nothing is loaded in vain.
func (c client) read(ctx context.Context, resp *http.Response) (*Answer, error) {
	a := &Answer{}
	a.Type, a.Charset = mediaType(resp.Header.Get("Content-Type"))
	err := cmp.Or(status(resp.StatusCode), unreadable(a.Type), packed(resp.Header.Get("Content-Encoding")))
	if err != nil {
		return nil, err
	}
	if resp.ContentLength > c.Bytes {
		return nil, c.tooLarge()
	}
	// Both count the bytes after the transport has unpacked them.
	a.Data, err = io.ReadAll(http.MaxBytesReader(nil, resp.Body, c.Bytes))
	if err != nil {
		return nil, c.broken(ctx, len(a.Data), err)
	}
	return a, nil
}
