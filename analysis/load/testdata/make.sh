#!/usr/bin/env bash
# Makes formats/ anew from article.md: the same article in every format. Only needed when the article or
# a template changes: the results are kept beside it. Packages of Debian 12 that it uses:
#
#   pandoc libreoffice-writer-nogui chromium fonts-dejavu python3 zip unzip
set -euo pipefail
cd "$(dirname "$0")"
export LC_ALL=C.UTF-8 TZ=UTC SOURCE_DATE_EPOCH=1731602400 # 14 November 2024
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
out=formats
rm -rf "$out"
mkdir -p "$out"

# A paragraph in italics is the caption of the picture.
sed -E 's/^\*([^*]+)\*$/![\1](picture.png)/' article.md >"$work/figure.md"
python3 mail.py picture >"$work/picture.png"
pandoc --print-default-data-file reference.odt >"$work/reference.odt" # with one family of fonts, for small PDFs
(cd "$work" && unzip -q reference.odt styles.xml && sed -Ei 's/Arial|Times New Roman|&#39;Times New Roman&#39;/DejaVu Serif/g' styles.xml && zip -q reference.odt styles.xml)
cp news.html print.html "$work"

convert() { pandoc --from markdown+smart --wrap=none --resource-path="$work" "$work/figure.md" "$@"; }

office() { # KIND: by LibreOffice, from the ODT that pandoc wrote
	soffice "-env:UserInstallation=file://$work/office" --headless --convert-to "$1" --outdir "$work/lo" "$out/pandoc.odt" >/dev/null 2>&1
	mv "$work/lo/pandoc.${1%%:*}" "$out/libreoffice.${1%%:*}"
}

printed() { # NAME ARGUMENTS: by Chromium, with the hyphens that a browser may put at line ends
	local name=$1 flags=(--headless --disable-gpu --no-pdf-header-footer)
	shift
	[ "$(id -u)" = 0 ] && flags+=(--no-sandbox)
	convert --to html5 --template "$work/print.html" "$@" |
		sed -E 's/pass(engers)/pas\&shy;s\1/g; s/(news)(paper)/\1\&shy;\2/g; s/(univer)(sity)/\1\&shy;\2/g; s/(ex)(cep)(tions)/\1\&shy;\2\&shy;\3/g; s/(direc)(tor)/\1\&shy;\2/g; s/(hospi)(tal)/\1\&shy;\2/g' >"$work/$name.html"
	chromium "${flags[@]}" --user-data-dir="$work/chromium" --print-to-pdf="$out/$name.pdf" "$work/$name.html" 2>/dev/null
}

convert --to docx --output "$out/pandoc.docx"
convert --to odt --reference-doc "$work/reference.odt" --output "$out/pandoc.odt"
convert --to rtf --standalone --output "$out/pandoc.rtf"
convert --to epub3 --epub-chapter-level=2 --metadata identifier=courier-night-ferry --output "$out/pandoc.epub"
office docx
office odt
office rtf
office pdf
zip -qd "$out/libreoffice.odt" Thumbnails/thumbnail.png
printed chromium
printed columns --variable columns=2

# A page of a news site, with an advertisement in the middle and invisible characters.
convert --to html5 --template "$work/news.html" |
	sed -E -e 's/ aria-hidden="true"//' -e 's/long-term/long\&#8209;term/; s/1.3 million/1.3\&nbsp;million/; s/(hospi)(tal’s)/\1\&shy;\2/' \
		-e '/That is an excuse/r advertisement.html' >"$out/news.html"

# Plain text: a blank line between all paragraphs, the title first.
plain() {
	{
		sed -nE 's/^title: (.*)/\1\n/p' article.md
		sed '1,/^---$/d' article.md | sed -E 's/^#+ //; s/^- (.*)/\1\n/; s/\*//g'
	} | cat -s
}
plain >"$out/utf8.txt"
iconv -f UTF-8 -t UTF-16 "$out/utf8.txt" >"$out/utf16.txt"
iconv -f UTF-8 -t WINDOWS-1252 "$out/utf8.txt" | sed 's/$/\r/' >"$out/windows1252.txt"
cp article.md "$out/markdown.md"

python3 mail.py saved "$out/news.html" "$work/picture.png" >"$out/saved.mhtml"
for kind in flowed wrapped newsletter; do python3 mail.py "$kind" "$out/utf8.txt" "$out/news.html" >"$out/$kind.eml"; done

(cd "$out" && zip -qX articles.zip pandoc.docx libreoffice.rtf news.html flowed.eml utf16.txt)
