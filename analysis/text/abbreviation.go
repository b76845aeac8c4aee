package text

import "strings"

// abbreviations are words whose full stop belongs to them and after which a sentence goes on.
var abbreviations = set(`mr mrs ms dr prof sen rep gov gen col lt capt cmdr maj sgt adm rev hon
st mt ft jr sr messrs mmes pres supt det insp cllr vs etc ed eds inc corp co
ltd bros dept univ assn approx est al cf ca viz e.g i.e a.m p.m ph.d`)

// numbered are abbreviations before a number only: "No. 7", but "He said no."
var numbered = set(`no nos vol fig pp art sec`)

// enders are abbreviations that may also end a sentence.
var enders = set(`jr. sr. inc. corp. co. ltd. etc. bros. a.m. p.m. ph.d.`)

// months and days are shortened before a number or a date.
var months = set(`jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
