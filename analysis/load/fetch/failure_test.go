package fetch

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"io"
	"log"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// trusting is a client that reaches this machine and trusts the certificate of s.
func trusting(s *httptest.Server) client {
	c := client{Options: local.or(), private: isPrivate, roots: x509.NewCertPool()}
	c.roots.AddCert(s.Certificate())
	return c
}

// safe starts a server with the certificate that all of httptest share, and gives its address.
func safe(t *testing.T) string {
	s := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, article) }))
	t.Cleanup(s.Close)
	return s.URL
}

// certified starts a server with a certificate that holds for 127.0.0.1 from and to.
func certified(t *testing.T, from, to time.Time) *httptest.Server {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	c := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "harbour"}, NotBefore: from, NotAfter: to,
		IPAddresses: []net.IP{{127, 0, 0, 1}}, IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageDigitalSignature}
	der, err := x509.CreateCertificate(rand.Reader, c, c, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, article) }))
	s.TLS = &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}}
	s.Config.ErrorLog = log.New(io.Discard, "", 0)
	s.StartTLS()
	t.Cleanup(s.Close)
	return s
}

func TestGetTellsBadCertificates(t *testing.T) {
	now, day := time.Now(), 24*time.Hour
	good := certified(t, now.Add(-day), now.Add(day))
	old := certified(t, now.Add(-2*day), now.Add(-day))
	early := certified(t, now.Add(day), now.Add(2*day))
	if got, err := trusting(good).get(t.Context(), good.URL); err != nil || string(got.Data) != article {
		t.Errorf("a good certificate: %v", err)
	}
	for name, c := range map[string]struct {
		c        client
		at, want string
	}{
		"old":       {trusting(old), old.URL, "its certificate expired on " + now.Add(-day).UTC().Format(time.DateOnly)},
		"early":     {trusting(early), early.URL, "its certificate is valid only from " + now.Add(day).UTC().Format(time.DateOnly)},
		"untrusted": {trusting(old), good.URL, "is signed by nobody that this computer trusts"},
		"name":      {trusting(good), strings.Replace(good.URL, "127.0.0.1", "localhost", 1), "is for another server"},
	} {
		_, err := c.c.get(t.Context(), c.at)
		if err == nil {
			t.Errorf("%s: was read", name)
			continue
		}
		wantError(t, err, "cannot prove that it is who it says, so it is not read: ")
		wantError(t, err, c.want)
	}
}

func TestGetSpeaksHTTP2(t *testing.T) {
	var spoken string
	s := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		spoken = r.Proto
		n, _ := strconv.Atoi(r.URL.Path[1:])
		for i := range n {
			w.Header().Set("X-Flood-"+strconv.Itoa(i), strings.Repeat("a", 1000))
		}
		io.WriteString(w, article)
	}))
	s.EnableHTTP2, s.Config.ErrorLog = true, log.New(io.Discard, "", 0)
	s.StartTLS()
	defer s.Close()
	if _, err := trusting(s).get(t.Context(), s.URL); err != nil || spoken != "HTTP/2.0" {
		t.Errorf("%q, %v", spoken, err)
	}
	_, err := trusting(s).get(t.Context(), s.URL+"/900")
	wantError(t, err, "") // in words of the library, which gives up wherever it is
}

func TestGetTellsWhatIsNotThere(t *testing.T) {
	c := open(Options{})
	c.resolver = names(t, map[string][]string{"harbour.test.": {"127.0.0.1"}})
	_, err := c.get(t.Context(), "http://harbuor.test/")
	wantError(t, err, `nobody knows the name "harbuor.test": check its spelling`)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	_, err = c.get(t.Context(), "http://"+strings.Replace(l.Addr().String(), "127.0.0.1", "harbour.test", 1))
	wantError(t, err, "refused the connection")
	_, err = c.get(t.Context(), strings.Replace(serve(t, countdown), "http://", "https://", 1))
	wantError(t, err, "does not speak https: put http:// in front")
}

func TestUnreached(t *testing.T) {
	call := func(n syscall.Errno) error {
		return &net.OpError{Op: "dial", Err: os.NewSyscallError("connect", n)}
	}
	for want, err := range map[string]error{
		"is out of reach: check that this computer is online": call(syscall.ENETUNREACH),
		"is out of reach":                      call(10065),
		"refused the connection":               call(10061),
		"closed the connection":                call(syscall.ECONNRESET),
		"could not be looked up":               &net.DNSError{Err: "server misbehaving", IsTemporary: true},
		"took longer than 30s":                 &net.OpError{Op: "dial", Err: os.ErrDeadlineExceeded},
		"cannot be read: something new of two": errors.New("something new\nof\x00 two"),
	} {
		got := client{Options: Options{}.or()}.unreached(context.Background(), &url.URL{Scheme: "http", Host: "harbour.test"}, err)
		wantError(t, got, want)
	}
}
