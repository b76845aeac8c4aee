package rtf

// place is where text goes.
type place int

const (
	inText  place = iota
	skipped       // with all groups in it
	hole          // skipped but for the groups that are places of their own
	inFonts
	inStyles
	inInfo
	inTitle
	inAuthor
	inCompany
	inCreated
	inOwn // properties with names of people's own
	inOwnName
	inOwnValue
)

// places are the words that begin another place. A group that begins with a word that is not among
// them, and that says that it may be passed over, is.
var places = map[string]place{
	"fonttbl": inFonts, "stylesheet": inStyles, "info": inInfo, "userprops": inOwn,
	"shpinst": hole, "do": hole,
	"colortbl": skipped, "filetbl": skipped, "pict": skipped, "object": skipped, "nonshppict": skipped, "shprslt": skipped, "sp": skipped,
	"listtext": skipped, "pntext": skipped, "pntxta": skipped, "pntxtb": skipped, "fldinst": skipped, "xe": skipped, "tc": skipped,
	"tcn": skipped, "rxe": skipped, "txe": skipped, "template": skipped, "private": skipped, "nonesttables": skipped,
	"annotation": skipped, "ftnsep": skipped, "ftnsepc": skipped, "ftncn": skipped, "aftnsep": skipped, "aftnsepc": skipped, "aftncn": skipped,
	"bkmkstart": skipped, "bkmkend": skipped, "falt": skipped, "panose": skipped, "fname": skipped, "revtbl": skipped, "generator": skipped,
}

// infos are the places within the information on the document.
var infos = map[string]place{"title": inTitle, "author": inAuthor, "company": inCompany, "creatim": inCreated}

// owns are the places within the properties that people added.
var owns = map[string]place{"propname": inOwnName, "staticval": inOwnValue}

// stories are the places that are texts of their own, and why they are left out of the article.
var stories = map[string]string{
	"header": "page header", "headerl": "page header", "headerr": "page header", "headerf": "page header",
	"footer": "page footer", "footerl": "page footer", "footerr": "page footer", "footerf": "page footer",
	"footnote": "", "shptxt": "", "dptxbxtext": "",
}

// characters are the words that stand for one.
var characters = map[string]string{
	"tab": "\t", "line": "\n", "lbr": "\n", "page": "\n\n", "column": "\n\n",
	"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
	"emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "zwj": "\u200D", "zwnj": "\u200C",
}

// word does what a control word says.
func (r *reader) word(t token) {
	c, isChar := characters[t.word]
	if r.skip > 0 && isChar {
		r.skip--
		return
	}
	r.skip = 0
	starred := r.star
	r.star = false
	switch {
	case r.place == skipped, r.enter(t.word):
	case t.word == "ud" && starred:
		r.place = r.outer
	case starred:
		r.place = skipped
	case isChar:
		r.write(c)
	case t.word == "u":
		r.unicode(t.param)
	case r.place == inFonts:
		r.face(t)
	case r.place == inStyles:
		r.sheet(t)
	case r.place == inCreated:
		r.date(t)
	default:
		r.format(t)
	}
}

// enter goes to the place that a word begins, and reports whether it begins one.
func (r *reader) enter(w string) bool {
	if why, ok := stories[w]; ok {
		if !r.story && (r.place == inText || r.place == hole) {
			r.startStory(why, w == "footnote")
		}
		return true
	}
	to, ok := places[w]
	switch {
	case w == "upr": // the same without and with Unicode
		r.outer, r.place = r.place, hole
		return true
	case r.place == inInfo:
		if to, ok = infos[w]; ok {
			r.place = to
		}
		if r.info[to] != nil { // it was given before
			r.place = skipped
		}
	case r.place == inOwn:
		if to, ok = owns[w]; ok {
			r.place = to
		}
	case ok:
		r.place = to
	}
	return ok
}

// format does what the words for the shape of text, and the ends of its parts, say.
func (r *reader) format(t token) {
	on := !t.given || t.param != 0
	switch t.word {
	case "ansicpg":
		if t.param > 0 {
			r.codePage = t.param
		}
	case "mac":
		r.codePage = 10000
	case "pc":
		r.codePage = 437
	case "pca":
		r.codePage = 850
	case "deff":
		r.defaultFont, r.font = t.param, t.param
	case "f":
		r.font = t.param
	case "uc":
		r.fallback = min(max(t.param, 0), 8)
	case "v":
		r.hidden = on
	case "deleted":
		r.deleted = on
	case "plain":
		r.font, r.hidden, r.deleted = r.defaultFont, false, false
	case "pard":
		r.style, r.level, r.table = 0, 0, false
	case "s":
		r.style = t.param
	case "outlinelevel":
		r.level = outline(t.param)
	case "intbl":
		r.table = on
	default:
		if r.place == inText {
			r.end(t.word)
		}
	}
}

// end does what the words at the end of a part of the text say.
func (r *reader) end(w string) {
	switch w {
	case "par", "sect":
		r.endParagraph()
	case "cell", "nestcell":
		r.endCell()
	case "row", "nestrow":
		r.endRow()
	}
}

// symbol does what a control symbol says.
func (r *reader) symbol(c byte) {
	if r.skip > 0 {
		r.skip--
		return
	}
	switch c {
	case '*':
		r.star = true
	case '\n', '\r':
		if r.place == inText {
			r.endParagraph()
		}
	case '~':
		r.write("\u00A0")
	case '_':
		r.write("-")
	case '\\', '{', '}':
		r.write(string(c))
	case '\t':
		r.write("\t")
	}
}
