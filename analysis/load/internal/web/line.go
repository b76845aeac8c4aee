package web

import (
	"regexp"
	"strings"

	"standpoint/analysis/text"
)

// maxLine is how long, in bytes, a line that belongs to the page and not to the article is at most.
const maxLine = 240

// when is a condition on a line beside its words.
type when int

const (
	always when = iota
	inLink      // most of it is a link
	short       // it is short and not a sentence
)

// lines tell what stands in the midst of articles and belongs to the page around them. Each is tried
// on short blocks alone, in small letters; the first that fits gives the reason. All but one begin with ^( for
// speed: a line of running text fails at its first word.
var lines = []struct {
	why  string
	when when
	is   *regexp.Regexp
}{
	{advert, always, regexp.MustCompile(`^(advertisement|advertising|advert|ad|sponsored( content)?|sponsored by .*|promoted( content)?|paid (post|content)|(article|story|post) continues (below|after)\b.*|continue reading below.*|scroll (down )?to continue.*|this (article|story) contains affiliate links.*)[.:]?$`)},
	{letter, always, regexp.MustCompile(`^(sign[ -]?up|subscribe|join|get|register|enter your|stay)\b[^“”"]{0,120}\b(newsletters?|briefing|inbox|e-?mail( address)?|(news|e-?mail|text) alerts?|mailing list|up to date)\b`)},
	{letter, always, regexp.MustCompile(`^((view|read|open|see) (this|it|the) [a-z -]{0,30}(in|on) (your|a|the) (web )?browser|trouble (viewing|reading) this|(update|manage) your (e-?mail |mailing )?preferences|you (are|have been|['’]re) (receiving|sent) this (e-?mail|mail|newsletter|message)|was this (e-?mail|newsletter) forwarded)`)},
	{letter, always, regexp.MustCompile(`^(subscribe( now| today| here)?|subscribe to (our|the) [^.]{0,40}(podcast|channel|edition|feed)|sign[ -]?up( now| today| here)?|thanks? (you )?for (signing up|subscribing).*|already a subscriber\?.*)[.!]?$`)},
	{related, always, regexp.MustCompile(`^(read (more|next|also|on|this)|see also|also read|related( articles?| stories| coverage| content| topics| links)?|more (on|from) this( story| topic)?|recommended( reading| for you)?|don['’]t miss|up next|what to read next|you (may|might) also like|further reading|in other news|more stories|top stories|latest (news|stories)|most (read|popular|viewed)|editor['’]s picks|keep reading|continue reading)( ?[:|»>→…–-].*|[.!]?)$`)},
	{related, inLink, regexp.MustCompile(`^(more|read|see|watch|listen|also|analysis|opinion|explainer|live|video|in pictures|gallery)\b.{0,20}[:|»>→–-]`)},
	{share, always, regexp.MustCompile(`^(share|tweet|pin|like|e-?mail|print|save|copy link|whatsapp|facebook|twitter|linkedin|reddit|telegram|bluesky|[0-9,.]+k? shares?|[0-9,.]+k? likes?|(share|like|post|send|tweet|pin) (this|it|us|on|via)( (article|story|page|post|with friends))?( (on|via|by|to|with)? ?(facebook|twitter|x|linkedin|whatsapp|e-?mail|reddit|friends|instagram|mastodon|bluesky))?|listen to this (article|story).*|(click|tap|swipe) (here )?to (share|expand|enlarge|tweet|play|copy|zoom|see|view|read)\b.*)[.!:]?$`)},
	{share, always, regexp.MustCompile(`^(follow|like|find|join) (us|me|@[a-z0-9_]+|our page|[a-z .'’-]{1,40}) (on|at|via) (facebook|twitter|x|instagram|linkedin|tiktok|youtube|mastodon|bluesky|threads|telegram|whatsapp|social media|google news)\b`)},
	{share, always, regexp.MustCompile(`^follow (us|me)[.!]?$`)},
	{cookies, always, regexp.MustCompile(`^((we|this (web ?)?(site|page)) uses? (cookies|similar)|(accept|manage|reject)( all)? cookies|cookie (notice|policy|settings|preferences)$|by (using|continuing to (use|browse)) (this|our) (web ?)?site)`)},
	{remarks, always, regexp.MustCompile(`^([0-9,]+ comments?|comments?( \([0-9]+\))?|(leave|post|add|write) a (comment|reply)\b.*|(view|show|read)( all)? comments.*|comments (are|have been|will be) closed.*|join the (conversation|discussion).*|have your say\b.{0,60}|what do you think\? let us know.*)[.!:]?$`)},
	{credit, always, regexp.MustCompile(`^\(?((photo(graph|graphy|s)?|image|picture|pic|illustration|graphic|video|file photo|photo credit|image credit|image source|picture credit|credits?|copyright)( by| credit| courtesy(?: of)?)?\s*[:/|]\s*\S.{0,100}|(photo(graph)?|image|picture|illustration|video) (by|courtesy of|via) .{1,80}|image source, .{1,60}|© ?(getty|reuters|afp|epa|ap|shutterstock|alamy|istock)\b.{0,60})\)?$`)},
	{credit, short, regexp.MustCompile(`\b(getty images|shutterstock|alamy|istock|afp|epa-efe|reuters|ap photo|pa wire|zuma|imago)(/[a-z .-]{1,30}| via [a-z ]{1,20})?$`)},
	{tags, always, regexp.MustCompile(`^((tags?|tagged( with)?|topics?|filed under|posted in|categor(y|ies)|keywords?|more about) ?: ?\S.*|(#[\pL\pN_]+[ ,]*){2,}|(tags|topics|more about))$`)},
	{footer, always, regexp.MustCompile(`^((©|\(c\)|copyright ©?) ?[0-9]{4}\b|all rights reserved|(terms (of|and) (use|service|conditions)|privacy (policy|notice)|contact us|about us)$)`)},
	{form, always, regexp.MustCompile(`^((log|sign) ?in|register|create (an )?account|search|submit|download (our|the) app\b.{0,60}|already have an account\?.*)[.!]?$`)},
	{menu, always, regexp.MustCompile(`^(skip to (main )?content|back to top|home|menu|next|previous|load more|show more|view all|(jump|go) to [a-z ]{1,30}|[0-9]+ min(utes?)? read)[.!]?$`)},
}

// Reason tells why a line in the midst of an article belongs to what is around it, as
// "Advertisement" and "Follow us on …" do: the reason for leaving it out, "" for all else.
func Reason(line string) string { return reason(line, false) }

func reason(line string, isLinked bool) string {
	if len(line) > maxLine {
		return ""
	}
	line = strings.ToLower(strings.Join(strings.Fields(line), " "))
	holds := [...]bool{always: true, inLink: isLinked, short: len(line) < 80 && !strings.ContainsAny(line, ".!?")}
	for _, l := range lines {
		if holds[l.when] && l.is.MatchString(line) {
			return l.why
		}
	}
	if strings.Contains(line, "unsubscribe") {
		return letter
	}
	return ""
}

// judge leaves out the blocks of the article that are lines of the page around it, and rows of
// links. A credit by a picture is part of its caption.
func judge(list []block) {
	for i := range list {
		b := &list[i]
		if b.left != "" || b.level == 1 {
			continue
		}
		isLinked := b.share(b.link) > 0.8
		b.left = reason(strings.TrimSpace(b.text), isLinked)
		switch {
		case b.left == credit && b.kind == text.Caption:
			b.left = ""
		case b.left == "" && isLinked && len(b.text) <= maxLine && b.kind == "" && b.who == 0 && b.when == 0:
			b.left = related
		}
	}
}
