package fetch

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// raw starts a server that answers each request with exactly these bytes and hangs up.
func raw(t *testing.T, answer []byte) string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer c.Close()
				c.SetDeadline(time.Now().Add(10 * time.Second))
				if _, err := http.ReadRequest(bufio.NewReader(c)); err == nil {
					c.Write(answer)
				}
			}()
		}
	}()
	return "http://" + l.Addr().String()
}

func TestGetTellsBrokenAnswers(t *testing.T) {
	const ok = "HTTP/1.1 200 OK\r\n"
	for name, c := range map[string]struct{ answer, want string }{
		"nothing":        {"", "closed the connection without an answer"},
		"half a header":  {ok + "Content-Ty", "cannot be read: "},
		"no HTTP":        {"220 mail ready\r\n", "cannot be read: "},
		"control bytes":  {"\x00\x01\x02\x1b[31m\r\n\r\n", "cannot be read: "},
		"promised more":  {ok + "Content-Length: 100\r\n\r\n<p>The ferry", "broke off after 12 bytes"},
		"no last chunk":  {ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nferry\r\n", "broke off after 5 bytes"},
		"broken chunk":   {ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\nferry\r\n", "broke off after 0 bytes"},
		"negative chunk": {ok + "Transfer-Encoding: chunked\r\n\r\n-5\r\nferry\r\n", "broke off after 0 bytes"},
		"no gzip":        {ok + "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nferry", "broke off after 0 bytes"},
		"two lengths":    {ok + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nferry!", "cannot be read: "},
		"bad length":     {ok + "Content-Length: -5\r\n\r\nferry", "cannot be read: "},
		"huge length":    {ok + "Content-Length: 9223372036854775807\r\n\r\nferry", "is larger than 20000000 bytes"},
		"header flood":   {ok + strings.Repeat("X-Flood: "+strings.Repeat("a", 1000)+"\r\n", 500) + "\r\n", "answered with a header of more than"},
		"one long line":  {ok + "X-Flood: " + strings.Repeat("a", 500_000), "answered with a header of more than"},
		"many interim":   {strings.Repeat("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", 20_000), "answered with a header of more than"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Get(t.Context(), raw(t, []byte(c.answer)), local)
			wantError(t, err, c.want)
			if strings.ContainsFunc(err.Error(), func(r rune) bool { return r < ' ' }) || len(err.Error()) > 400 {
				t.Errorf("error %q", err)
			}
		})
	}
}

func TestGetReadsNoMoreThanWasPromised(t *testing.T) {
	got, err := Get(t.Context(), raw(t, []byte("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nferry and more")), local)
	if err != nil || string(got.Data) != "ferry" {
		t.Errorf("%v, %v", got, err)
	}
}

func TestGetFailsOnEveryCutAnswer(t *testing.T) {
	var packed bytes.Buffer
	packedPage(writer{&packed}, strings.NewReader(strings.Repeat(article, 3)))
	for name, whole := range map[string]string{
		"plain":  fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s", len(article), article),
		"chunks": fmt.Sprintf("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n", len(article), article),
		"gzip":   "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + packed.String(),
	} {
		if _, err := Get(t.Context(), raw(t, []byte(whole)), local); err != nil {
			t.Errorf("%s, whole: %v", name, err)
		}
		for n := 0; n < len(whole); n += 10 {
			if got, err := Get(t.Context(), raw(t, []byte(whole[:n])), local); err == nil {
				t.Errorf("%s, cut at %d: gave %q", name, n, got.Data)
			}
		}
	}
}

// writer is a ResponseWriter without a server.
type writer struct{ io.Writer }

func (writer) Header() http.Header { return http.Header{} }
func (writer) WriteHeader(int)     {}
