package fetch

import (
	"errors"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"testing"
)

func TestIsPrivate(t *testing.T) {
	for private, ips := range map[bool]string{
		true: `0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.9.9.9 169.254.169.254
			172.16.0.1 172.31.255.255 192.0.0.8 192.168.0.1 198.18.0.1 198.19.255.255 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255
			:: ::1 ::7f00:1 ::2 fc00::1 fd12::1 fe80::1 fec0::1 ff02::1 100::1 4000::1 5f00::1
			::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:0:7f00:1 64:ff9b::127.0.0.1 64:ff9b::10.1.2.3 64:ff9b::169.254.169.254 64:ff9b:1::1
			2002:7f00:1:: 2002:a00:1::5 2002:c0a8:101:: 2001::1 2001:0:5eb:0:0:0:f5ff:fffe 2001:1ff::1`,
		false: `1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.1 100.63.255.255 100.128.0.1 126.255.255.255 128.0.0.1 169.253.255.255
			172.15.255.255 172.32.0.1 192.0.1.1 192.167.255.255 192.169.0.1 198.17.255.255 198.20.0.1 223.255.255.255
			2000::1 2606:4700::1 2a00:1450::5 3fff:ffff::1 ::ffff:8.8.8.8 64:ff9b::8.8.8.8 2002:808:808::1 2001:200::1`,
	} {
		for ip := range strings.FieldsSeq(ips) {
			if got := isPrivate(netip.MustParseAddr(ip)); got != private {
				t.Errorf("%s: private %t", ip, got)
			}
		}
	}
}

func TestIsPrivateHoldsForEachOfTheMachinesAddresses(t *testing.T) {
	own, err := net.InterfaceAddrs()
	if err != nil {
		t.Skip(err)
	}
	for _, a := range own {
		if ip, ok := netip.AddrFromSlice(a.(*net.IPNet).IP); ok && !isPrivate(ip.Unmap()) {
			t.Errorf("%s is not private", ip)
		}
	}
}

func TestGetRefusesThisMachine(t *testing.T) {
	asked := false
	at := serve(t, func(http.ResponseWriter, *http.Request) { asked = true })
	port := at[strings.LastIndex(at, ":"):]
	for _, host := range []string{"127.0.0.1", "localhost", "[::ffff:127.0.0.1]"} {
		_, err := Get(t.Context(), "http://"+host+port, Options{})
		wantError(t, err, "an address of this machine or of a private network: allow that with --allow-private")
		if !errors.Is(err, ErrPrivate) {
			t.Errorf("%s: ErrPrivate is not in the chain", host)
		}
	}
	if asked {
		t.Error("the server was asked")
	}
}

func TestGetRefusesRedirectsToPrivateAddresses(t *testing.T) {
	for _, to := range []string{"http://127.0.0.2/", "http://10.0.0.1/", "http://169.254.169.254/latest", "//192.168.1.1/", "http://[::ffff:10.0.0.1]/"} {
		at := serve(t, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Location", to)
			w.WriteHeader(http.StatusFound)
		})
		_, err := open(Options{}).get(t.Context(), at)
		wantError(t, err, "leads on to http://")
		if !errors.Is(err, ErrPrivate) {
			t.Errorf("%s: %v", to, err)
		}
	}
}

func TestGetChecksANameAnewForEachConnection(t *testing.T) {
	at := serve(t, http.RedirectHandler("/keys", http.StatusFound).ServeHTTP)
	c := open(Options{})
	c.resolver = names(t, map[string][]string{"rebound.test.": {"127.0.0.1", "10.0.0.1"}})
	_, err := c.get(t.Context(), strings.Replace(at, "127.0.0.1", "rebound.test", 1))
	wantError(t, err, "/keys, which leads to 10.0.0.1")
	if !errors.Is(err, ErrPrivate) {
		t.Errorf("%v", err)
	}
}

func TestGetUsesTheProxyOnlyWithPrivate(t *testing.T) {
	var asked []string
	at := serve(t, func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.RequestURI)
		io.WriteString(w, article)
	})
	t.Setenv("HTTP_PROXY", at)
	c := open(Options{})
	c.resolver = names(t, nil)
	_, err := c.get(t.Context(), "http://harbour.test/a")
	wantError(t, err, "(a proxy is set, but it is used only with --allow-private)")
	if len(asked) > 0 {
		t.Errorf("the proxy was asked for %q", asked)
	}
	got, err := Get(t.Context(), "http://harbour.test/a", local)
	if err != nil || string(got.Data) != article || len(asked) != 1 || asked[0] != "http://harbour.test/a" {
		t.Errorf("%v, %v; the proxy was asked for %q", got, err, asked)
	}
	u, _ := url.Parse(at)
	u.Host = "127.0.0.1:1"
	t.Setenv("HTTP_PROXY", u.String())
	_, err = Get(t.Context(), "http://harbour.test/a", local)
	wantError(t, err, "cannot be reached through the proxy")
}
