package charset

import (
	"strings"
	"unicode/utf8"
)

// An alphabet is what letters beyond ASCII a language has, the frequent ones first.
type alphabet struct {
	weight map[rune]float64
	rare   float64 // weight of other letters of the script
	dense  float64 // how many of its letters there are at least for one of ASCII
}

// of makes an alphabet in which the first letter weighs 1 and the last one half: a text in the right
// encoding has mostly the frequent ones, while in a wrong one all are equally likely.
func of(letters string) alphabet {
	a := alphabet{weight: map[rune]float64{}, rare: -1}
	n := float64(utf8.RuneCountInString(letters))
	i := 0.0
	for _, r := range letters {
		a.weight[r] = 1 - i/(2*n)
		i++
	}
	return a
}

// thick is of for languages that have letters beyond ASCII in most words.
func thick(letters string) alphabet {
	a := of(letters)
	a.dense = 0.06
	return a
}

// among is an alphabet of very many letters, of which only frequent ones are known.
func among(letters string) alphabet {
	a := alphabet{weight: map[rune]float64{}, rare: 0.1}
	for _, r := range letters {
		a.weight[r] = 1
	}
	return a
}

// names are the letters beyond ASCII that English has, in names from all over. That is why none of them counts for much.
var names = func() alphabet {
	a := of("éñöüáíóçèäêîôåøãëïâàúûœæ")
	for r := range a.weight {
		a.weight[r] = 0.6
	}
	return a
}()

// The alphabets by the encodings that hold them.
var (
	western = []alphabet{
		of("éèàêçâôîùûïëœüæÿ"), of("üäößéà"), of("óíáéñúüº"), of("ãçáéíóêõâàúôü"), of("èàùòìéîó"), of("äåöéü"), of("øåæéöäóü"),
		of("áíðþéóúæöý"), of("ëéïèüöóáêç"),
		names,
	}
	central = []alphabet{
		thick("íáéěýřžčšůúňťóďöäü"), thick("áíéýžčšúľťňôďäóŕĺ"), thick("ąłężóśćńźéö"), thick("áéöóőüíúűä"), thick("ăîâşţșț"), thick("čšžćđ"), of("äöüßé"),
	}
	cyrillic = []alphabet{
		of("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"), of("оаинетврслкдмпуязьібгйчхцжїщєюшфґ"), of("аеоитнрсвлпдкямзъубгчщжцшйхфюь"), of("аоиенрстувкдмјплзбгшчцљњћхжђфџ"), of("аеінорстлкувдмпяыгзьбўчёйцжшэюхф"),
	}
	greek   = []alphabet{of("αοιετσνηυρπκμλωςδίγόάθέήύφχβώξζψϊΐϋΰ")}
	turkish = []alphabet{of("ıüşçğöİâî")}
	baltic  = []alphabet{of("ėšųžįąūčę"), of("āīēšūņļžģķčō"), of("äõüöšž")}
	hebrew  = []alphabet{of("יוהלאברתשמנםדקפעחסטגזכךןץףצ")}
	arabic  = []alphabet{of("اليمنرتوبعدسفةكقهحجشصأخطىإذزضئثغءظآؤ"), of("اینرهمدتوبسلشکزفگخعقجحپآصطچغضئظذژثءۀؤ")}

	japaneseLetters = []alphabet{among(every('ぁ', 'ん') + every('ァ', 'ー') + "日一人年大国会中本長出三同時政事行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金" +
		"員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作" +
		"性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午" +
		"指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組")}
	koreanLetters = []alphabet{among("이다는에을의가고를로은하지한서사기도어대해인그나자리아있시정들으일보것부수전스라만제과주게상원장여동" +
		"국비구와면적오마신성요조했소공위무우미유연선안계경화년말민간때관세치개모진행러니문발생분회물중방든양" +
		"결단내체당최금실출")}
	simplifiedLetters = []alphabet{among("的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后" +
		"小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长" +
		"知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最" +
		"间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市")}
	traditionalLetters = []alphabet{among("的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她裡後" +
		"小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長" +
		"知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最" +
		"間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市")}
)

// every is all runes from lo to hi.
func every(lo, hi rune) string {
	var b strings.Builder
	for r := lo; r <= hi; r++ {
		b.WriteRune(r)
	}
	return b.String()
}
