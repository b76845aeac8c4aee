package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"syscall"
	"time"

	"standpoint/analysis/load/internal/page"
)

// unreached puts into words why at gave no answer.
func (c client) unreached(ctx context.Context, at *url.URL, err error) error {
	var private privateError
	switch ended := c.ended(ctx, err); {
	case errors.As(err, &private):
		return private
	case ended != nil && errors.Is(ended, errTime):
		return c.hinted(at, ended)
	case ended != nil:
		return ended
	}
	if told := certificate(err); told != nil {
		return told
	}
	if told := connection(at, err); told != nil {
		return c.hinted(at, told)
	}
	if strings.Contains(err.Error(), "response header") { // net/http has no name for it
		return page.TooLarge("answered with a header of more than %d bytes: it is no ordinary page", maxHeader)
	}
	return fmt.Errorf("cannot be read: %s", line(err))
}

// broken puts into words why an answer broke off after n bytes.
func (c client) broken(ctx context.Context, n int, err error) error {
	if err := c.ended(ctx, err); err != nil {
		return err
	}
	if tooLarge := new(http.MaxBytesError); errors.As(err, &tooLarge) {
		return c.tooLarge()
	}
	return fmt.Errorf("broke off after %d bytes: try again", n)
}

func (c client) tooLarge() error {
	return page.TooLarge("is larger than %d bytes: allow more with --max-bytes", c.Bytes)
}

// ended is the error for a visit that was stopped or took too long, else nil.
func (c client) ended(ctx context.Context, err error) error {
	timed, _ := errors.AsType[net.Error](err)
	switch cause := context.Cause(ctx); {
	case errors.Is(cause, errTime) || cause == nil && timed != nil && timed.Timeout():
		return fmt.Errorf("took longer than %s: try again later%.0w", c.Time, errTime)
	case cause != nil:
		return fmt.Errorf("was stopped%.0w", cause)
	}
	return nil
}

// hinted adds to an error of the connection that a proxy was left aside.
func (c client) hinted(at *url.URL, err error) error {
	if p, _ := proxy(at); p == nil || c.Private {
		return err
	}
	return fmt.Errorf("%w (a proxy is set, but it is used only with --allow-private)", err)
}

// connection puts an error of the network into words; nil for another.
func connection(at *url.URL, err error) error {
	lookup, _ := errors.AsType[*net.DNSError](err)
	proxied, _ := errors.AsType[*net.OpError](err)
	_, isPlain := errors.AsType[tls.RecordHeaderError](err)
	switch {
	case proxied != nil && proxied.Op == "proxyconnect":
		return fmt.Errorf("cannot be reached through the proxy: %s", line(proxied.Err))
	case lookup != nil && lookup.IsNotFound:
		return fmt.Errorf("has no server: nobody knows the name %q: check its spelling and that this computer is online", shorten(at.Hostname()))
	case lookup != nil:
		return errors.New("has a server that could not be looked up: check that this computer is online")
	case isAny(err, syscall.ECONNREFUSED, 10061):
		return errors.New("refused the connection: check the address, or try again later")
	case isAny(err, syscall.ENETUNREACH, syscall.EHOSTUNREACH, 10051, 10065):
		return errors.New("is out of reach: check that this computer is online")
	case isAny(err, syscall.ECONNRESET, syscall.EPIPE, 10054) || isEnd(err):
		return errors.New("closed the connection without an answer: try again later")
	case isPlain:
		return errors.New("does not speak https: put http:// in front to read it, though anyone on the way can then change it")
	}
	return nil
}

// isAny reports whether a system call failed with one of the numbers. Those above 10,000 are of
// Windows, whose errors of the network package syscall does not name.
func isAny(err error, numbers ...syscall.Errno) bool {
	n, ok := errors.AsType[syscall.Errno](err)
	return ok && slices.Contains(numbers, n)
}

// certificate puts an error of the certificate into words; nil for another. There is no way round
// it: what such a server sends could be from anyone.
func certificate(err error) error {
	invalid, isInvalid := errors.AsType[x509.CertificateInvalidError](err)
	_, isName := errors.AsType[x509.HostnameError](err)
	_, isUnknown := errors.AsType[x509.UnknownAuthorityError](err)
	bad, isBad := errors.AsType[*tls.CertificateVerificationError](err)
	var what string
	switch {
	case isInvalid && invalid.Reason == x509.Expired && time.Now().Before(invalid.Cert.NotBefore):
		what = "is valid only from " + invalid.Cert.NotBefore.Format(time.DateOnly) + " on: check the clock of this computer"
	case isInvalid && invalid.Reason == x509.Expired:
		what = "expired on " + invalid.Cert.NotAfter.Format(time.DateOnly) + ": check the clock of this computer"
	case isName:
		what = "is for another server: check the spelling of the address"
	case isUnknown:
		what = "is signed by nobody that this computer trusts"
	case isBad:
		what = "is not valid: " + line(bad.Err)
	default:
		return nil
	}
	return errors.New("cannot prove that it is who it says, so it is not read: its certificate " + what)
}

// isEnd reports whether the server closed the connection before the end of what it had to say.
func isEnd(err error) bool { return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) }
