"""Writes to standard output what make.sh has no tool for: mails, a saved page and a small picture."""

import re
import struct
import sys
import textwrap
import zlib
from email.message import EmailMessage, MIMEPart
from email.policy import SMTP
from pathlib import Path

FROM = "Zoë Lindermark <zoe@courier.example>"
DATE = "Thu, 14 Nov 2024 17:40:00 +0100"


def picture():
    """A grey PNG of 24 times 16 pixels."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + bytes(range(96, 216, 5)) for _ in range(16))
    head = struct.pack(">IIBBBBB", 24, 16, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def message(title):
    m = EmailMessage(policy=SMTP)
    m["From"], m["To"], m["Subject"], m["Date"] = FROM, "readers@courier.example", title, DATE
    m["Message-ID"] = "<night-ferry@courier.example>"
    return m


def finished(m):
    """The bytes of m, with boundaries that are the same each time."""
    for i, part in enumerate(p for p in m.walk() if p.is_multipart()):
        part.set_boundary(f"=_quay_{i}")
    return m.as_bytes()


def wrapped(paragraphs, soft):
    """Lines of at most 72 characters; soft goes before a line end that is none."""
    lines = [(soft + "\r\n").join(textwrap.wrap(p, 72, break_on_hyphens=False)) for p in paragraphs]
    return "\r\n\r\n".join(lines) + "\r\n"


def flowed(title, paragraphs, page):
    """A text that says where its lines go on, and a page: the most common kind."""
    m = message(title)
    m.set_content(wrapped(paragraphs, " "), cte="quoted-printable", params={"format": "flowed"})
    m.add_alternative(page, subtype="html", cte="quoted-printable")
    return finished(m)


def hardwrapped(title, paragraphs):
    """A text in an old encoding that does not say where its lines go on, with a signature."""
    m = message(title)
    text = wrapped(paragraphs, "") + "\r\n-- \r\nZoë Lindermark, town desk\r\nThe Quay Courier, Ropewalk 4\r\n"
    m.set_content(text, charset="windows-1252", cte="quoted-printable")
    return finished(m)


def newsletter(title, page):
    """A page only."""
    m = message(title)
    m["List-Id"] = "The Quay Courier <evening.courier.example>"
    m.set_content(page, subtype="html", cte="base64")
    return finished(m)


def saved(title, page, png):
    """A page as Chromium saves it with its pictures."""
    m = MIMEPart(policy=SMTP)
    address = re.search(r'rel="canonical" href="([^"]+)"', page)[1]
    m["From"] = "<Saved by Blink>"
    m["Snapshot-Content-Location"] = address
    m["Subject"], m["Date"], m["MIME-Version"] = title, DATE, "1.0"
    html, image = MIMEPart(policy=SMTP), MIMEPart(policy=SMTP)
    html.set_content(page, subtype="html", cte="quoted-printable")
    html["Content-Location"] = address
    image.set_content(png, "image", "png")
    image["Content-Location"] = address.rsplit("/", 1)[0] + "/picture.png"
    m["Content-Type"] = 'multipart/related; type="text/html"'
    m.set_payload([html, image])
    return finished(m)


def main(kind, *files):
    out = sys.stdout.buffer
    if kind == "picture":
        out.write(picture())
        return
    if kind == "saved":
        page = Path(files[0]).read_text("utf-8")
        title = re.search(r"<title>(.*?)</title>", page)[1]
        out.write(saved(title, page, Path(files[1]).read_bytes()))
        return
    title, *paragraphs = Path(files[0]).read_text("utf-8").strip().split("\n\n")
    page = Path(files[1]).read_text("utf-8")
    if kind == "flowed":
        out.write(flowed(title, paragraphs, page))
    elif kind == "wrapped":
        out.write(hardwrapped(title, paragraphs))
    else:
        out.write(newsletter(title, page))


main(*sys.argv[1:])
