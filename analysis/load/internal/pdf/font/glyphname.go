package font

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// glyphText is the text that a glyph's name stands for, and "" when it says nothing. It follows
// the rules of the Adobe Glyph List Specification; the list itself, which has 4,281 names, is here as rules
// and a table of what has none: "eacute" is the letter e and the accent "acute".
func glyphText(name string) string {
	name, _, _ = strings.Cut(name, ".") // "a.sc" is a small capital
	var b strings.Builder
	for part := range strings.SplitSeq(name, "_") { // "f_i" is a ligature
		b.WriteString(nameText(part))
	}
	return b.String()
}

func nameText(name string) string {
	if utf8.RuneCountInString(name) == 1 {
		return name
	}
	if r, ok := named[name]; ok {
		return r
	}
	if s := numbered(name); s != "" {
		return s
	}
	for accent, mark := range accents {
		if letter, ok := strings.CutSuffix(name, accent); ok && len(letter) > 0 {
			if base := named[letter]; base != "" {
				letter = base
			}
			if utf8.RuneCountInString(letter) == 1 {
				return norm.NFC.String(letter + mark)
			}
		}
	}
	for _, style := range []string{"oldstyle", "small", "inferior", "superior"} {
		if base, ok := strings.CutSuffix(name, style); ok && base != "" {
			return strings.ToLower(nameText(base))
		}
	}
	return ""
}

// numbered reads names with a number of Unicode or of Adobe's for Cyrillic letters.
func numbered(name string) string {
	if hex, ok := strings.CutPrefix(name, "uni"); ok && len(hex) >= 4 && len(hex)%4 == 0 && len(hex) <= 4*longest {
		var b strings.Builder
		for ; len(hex) > 0; hex = hex[4:] {
			b.WriteString(hexText(hex[:4]))
		}
		return b.String()
	}
	if hex, ok := strings.CutPrefix(name, "u"); ok && len(hex) >= 4 && len(hex) <= 6 {
		return hexText(hex)
	}
	if n, err := strconv.Atoi(strings.TrimPrefix(name, "afii")); err == nil && strings.HasPrefix(name, "afii") {
		return cyrillic(n)
	}
	return ""
}

func hexText(hex string) string {
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil || !utf8.ValidRune(rune(n)) || n < ' ' {
		return ""
	}
	return string(rune(n))
}

// cyrillic is the letter afii10017 to afii10097: the alphabet with Ё in its place.
func cyrillic(n int) string {
	capital := n < 10065
	n -= 10017
	if !capital {
		n -= 10065 - 10017
	}
	first, yo := 'А', "Ё"
	if !capital {
		first, yo = 'а', "ё"
	}
	switch {
	case n < 0 || n > 32:
		return ""
	case n == 6:
		return yo
	case n > 6:
		n--
	}
	return string(first + rune(n))
}

var accents = map[string]string{
	"grave": "\u0300", "acute": "\u0301", "circumflex": "\u0302", "tilde": "\u0303", "macron": "\u0304", "breve": "\u0306",
	"dotaccent": "\u0307", "dieresis": "\u0308", "ring": "\u030A", "hungarumlaut": "\u030B", "caron": "\u030C",
	"commaaccent": "\u0327", "cedilla": "\u0327", "ogonek": "\u0328",
}

// named are the names without a rule.
var named = pairs(`exclam ! quotedbl " numbersign # dollar $ percent % ampersand & quotesingle ' parenleft ( parenright )
asterisk * plus + comma , hyphen - minus − period . slash / zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9
colon : semicolon ; less < equal = greater > question ? at @ bracketleft [ backslash \ bracketright ] asciicircum ^ underscore _
grave ` + "`" + ` braceleft { bar | braceright } asciitilde ~ quoteleft ‘ quoteright ’ quotedblleft “ quotedblright ” quotesinglbase ‚
quotedblbase „ guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright › endash – emdash — figuredash ‒ bullet •
ellipsis … dagger † daggerdbl ‡ section § paragraph ¶ periodcentered · middot · fi fi fl fl ff ff ffi ffi ffl ffl ft ft st st
exclamdown ¡ questiondown ¿ cent ¢ sterling £ yen ¥ euro € Euro € currency ¤ florin ƒ fraction ⁄ perthousand ‰ degree °
copyright © registered ® trademark ™ ordfeminine ª ordmasculine º onesuperior ¹ twosuperior ² threesuperior ³
onehalf ½ onequarter ¼ threequarters ¾ multiply × divide ÷ plusminus ± notequal ≠ lessequal ≤ greaterequal ≥ approxequal ≈
infinity ∞ logicalnot ¬ mu µ partialdiff ∂ summation ∑ product ∏ radical √ integral ∫ lozenge ◊ brokenbar ¦ acute ´ dieresis ¨
circumflex ˆ tilde ˜ macron ¯ breve ˘ dotaccent ˙ ring ˚ cedilla ¸ hungarumlaut ˝ ogonek ˛ caron ˇ
AE Æ ae æ OE Œ oe œ Oslash Ø oslash ø Lslash Ł lslash ł Eth Ð eth ð Thorn Þ thorn þ germandbls ß dotlessi ı dotlessj ȷ
Dcroat Đ dcroat đ Hbar Ħ hbar ħ Tbar Ŧ tbar ŧ Eng Ŋ eng ŋ kgreenlandic ĸ longs ſ Idot İ Idotaccent İ
hyphentwo ‐ nonbreakinghyphen ‑ squarebullet ▪ filledbox ■ circle ○ arrowright →
Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ
Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι
kappa κ lambda λ nu ν xi ξ omicron ο pi π rho ρ sigma σ sigma1 ς tau τ upsilon υ phi φ chi χ psi ψ omega ω
afii61352 № afii10145 Џ afii10051 Ђ afii10052 Ѓ afii10053 Є afii10054 Ѕ afii10055 І afii10056 Ї afii10057 Ј afii10058 Љ
afii10099 ђ afii10101 є afii10103 і afii10104 ї afii10105 ј afii10050 Ґ afii10098 ґ`)

// pairs reads names and their texts, and adds those that cannot stand in a list.
func pairs(list string) map[string]string {
	m := map[string]string{"space": " ", "nbspace": "\u00A0", "nonbreakingspace": "\u00A0", "sfthyphen": "\u00AD", "softhyphen": "\u00AD"}
	for c := range slices.Chunk(strings.Fields(list), 2) {
		m[c[0]] = c[1]
	}
	return m
}
