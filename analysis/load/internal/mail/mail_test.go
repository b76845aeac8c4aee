package mail

import (
	"encoding/base64"
	"errors"
	"fmt"
	"mime/quotedprintable"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"standpoint/analysis/load/internal/page"
)

const (
	head = "From: Ola Berg <ola@plain.example>\nTo: all@plain.example\nSubject: The dam holds\nDate: Thu, 2 May 2024 10:00:00 +0200\nMIME-Version: 1.0\n"
	body = "The old dam held through the night, and the lower town may go home on Friday.\n\n“We slept in our boots,” said Zoe Marquez."
)

func read(t testing.TB, in string) page.Page {
	t.Helper()
	p, err := Read([]byte(in), page.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	check(t, p)
	return p
}

func check(t testing.TB, p page.Page) {
	t.Helper()
	for _, b := range p.Blocks {
		if b.Text == "" || strings.TrimSpace(b.Text) != b.Text || strings.Contains(b.Text, "\n\n") || !utf8.ValidString(b.Text) {
			t.Errorf("block %q", b.Text)
		}
	}
	if p.Date != "" && page.Day(p.Date) != p.Date || !utf8.ValidString(p.Title+p.Author+p.Source+p.Address) {
		t.Errorf("page %+v", p)
	}
}

func text(p page.Page) string {
	var parts []string
	for _, b := range p.Blocks {
		if b.Left == "" {
			parts = append(parts, b.Text)
		}
	}
	return strings.Join(parts, "\n\n")
}

func left(p page.Page) string {
	var parts []string
	for _, b := range p.Blocks {
		if b.Left != "" {
			parts = append(parts, b.Left+": "+b.Text)
		}
	}
	return strings.Join(parts, "\n\n")
}

func latin(t string) string {
	out, _ := charmap.Windows1252.NewEncoder().String(t)
	return out
}

func qp(t string) string {
	var b strings.Builder
	w := quotedprintable.NewWriter(&b)
	_, _ = w.Write([]byte(t))
	_ = w.Close()
	return b.String()
}

func base(t string) string {
	t = base64.StdEncoding.EncodeToString([]byte(t))
	var b strings.Builder
	for ; len(t) > 76; t = t[76:] {
		b.WriteString(t[:76] + "\r\n")
	}
	return b.String() + t + "\r\n"
}

// parts is a mail of these parts.
func parts(kind string, list ...string) string {
	return head + "Content-Type: multipart/" + kind + "; boundary=\"=_x\"\n\nNot to be seen.\n--=_x\n" + strings.Join(list, "\n--=_x\n") + "\n--=_x--\nNor this.\n"
}

func TestMailTellsWhoAndWhen(t *testing.T) {
	p := read(t, head+"List-Id: \"Plain Weekly\" <weekly.plain.example>\n\n"+body)
	if p.Title != "The dam holds" || p.Author != "Ola Berg" || p.Date != "2024-05-02" || p.Source != "Plain Weekly" || text(p) != body {
		t.Errorf("%+v", p)
	}
	p = read(t, "From: =?iso-8859-1?Q?Jos=E9_Ruiz?= <j@x.example>\nSubject: =?UTF-8?B?"+base64.StdEncoding.EncodeToString([]byte("Re: Fwd: Café"))+"?=\nX: y\n\n"+body)
	if p.Author != "José Ruiz" || p.Title != "Café" {
		t.Errorf("author %q, title %q", p.Author, p.Title)
	}
	if p = read(t, "From: j@x.example\nSubject: Caf"+latin("é")+" talk\nDate: soon\n\n"+body); p.Author != "" || p.Title != "Café talk" || p.Date != "" {
		t.Errorf("author %q, title %q, date %q", p.Author, p.Title, p.Date)
	}
}

func TestBodies(t *testing.T) {
	page := "<html><body><p>The old dam held through the night, and the lower town may go home on Friday.</p><p>“We slept in our boots,” said Zoe Marquez.</p></body></html>"
	plain := "Content-Type: text/plain; charset=utf-8\n\n" + body
	rich := "Content-Type: text/html; charset=utf-8\n\n" + page
	for name, in := range map[string]string{
		"plain":               head + "\n" + body,
		"crlf":                strings.ReplaceAll(head+"\n"+body, "\n", "\r\n"),
		"mailbox":             "From ola@plain.example Thu May  2 10:00:00 2024\n" + head + "\n" + body,
		"quoted-printable":    head + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: Quoted-Printable\n\n" + qp(body),
		"base64":              head + "Content-Type: text/plain; charset=\"utf-8\"\nContent-Transfer-Encoding: base64\n\n" + base(body),
		"windows-1252":        head + "Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\n" + qp(latin(body)),
		"wrong charset":       head + "Content-Type: text/plain; charset=iso-8859-1\n\n" + body,
		"odd charset":         head + "Content-Type: text/plain; charset=x-unknown\n\n" + body,
		"html":                head + rich,
		"html, named inside":  head + "Content-Type: text/html\n\n<meta charset=windows-1252>" + latin(page),
		"alternative":         parts("alternative", plain, rich),
		"stub":                parts("alternative", "Content-Type: text/plain\n\nPlease view this mail in a browser.", rich),
		"far shorter":         parts("alternative", "Content-Type: text/plain\n\nThe old dam held.", "Content-Type: text/html\n\n"+page),
		"related":             parts("related", rich, "Content-Type: image/png\nContent-Id: <a>\n\nx"),
		"nested":              parts("mixed", "Content-Type: multipart/alternative; boundary=b\n\n--b\n"+plain+"\n--b\n"+rich+"\n--b--", "Content-Type: application/pdf; name=a.pdf\n\nx"),
		"signed":              parts("signed", plain, "Content-Type: application/pgp-signature; name=s.asc\n\nx"),
		"signed in the text":  head + "\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n" + body + "\n-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n",
		"no last mark":        strings.TrimSuffix(parts("mixed", plain), "\n--=_x--\nNor this.\n"),
		"mark never used":     head + "Content-Type: multipart/mixed; boundary=y\n\n" + body,
		"no mark":             head + "Content-Type: multipart/mixed\n\n" + body,
		"odd line in header":  head + "this is no header\n\n" + body,
		"passed on, attached": parts("mixed", "Content-Type: message/rfc822\n\n"+head+"\n"+body),
		"two texts":           parts("mixed", "Content-Type: text/plain\n\n"+strings.Split(body, "\n\n")[0], "Content-Type: text/plain\n\n"+strings.Split(body, "\n\n")[1]),
		"flowed":              head + "Content-Type: text/plain; format=flowed\n\nThe old dam held through the night, \nand the lower town may go home \non Friday.\n\n“We slept in our boots,” \nsaid Zoe Marquez.",
		"flowed, delsp":       head + "Content-Type: text/plain; format=flowed; delsp=yes\n\nThe old dam held through the ni \nght, and the lower town may go home on Friday.\n\n“We slept in our boots,” said Zoe Marquez.",
		"wrapped":             head + "\nThe old dam held through the night, and the lower town may go\nhome on Friday.\n\n“We slept in our boots,” said Zoe Marquez.",
		"quoted":              head + "\n> The old dam held through the night, and the lower town may go home on Friday.\n>\n> “We slept in our boots,” said Zoe Marquez.",
	} {
		t.Run(name, func(t *testing.T) {
			if got := text(read(t, in)); got != body {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestAnswersAndSignaturesAreLeftOut(t *testing.T) {
	for name, c := range map[string]struct{ in, want, left string }{
		"quoted": {
			"No, it did not.\n\nOn Thu, 2 May 2024 at 10:00, Ola Berg <ola@plain.example> wrote:\n> Did it hold?\n>\n> Tell me.\n\nIt leaked.",
			"No, it did not.\n\nIt leaked.",
			"quoted mail: On Thu, 2 May 2024 at 10:00, Ola Berg <ola@plain.example> wrote:\n\nquoted mail: Did it hold?\n\nquoted mail: Tell me.",
		},
		"over two lines": {
			"No.\n\nOn Thursday, the second of May, at ten in the morning, Ola Berg\n<ola@plain.example> wrote:\n> Did it?",
			"No.",
			"quoted mail: On Thursday, the second of May, at ten in the morning, Ola Berg <ola@plain.example> wrote:\n\nquoted mail: Did it?",
		},
		"original": {
			"It did not.\n\n-----Original Message-----\nFrom: Ola Berg\nSent: Thursday\nSubject: Dam\n\nDid it hold?",
			"It did not.",
			"quoted mail: -----Original Message-----\nFrom: Ola Berg\nSent: Thursday\nSubject: Dam\n\nquoted mail: Did it hold?",
		},
		"signature":   {"It held.\n\n-- \nOla Berg\nThe Plain", "It held.", "signature: Ola Berg\nThe Plain"},
		"not wrote":   {"On Monday the mayor wrote:\nnothing.", "On Monday the mayor wrote:\nnothing.", ""},
		"unsubscribe": {"It held.\n\nYou can unsubscribe at any time.", "It held.", "newsletter: You can unsubscribe at any time."},
		"breaks that were meant": {
			"Roses are red\nand dams are grey\nand this is the longest of the lines that stand here today\nor so they say.",
			"Roses are red\nand dams are grey\nand this is the longest of the lines that stand here today\nor so they say.", "",
		},
		"list": {"What we know of the dam after the second night of rain is this:\n- it holds\n- it leaks", "What we know of the dam after the second night of rain is this:\n- it holds\n- it leaks", ""},
	} {
		t.Run(name, func(t *testing.T) {
			p := read(t, head+"\n"+c.in)
			if text(p) != c.want || left(p) != c.left {
				t.Errorf("text %q\nleft out %q", text(p), left(p))
			}
		})
	}
}

func TestRichAnswers(t *testing.T) {
	long := "<p>" + strings.Repeat("Did the old dam hold, and who says so? ", 10) + "</p>"
	for name, c := range map[string]struct{ in, want string }{
		"one program": {"<div>It held.</div><div class=gmail_signature>Ola</div><div class=gmail_quote><div class=gmail_attr>On Thursday Zoe wrote:</div><blockquote class=gmail_quote>" + long + "</blockquote></div>", "It held."},
		"another":     {"<p>It held.</p><div class=moz-cite-prefix>On Thursday Zoe wrote:</div><blockquote type=cite>" + long + "</blockquote><div class=moz-signature>Ola</div>", "It held."},
		"passed on":   {"<div class=gmail_quote><div class=gmail_attr>---------- Forwarded message ---------<br>From: Zoe</div><p>The old dam held, she writes, and so did she.</p></div>", "The old dam held, she writes, and so did she."},
	} {
		t.Run(name, func(t *testing.T) {
			if got := text(read(t, head+"Content-Type: text/html\n\n<html><body>"+c.in+"</body></html>")); got != c.want {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestPassedOnMailIsTheArticle(t *testing.T) {
	p := read(t, head+"\nWorth reading!\n\n---------- Forwarded message ---------\nFrom: Noor Adair <noor@x.example>\nDate: Tue, 30 Apr 2024 08:00\nSubject: Looms\nTo: <ola@plain.example>\n\n\n"+body)
	if text(p) != "Worth reading!\n\n"+body || p.Author != "Noor Adair" || p.Date != "2024-04-30" {
		t.Errorf("%+v", p)
	}
}

func TestAttachmentsAreNoted(t *testing.T) {
	p := read(t, parts("mixed", "Content-Type: text/plain\n\n"+body, "Content-Type: application/pdf\nContent-Disposition: attachment; filename*=utf-8''d%C3%A2m.pdf\n\nx",
		"Content-Type: text/plain; name=notes.txt\nContent-Disposition: attachment; filename=notes.txt\n\nNotes."))
	if text(p) != body || len(p.Notes) != 1 || !strings.Contains(p.Notes[0].Message, "dâm.pdf, notes.txt.") {
		t.Errorf("%q, %+v", text(p), p.Notes)
	}
}

func TestErrorsSayWhatToDo(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"pgp":         {parts("encrypted", "Content-Type: application/pgp-encrypted\n\nVersion: 1", "Content-Type: application/octet-stream\n\nx"), "is an encrypted mail: open it in a mail program and save its text"},
		"pgp, inline": {head + "\n-----BEGIN PGP MESSAGE-----\n\nabc", "is an encrypted mail: open it in a mail program and save its text"},
		"s/mime":      {head + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\nx", "is an encrypted mail: open it in a mail program and save its text"},
		"packed":      {head + "Content-Type: application/pkcs7-mime; smime-type=signed-data\n\nx", "is a mail that is packed with its signature: open it in a mail program and save its text"},
		"attachment":  {parts("mixed", "Content-Type: application/pdf; name=a.pdf\n\nx"), "is a mail without text, with attachments: save a.pdf and open that"},
		"empty":       {head, "is a mail without text"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Read([]byte(c.in), page.Limits{}); err == nil || err.Error() != c.want {
				t.Errorf("error %v", err)
			}
		})
	}
	if _, err := Read([]byte(head+"\n"+body), page.Limits{Bytes: 10}); !errors.Is(err, page.ErrTooLarge) {
		t.Errorf("error %v", err)
	}
}

const savedPage = `<html><head><meta charset="utf-8"><title>Bees return - Orchard News</title><meta property="og:site_name" content="Orchard News"></head><body>
<nav><a href="/">Home</a></nav><article><h1>Bees return</h1><p>The bees are back in the orchard, “later than ever”, as Maren Holt says.</p></article></body></html>`

func TestSavedPages(t *testing.T) {
	for name, in := range map[string]string{
		"blink": "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://orchard.example/bees\r\nSubject: =?utf-8?Q?Bees_return?=\r\nDate: Mon, 6 May 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\n" +
			"Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----MultipartBoundary--x----\"\r\n\r\n\r\n------MultipartBoundary--x----\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n" +
			"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://orchard.example/bees\r\n\r\n" + strings.ReplaceAll(qp(savedPage), "\n", "\r\n") +
			"\r\n------MultipartBoundary--x----\r\nContent-Type: text/css\r\n\r\n@charset \"utf-8\";\r\n------MultipartBoundary--x----\r\nContent-Type: text/html\r\nContent-Location: https://ads.example/\r\n\r\n<p>Buy boots\r\n------MultipartBoundary--x------\r\n",
		"explorer": "From: \"Saved by Windows Internet Explorer 8\"\nSubject: Bees return\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"--x\"\n\nThis is a multi-part message.\n\n----x\n" +
			"Content-Type: text/html;\n\tcharset=\"windows-1252\"\nContent-Transfer-Encoding: base64\nContent-Location: https://orchard.example/bees\n\n" + base(latin(strings.Replace(savedPage, "utf-8", "windows-1252", 1))) + "\n----x--\n",
		"one part": "From: <Saved by Blink>\nSnapshot-Content-Location: https://orchard.example/bees\nMIME-Version: 1.0\nContent-Type: text/html\n\n" + savedPage,
	} {
		t.Run(name, func(t *testing.T) {
			p := read(t, in)
			want := "Bees return\n\nThe bees are back in the orchard, “later than ever”, as Maren Holt says."
			if text(p) != want || p.Title != "Bees return" || p.Source != "Orchard News" || p.Address != "https://orchard.example/bees" || p.Date != "" || p.Author != "" {
				t.Errorf("%+v", p)
			}
			if !Is([]byte(in)) {
				t.Error("is not told to be one")
			}
		})
	}
}

func TestIs(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want bool
	}{
		"mail":        {head + "\n" + body, true},
		"mailbox":     {"From ola@plain.example Thu May  2 10:00:00 2024\n" + head + "\n" + body, true},
		"crlf, mark":  {"\xEF\xBB\xBF\r\n" + strings.ReplaceAll(head, "\n", "\r\n") + "\r\nText.", true},
		"folded":      {"Received: by x.example\n\twith SMTP; today\nSubject: x\n\n", true},
		"cut off":     {"Return-Path: <a@x.example>\nDate: Thu, 2 May 2024 10:00:00 +0200", true},
		"memo":        {"From: the desk\nTo: all readers\nSubject: the dam\n\n" + body, false},
		"article":     {"Subject: a word with two faces.\nDate: an evening with nobody.\n\n" + body, false},
		"one line":    {"From: ola@plain.example\n\n" + body, false},
		"text before": {"Seen today.\n" + head + "\n" + body, false},
		"front":       {"---\ntitle: x\ndate: 2024-05-02\n---\nText.", false},
		"script":      {"title: x\nauthor: y\n\nText.", false},
		"empty":       {"", false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Is([]byte(c.in)); got != c.want {
				t.Error(got)
			}
		})
	}
}

func samples() []string {
	return []string{
		head + "\n" + body, parts("alternative", "Content-Type: text/plain\n\n"+body, "Content-Type: text/html\n\n<p>"+body),
		parts("mixed", "Content-Type: message/rfc822\n\n"+head+"\n"+body, "Content-Type: application/pdf; name=a.pdf\n\nx"),
		head + "Content-Type: text/plain; format=flowed; delsp=yes\n\n>> a \n> b \nc \n", head + "\n---- Forwarded message ----\nFrom: x\n y\n\n> q\n-- \nme",
		"From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n" + qp(savedPage) + "\n--b--",
		head + "Content-Transfer-Encoding: base64\n\n" + base(body), head + "\nOn 2 May 2024 Ola Berg wrote:\n> a\n\n-----Original Message-----\nFrom: x\n",
	}
}

func TestTruncatedMails(t *testing.T) {
	for _, in := range samples() {
		for i := 0; i < len(in); i += 10 {
			if p, err := Read([]byte(in[:i]), page.Limits{}); err == nil {
				check(t, p)
			} else if strings.Contains(err.Error(), "\n") {
				t.Error(err)
			}
		}
	}
}

func TestManyAndDeepParts(t *testing.T) {
	var deep strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&deep, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	many := parts("mixed", strings.Repeat("Content-Type: text/plain\n\nIt held.\n--=_x\n", 5000))
	p := read(t, many)
	if len(p.Blocks) == 0 || len(p.Blocks) > maxParts || len(p.Notes) != 1 {
		t.Errorf("%d blocks, notes %v", len(p.Blocks), p.Notes)
	}
	for _, in := range []string{head + deep.String() + "\n" + body, head + strings.Repeat("Content-Type: message/rfc822\n\n", 5000) + body,
		head + strings.Repeat("X: y\n", 200_000) + "\n" + body, head + "\n" + strings.Repeat("> ", 500_000) + body, head + "\n" + strings.Repeat("On a\n", 200_000)} {
		if p, err := Read([]byte(in), page.Limits{}); err == nil {
			check(t, p)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, in := range samples() {
		f.Add([]byte(in))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		Is(in)
		if p, err := Read(in, page.Limits{}); err == nil {
			check(t, p)
		} else if strings.Contains(err.Error(), "\n") {
			t.Error(err)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	paragraph := strings.ReplaceAll("The old dam held, the engineers said, but “not for long”, as Zoe Marquez\nput it; the mayor, who had asked for repairs three times, was not amused.\n\n", "\n", "\r\n")
	in := []byte(head + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + qp(strings.Repeat(paragraph, 1_000_000/len(paragraph))))
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(in, page.Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}
