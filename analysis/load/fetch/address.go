package fetch

import (
	"errors"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// maxAddress is in bytes. Browsers and servers agree on about 8,000.
const maxAddress = 8000

// maxHost is in bytes. A name may have 253 letters (RFC 1035); in UTF-8 one takes up to four bytes.
const maxHost = 4 * 253

var errNoAddress = errors.New("is no address of the web: it has to begin with http:// or https://")

// parse reads an address as a person writes it: http:// or https:// may lack where a host with a dot
// leads, and then it is https.
func parse(address string) (*url.URL, error) {
	address = strings.TrimSpace(address)
	if len(address) > maxAddress {
		return nil, fmt.Errorf("is no address of the web: it is longer than %d characters", maxAddress)
	}
	if bare(address) {
		address = "https://" + address
	}
	u, err := url.Parse(address)
	if err != nil {
		return nil, malformed(err)
	}
	if err := tidy(u); err != nil {
		return nil, err
	}
	return u, nil
}

// bare reports whether address begins with a host with a dot, maybe with a port: "example.org:8080/x"
// does, "mailto:..." and "file:..." do not.
func bare(address string) bool {
	host := address
	if i := strings.IndexAny(address, "/?#"); i >= 0 {
		host = address[:i]
	}
	name, port, found := strings.Cut(host, ":")
	_, err := strconv.ParseUint(port, 10, 16)
	return strings.Contains(strings.Trim(name, "."), ".") && (!found || err == nil)
}

// tidy makes u the one form of its address, in ASCII, and refuses what is not of the web.
func tidy(u *url.URL) error {
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return errNoAddress
	case u.User != nil:
		return errors.New("holds a user name or a password, which are not sent: take out what is before the @")
	case u.Opaque != "":
		return errors.New("names no server after " + u.Scheme + "://")
	}
	host, err := hostName(u.Hostname())
	if err != nil {
		return err
	}
	port, err := portOf(u)
	if err != nil {
		return err
	}
	switch {
	case port != "":
		u.Host = net.JoinHostPort(host, port)
	case strings.Contains(host, ":"):
		u.Host = "[" + host + "]"
	default:
		u.Host = host
	}
	if u.Path == "" {
		u.Path = "/"
	}
	u.RawQuery = escape(u.RawQuery)
	u.Fragment, u.RawFragment = "", ""
	return nil
}

// hostName is a host in the form that goes over the network: international names in Punycode, which
// also shows letters that only look like those of another name.
func hostName(host string) (string, error) {
	switch {
	case host == "":
		return "", errors.New("names no server")
	case len(host) > maxHost || !utf8.ValidString(host):
		return "", errors.New("names a server that cannot exist: check the spelling")
	}
	if ip, err := netip.ParseAddr(host); err == nil && ip.Zone() == "" {
		return ip.String(), nil
	}
	name := strings.ToLower(host)
	if !plain(name) {
		ascii, err := idna.Lookup.ToASCII(host)
		if err != nil || !plain(ascii) {
			return "", fmt.Errorf("names a server that cannot exist, %q: check the spelling", shorten(host))
		}
		name = ascii
	}
	if strings.Trim(name, ".") == "" {
		return "", errors.New("names no server")
	}
	return name, nil
}

// plain reports whether host is of the characters that names of servers have. The underscore
// is against the standard, but in use.
func plain(host string) bool {
	return strings.Trim(host, "abcdefghijklmnopqrstuvwxyz0123456789-._") == ""
}

// portOf is the port of u, "" for the one that its scheme stands for.
func portOf(u *url.URL) (string, error) {
	n, err := strconv.ParseUint(u.Port(), 10, 16)
	switch {
	case u.Port() == "" || u.Scheme == "http" && n == 80 || u.Scheme == "https" && n == 443:
		return "", nil
	case err != nil || n == 0:
		return "", fmt.Errorf("names port %s, which does not exist: ports are from 1 to 65535", shorten(u.Port()))
	}
	return strconv.FormatUint(n, 10), nil
}

// escape escapes what may not stand in the query of a request. It leaves all escapes as they are: their
// meaning is the server's.
func escape(query string) string {
	var b strings.Builder
	for _, c := range []byte(query) {
		if c <= ' ' || c >= 0x7F || strings.IndexByte(`"<>\^{|}`+"`", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// malformed puts an error of the URL parser into words, without the address, which the caller names.
func malformed(err error) error {
	if u := new(url.Error); errors.As(err, &u) {
		err = u.Err
	}
	return fmt.Errorf("is no address of the web: %s", line(err))
}
