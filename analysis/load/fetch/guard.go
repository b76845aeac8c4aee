package fetch

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"syscall"

	"golang.org/x/net/http/httpproxy"
)

// ErrPrivate is in the chain of the error for an address of this machine or of a private network.
var ErrPrivate = errors.New("an address of this machine or of a private network")

// transport connects as Options allow. The IP is checked where the connection is made: whatever
// a name meant a moment before, and however an IP is written ("2130706433"), nothing gets round it.
// A connection serves one request, so that each is checked and none lingers.
func (c client) transport() *http.Transport {
	d := &net.Dialer{Resolver: c.resolver}
	t := &http.Transport{
		DialContext: d.DialContext, DisableKeepAlives: true, ForceAttemptHTTP2: true, MaxResponseHeaderBytes: maxHeader,
		TLSClientConfig: &tls.Config{RootCAs: c.roots, MinVersion: tls.VersionTLS12},
	}
	if c.Private {
		t.Proxy = func(r *http.Request) (*url.URL, error) { return proxy(r.URL) }
	} else {
		d.ControlContext = c.check
	}
	return t
}

// proxy is the one that the environment names for u, or nil.
func proxy(u *url.URL) (*url.URL, error) { return httpproxy.FromEnvironment().ProxyFunc()(u) }

// check refuses to connect to an address that only Options.Private allows.
func (c client) check(_ context.Context, _, address string, _ syscall.RawConn) error {
	to, err := netip.ParseAddrPort(address)
	if err != nil || c.private(to.Addr().Unmap().WithZone("")) {
		return privateError(address)
	}
	return nil
}

// privateError is the address that was refused, with its port.
type privateError string

func (e privateError) Error() string {
	return "leads to " + string(e) + ", " + ErrPrivate.Error() + ": allow that with --allow-private if you know what is there"
}

func (e privateError) Unwrap() error { return ErrPrivate }

// isPrivate reports whether ip is not an address of the public web. ip has no zone.
func isPrivate(ip netip.Addr) bool {
	if ip.Is4() {
		return within(ip, private4) || isOwn(ip)
	}
	if v4, ok := embedded(ip); ok {
		return isPrivate(v4)
	}
	return !public6.Contains(ip) || within(ip, private6) || isOwn(ip)
}

var (
	// private4 is from the registry of special addresses (RFC 6890) without those for examples, which lead
	// nowhere, and with multicast.
	private4 = prefixes(
		"0.0.0.0/8",      // this host; Linux connects 0.0.0.0 to itself
		"10.0.0.0/8",     // private
		"100.64.0.0/10",  // between a provider and its customers
		"127.0.0.0/8",    // loopback
		"169.254.0.0/16", // link-local, where clouds keep the keys of a machine
		"172.16.0.0/12",  // private
		"192.0.0.0/24",   // protocols
		"192.168.0.0/16", // private
		"198.18.0.0/15",  // benchmarks
		"224.0.0.0/4",    // multicast
		"240.0.0.0/4",    // reserved, and the broadcast address
	)
	// public6 is all of IPv6 that is given out for the public net (RFC 4291). Loopback, private, link-local,
	// multicast and all that nobody has thought of yet are outside.
	public6 = netip.MustParsePrefix("2000::/3")
	// private6 is in public6: protocols, among them the tunnels of Teredo, which hold an IPv4 address.
	private6 = prefixes("2001::/23")

	nat64  = netip.MustParsePrefix("64:ff9b::/96") // RFC 6052
	sixTo4 = netip.MustParsePrefix("2002::/16")    // RFC 3056
)

// embedded is the IPv4 address that a translator or a tunnel connects to for an IPv6 address.
func embedded(ip netip.Addr) (netip.Addr, bool) {
	b := ip.As16()
	switch {
	case ip.Is4In6():
		return ip.Unmap(), true
	case nat64.Contains(ip):
		return netip.AddrFrom4([4]byte(b[12:])), true
	case sixTo4.Contains(ip):
		return netip.AddrFrom4([4]byte(b[2:6])), true
	}
	return netip.Addr{}, false
}

// isOwn reports whether ip is an address of this machine: a public one is the way to its servers as well.
func isOwn(ip netip.Addr) bool {
	own, _ := net.InterfaceAddrs() // without a list the ranges above still hold
	return slices.ContainsFunc(own, func(a net.Addr) bool {
		n, ok := a.(*net.IPNet)
		return ok && n.IP.Equal(ip.AsSlice())
	})
}

func within(ip netip.Addr, ps []netip.Prefix) bool {
	return slices.ContainsFunc(ps, func(p netip.Prefix) bool { return p.Contains(ip) })
}

func prefixes(s ...string) (ps []netip.Prefix) {
	for _, p := range s {
		ps = append(ps, netip.MustParsePrefix(p))
	}
	return ps
}
