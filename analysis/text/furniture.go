package text

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Furniture is what stands on the page around an article. Each pattern holds for a whole line and begins
// or ends with words that running text does not have there: "Read more" alone, with a colon or with
// what to read about, but not "Read more than once".

// oneOf is a pattern for lines that match one of these, in small letters or capitals.
func oneOf(lines ...string) *regexp.Regexp {
	return regexp.MustCompile(`^(?i:` + strings.Join(lines, "|") + `)$`)
}

const (
	pictures = `(?:photo|photograph|picture|image|illustration|graphic|video|map|cartoon|media|infographic|file photo|file picture)s?`
	lists    = `\b(?:newsletters?|e-?mails?|alerts?|updates|briefings?|inbox|digest|free|mailing list|notifications|podcast|app|channel|account|today|now|here)\b`
	links    = `(?:related(?: (?:articles?|stor(?:y|ies)|content|topics|links|news|reading|coverage|posts?))?|see also|read also|also read|more on this(?: story| topic)?|more (?:stories|news|coverage)|further reading|recommended(?: (?:for you|reading|stories))?|you (?:may|might) (?:also )?(?:like|be interested in)|most (?:read|popular|viewed)|trending(?: now)?|editor['’]?s['’]? picks?|don['’]?t miss|read next|up next|keep reading|in other news|elsewhere on the (?:site|web)|more like this|on this page|in this (?:article|story)|top stories|latest news)`
)

var (
	advert = oneOf(
		`-*\s*\[?(?:advertise?ments?|adverts?|ads?|sponsored(?: (?:content|post|by .{2,40}))?|promoted(?: (?:content|stories|by .{2,40}))?|paid (?:content|post|partnership)|partner content|commercial break)\]?\s*-*`,
		`(?:the )?(?:article|story) continues (?:after|below)\b.{0,40}`, `continue reading(?: (?:below|after|the|this|on)\b.{0,40})?`, `skip (?:to|past|ad|advert|advertisement|promotion)\b.{0,60}`,
		`(?:tap|click|scroll|swipe|press)(?: (?:here|down|left|right|on))? (?:to|for|here|below)\b.{0,80}`, `(?:ad|advertisement) (?:feedback|choices)|report this ad|why (?:am i|you['’]re) seeing this.{0,20}`,
	)
	button = oneOf(
		`share(?: (?:this|on|via|to)\b.{0,40})?`, `(?:copy|copied)(?: (?:link|url|to clipboard))?`, `print(?: (?:this|page|article)\b.{0,20})?`, `(?:e-?mail|save|bookmark|gift) this (?:article|story|page)`,
		`(?:view|show|hide|see|load|read|leave|post|add|jump to)(?: (?:a|all|the|your|more))? (?:\d+ )?comments?(?: \(\d+\))?`, `comments?(?: \(\d+\)| are closed\.?| \d+)?`, `(?:back to|return to) (?:top|home|homepage)`, `(?:log|sign) ?(?:in|out)(?: (?:to|or|with)\b.{0,60})?`,
		`sign up`, `sign up (?:to|for|here|now|today)\b.{0,80}`+lists+`.{0,60}`, `subscribe(?: (?:now|today|here|to our|to the|for)\b.{0,80})?|subscribe to .{2,40}`, `(?:register|donate|support us|contribute|join us)(?: (?:now|today|here|for free)\b.{0,30})?[.!]?`,
		`(?:get|receive|download|install) (?:our|the|all)\b.{0,80}`+lists+`.{0,60}`, `(?:follow|like|find) us (?:on|at)\b.{0,80}`, `follow (?:the|our)\b.{0,60} on (?:x|twitter|facebook|instagram|tiktok|whatsapp|telegram|youtube|bluesky|mastodon|linkedin)\b.{0,40}`,
		`(?:already|not yet) (?:a|have)\b.{0,20}(?:subscriber|member|account|subscription)\?.{0,20}`, `(?:accept|manage|reject)(?: all)? cookies`, `we use cookies\b.{0,200}`, `(?:privacy|cookie) policy|terms (?:of|and) (?:use|service|conditions)|contact us|about us`,
		`(?:play|watch)(?: (?:the|this|our))? video(?:[:,] .{2,80})?`, `(?:this|the) video (?:can ?not|cannot|can['’]t|is not|isn['’]t|is no longer)\b.{0,60}`, `to (?:play|view|watch) this (?:video|content)\b.{0,80}`, `your browser does not support\b.{0,60}`, `now playing|loading\.{0,3}|unmute|media error.{0,40}|volume \d+%`,
	)
	linkLine = oneOf(
		links+`\s*:?`, links+`\s*[:|»→>–—-]\s*.{2,160}`,
		`(?:read|see|watch|listen|view)(?: (?:more|also|next|this|now|here|it|too|again|live|the full (?:story|article|interview|report|statement)))*\s*(?:[:|»→>–—]|\s-)\s*.{2,160}`,
		`(?:read|see|find out|learn|discover|watch|view) more\s*[.…:»→>]*`, `(?:read|see|find out|learn|discover|watch|view) more (?:about|on|from|at|here|in our|by|of our|stories|news|coverage|»|→|>)\s?.{0,120}`,
		`read (?:the )?full (?:story|article|interview|report|statement)\b.{0,60}`, `more (?:from|on|about|by) [^.]{2,40}`,
		`(?:video|in pictures|podcast|gallery|photo gallery|slideshow|watch live|listen live|live updates|live blog)\s*[:|»–—]\s*.{2,160}`, `https?://\S+|(?:pic\.twitter\.com|t\.co|youtu\.be)/\S+`,
	)
	credit = regexp.MustCompile(`^(?i:` + pictures + `(?: (?:credit|caption|by|source|courtesy|copyright|from|shows))?(?: \([^)]{2,30}\))?\s*[:/|]|(?:caption|credit)s?\s*:|(?:image|media|video|photo|picture|figure) (?:source|caption|copyright|credit),)\s*\S` +
		`|^\(?(?i:` + pictures + `(?: (?:and|&) \w+)?|handout|screenshot|collage) (?i:by|courtesy of|credit|via|from) \p{Lu}[^.:;!?]{1,80}\)?$|^(?i:` + pictures + `|handout|screenshot)\.?$`)
	// signature ends a caption with who took the picture.
	signature = regexp.MustCompile(`\((?i:` + pictures + `|credit|image credit|file)(?: (?i:by|courtesy of|credit|via))?:? [^()]{2,80}\)\.?$|\b(?:Photo|Photograph|Picture|Image|Credit|Photo credit|Image credit|Source)s?: ?\p{Lu}[^.:]{1,60}$` +
		`|(?:/(?:AFP|AP|Reuters|REUTERS|EPA|Getty)[^.]{0,30}|\[[^\]]*(?:AFP|AP Photo|Reuters|Getty)[^\]]*\]|\((?:AFP|AP|AP Photo|Reuters|REUTERS|EPA|PA|Getty Images)(?:/[^)]*)?\))$`)
	player   = regexp.MustCompile(`^\d{1,2}:\d{2} ?/ ?\d{1,2}:\d{2}$`)
	crumbs   = regexp.MustCompile(`^(?:(?i:home|news|front page)|\p{Lu}[^>›»→]{1,24}(?: [>›»→] [^>›»→]{2,40}))\s*[>›»→] ?[^>›»→]{2,60}(?:[>›»→][^>›»→]{2,80})*$|^(?i:home|news)(?: ?[|/·] ?\p{Lu}[\p{L}&' ]{1,24})+$`)
	counts   = oneOf(`(?:\d[\d.,]*\s?[km]?\s+(?:likes?|retweets?|reposts?|repl(?:y|ies)|comments?|shares?|views?|quotes?|bookmarks?|reactions?|followers|following|upvotes?|votes?|claps)(?:[\s·•|,]+|$))+`)
	rights   = regexp.MustCompile(`^(?i:©|\(c\)|copyright(?: ©|:)?)\s*(?:\d{4}|\p{Lu})|(?i:\ball rights reserved)\.?$`)
	noteLine = regexp.MustCompile(`^(?i:[•*\s]*(?:this (?:article|story|report|piece|post|page|interview) (?:was|has been|is) (?:\w+ )?(?:amended|corrected|updated|edited|modified|changed|republished|published|produced|more than \d+|\d+ years old|available in)|an earlier version of this (?:article|story|report|piece)|(?:corrections?|clarifications?|correction and clarification|corrections and clarifications)\s?(?::|—|–)|editor['’]?s['’]? note\s?(?::|—|–|\.)))`)
	hashtags = regexp.MustCompile(`^#[\pL\pN_]+(?:\s+#[\pL\pN_]+)*$`)
)

// buttons are the words on a page's buttons, which stand in rows.
var buttons = words(`share save print email e-mail tweet pin post like likes reply replies repost reposts retweet retweets quote comment comments copy link bookmark follow following facebook twitter x whatsapp ` +
	`telegram linkedin instagram reddit messenger bluesky threads rt more menu search subscribe login close play pause mute`)

// notice reports whether s, which may be long, opens as a note about the article itself.
func notice(s string) bool { return noteWords[firstWord(s)] && noteLine.MatchString(head(s, 80)) }

var noteWords = words(`this an correction corrections clarification clarifications editor editors`)

// openers are the first words of what advert, button, linkLine and the captions of credit match: the
// patterns are large, and few lines open with any of these.
var openers = words(`advertisement advertisment advertisements advertisments advert adverts ad ads sponsored promoted paid partner commercial the article story continue skip tap click scroll swipe press report why ` +
	`share copy copied print e email save bookmark gift view show hide see load read leave post add jump comment comments back return log login sign subscribe register donate support contribute join get receive download install ` +
	`follow like find already not accept manage reject we privacy cookie terms contact about play watch this video to your now loading unmute media volume ` +
	`related also more further recommended you most trending editor editors don dont up keep in elsewhere on top latest listen learn discover videos podcast gallery photo slideshow live http https pic t youtu ` +
	`photos photograph photographs picture pictures image images illustration illustrations graphic graphics map maps cartoon cartoons infographic infographics file caption captions credit credits figure handout screenshot collage`)

// firstWord is the first run of letters in s, in small letters.
func firstWord(s string) string {
	s = head(s, 40)
	i := strings.IndexFunc(s, unicode.IsLetter)
	if i < 0 {
		return ""
	}
	s = s[i:]
	if j := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); j >= 0 {
		s = s[:j]
	}
	return strings.ToLower(s)
}

// furniture reports whether the short line s belongs to the page and not to the article.
func furniture(s string) bool {
	opens := openers[firstWord(s)]
	switch {
	case opens && (credit.MatchString(s) || linkLine.MatchString(s) || button.MatchString(s) || advert.MatchString(s)),
		strings.ContainsAny(s, "/)]:") && signature.MatchString(s) || strings.HasSuffix(s, "Getty Images"),
		s[0] >= '0' && s[0] <= '9' && (counts.MatchString(s) || player.MatchString(s)),
		s[0] == '#' && hashtags.MatchString(s),
		strings.ContainsAny(s, ">›»→|/·") && crumbs.MatchString(s),
		hasRights(s):
		return true
	}
	return buttonRow(s)
}

// hasRights reports whether s says whose the article is.
func hasRights(s string) bool {
	ends := strings.ToLower(s[max(0, len(s)-10):])
	return (strings.ContainsAny(s, "©(") || firstWord(s) == "copyright" || strings.Contains(ends, "reserved")) && rights.MatchString(s)
}

// buttonRow reports whether s is nothing but words on buttons.
func buttonRow(s string) bool {
	row := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return strings.ContainsRune(" |·•/,+", r) })
	return len(row) > 0 && !slices.ContainsFunc(row, func(w string) bool { return !buttons[w] })
}

// listReach is how many lines above a bullet its list's title is looked for.
const listReach = 12

var listTitle = oneOf(links + `\s*:?|read more\s*:?`)

// listed reports whether p, one line, is an item of a list of other articles: a bullet that does not end a sentence, under
// a line such as "Related".
func listed(t string, p Span) bool {
	if s := p.Of(t); !isBullet(s) || endsSentence(s) {
		return false
	}
	at := p.Start
	for range listReach {
		end := len(strings.TrimRight(t[:at], " \t\n"))
		at = strings.LastIndexByte(t[:end], '\n') + 1
		line := strings.TrimSpace(t[at:end])
		switch {
		case openers[firstWord(line)] && listTitle.MatchString(line):
			return true
		case at == 0 || len(line) > shortBytes || !isBullet(line):
			return false
		}
	}
	return false
}

// isBullet reports whether s opens with the mark of a list's item.
func isBullet(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("•·▪●◦‣*–-", r) && strings.HasPrefix(s[n:], " ")
}
