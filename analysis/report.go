package analysis

import (
	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

// Schema names the layout of a report.
const Schema = "standpoint.report/1"

// A Report is all that a chart, a table or the window needs of one analysed article. Its spans
// are byte offsets into Text; WriteJSON turns them into code points.
type Report struct {
	Schema     string      `json:"schema"`
	ID         string      `json:"id"`
	Title      string      `json:"title"`
	Date       string      `json:"date"` // YYYY-MM-DD, or "" when not known
	Source     string      `json:"source"`
	Author     string      `json:"author"`
	Address    string      `json:"address"`
	Language   string      `json:"language"`
	Text       string      `json:"text"`
	Provenance Provenance  `json:"provenance"`
	Warnings   []Warning   `json:"warnings"`
	Paragraphs []Paragraph `json:"paragraphs"`
	Quotes     []Quote     `json:"quotes"`   // in text order
	Speakers   []Speaker   `json:"speakers"` // in order of their first quote
	Targets    []Target    `json:"targets"`  // the user's first, then by mentions
	LeftOut    []LeftOut   `json:"left_out"` // of the page, as it seemed not to belong to the article
}

// Provenance says what made a report, so that it can be made again.
type Provenance struct {
	Version  string            `json:"version"`
	Engine   string            `json:"engine"`
	Models   map[string]string `json:"models"` // file name to SHA-256
	Settings map[string]any    `json:"settings"`
	Input    string            `json:"input_sha256"`
}

// Warning tells of something in the text that makes findings doubtful.
type Warning struct {
	Code    string     `json:"code"`
	Message string     `json:"message"`
	Where   *text.Span `json:"-"` // nil when it concerns the whole text
}

// Paragraph is one block of the text.
type Paragraph struct {
	Index int `json:"index"`
	text.Span
	Kind     text.Kind    `json:"kind"`
	Dateline *text.Span   `json:"-"` // "date 2022-01-21 Tehran, Iran", where the block opens with one
	Tone     engine.Score `json:"tone"`
	Spread   Spread       `json:"spread"`
	// Narration is the tone of the words outside quotes, None when there are none.
	Narration engine.Score `json:"narration"`
	Voice     *string      `json:"voice"` // speaker id, nil for narration
	Stances   []Stance     `json:"stances"`
	Review
}

// Spread is how far the tones of a paragraph's sentences lie apart, and which sentence is the strongest;
// empty when none has anything to judge.
type Spread struct {
	Low  float64 `json:"low"`  // at most 0
	High float64 `json:"high"` // at least 0
	text.Span
}

// Stance is a position toward a target; Label is Favour, Against, Mixed or Neutral.
type Stance struct {
	engine.Score
	Target   string `json:"target"`
	TargetID string `json:"target_id"`
	Holder   string `json:"holder,omitempty"` // speaker id, where the narration states a position
}

// QuoteKind says how the words of a quote are given.
type QuoteKind string

// The kinds of quotes.
const (
	Direct   QuoteKind = "direct"   // in quotation marks, or an interview turn
	Indirect QuoteKind = "indirect" // reported
	MixedQ   QuoteKind = "mixed"    // reported, with marked words inside
)

// Quote is content that the text attributes to a source.
type Quote struct {
	ID string `json:"id"`
	text.Span
	Text         string       `json:"text"`
	Kind         QuoteKind    `json:"kind"`
	Group        int          `json:"group"`   // the same for the parts of one split quote
	Speaker      *string      `json:"speaker"` // canonical name, nil when unknown
	SpeakerID    *string      `json:"speaker_id"`
	Mention      string       `json:"mention"` // the source as the text has it here
	MentionAt    *text.Span   `json:"-"`
	Cue          string       `json:"cue"`
	CueAt        *text.Span   `json:"-"`
	Nested       bool         `json:"nested"`
	Paragraph    int          `json:"paragraph"`
	Rule         string       `json:"rule"` // what found it: "trained" for the network
	Signs        *Signs       `json:"signs,omitempty"`
	Confidence   *float64     `json:"confidence"`   // how often the rule was right on labelled articles
	Continuation bool         `json:"continuation"` // carries on with no cue of its own
	Tone         engine.Score `json:"tone"`
	Certainty    Certainty    `json:"certainty"`
	Stances      []Stance     `json:"stances"`
	Review
}

// State is whether a person has looked at a finding.
type State string

// The states of findings.
const (
	Machine   State = ""          // found by the program and not looked at
	Confirmed State = "confirmed" // found right by a person
	Changed   State = "changed"   // put right or added by a person
)

// String is the state's name in tables.
func (s State) String() string {
	if s == Machine {
		return "machine"
	}
	return string(s)
}

// Review is what a person made of a finding; empty for one that nobody has looked at.
type Review struct {
	State State  `json:"state,omitempty"`
	Coder string `json:"coder,omitempty"` // who
	Memo  string `json:"memo,omitempty"`
}

// Certainty is how firmly a quote is put: 1 flatly asserted, lower when hedged.
type Certainty struct {
	Value    float64           `json:"value"`
	Flags    []string          `json:"flags"` // hedged, conditional, reported, negated
	Evidence []engine.Evidence `json:"evidence"`
}

// SpeakerKind is what sort of source a speaker is.
type SpeakerKind string

// The kinds of speakers.
const (
	Person       SpeakerKind = "person"
	Organization SpeakerKind = "organization"
	Group        SpeakerKind = "group"     // "analysts"
	Anonymous    SpeakerKind = "anonymous" // "a senior official"
	Author       SpeakerKind = "author"
)

// Speaker is who the sources of one or more quotes are.
type Speaker struct {
	ID      string          `json:"id"`
	Name    string          `json:"name"` // the fullest name in the text
	Kind    SpeakerKind     `json:"kind"`
	Role    string          `json:"role"` // as the text has it, "" when it has none
	Aliases []Alias         `json:"aliases"`
	Quotes  int             `json:"quotes"`
	Words   int             `json:"words"`
	Share   float64         `json:"share"` // of all quoted words
	Tone    Aggregate       `json:"tone"`
	Stances []SpeakerStance `json:"stances"`
	Review
}

// Alias is another wording for a speaker. Suggested ones are offered, not merged.
type Alias struct {
	Text       string   `json:"text"`
	Reason     string   `json:"reason"`
	Confidence *float64 `json:"confidence"`
	Suggested  bool     `json:"suggested,omitempty"`
}

// Aggregate sums up n scores. Low and High bound the 95 % interval of the mean and are nil
// when N is below 2. Label is None when N is 0.
type Aggregate struct {
	Score float64      `json:"score"`
	Low   *float64     `json:"low"`
	High  *float64     `json:"high"`
	N     int          `json:"n"`
	Label engine.Label `json:"label"`
}

// SpeakerStance sums up one speaker's statements on one target. A target the speaker said
// nothing on has no SpeakerStance.
type SpeakerStance struct {
	Aggregate
	Target   string `json:"target"`
	TargetID string `json:"target_id"`
	For      int    `json:"for"`
	Against  int    `json:"against"`
	Mixed    int    `json:"mixed"`
	Neutral  int    `json:"neutral"`
}

// TargetKind is what sort of thing a target is.
type TargetKind string

// The kinds of targets.
const (
	Place        TargetKind = "place"
	PersonTarget TargetKind = "person"
	OrgTarget    TargetKind = "organization"
	Topic        TargetKind = "topic"
	User         TargetKind = "user" // given by the user
)

// Target is what a stance can be toward.
type Target struct {
	ID       string     `json:"id"`
	Name     string     `json:"name"`
	Kind     TargetKind `json:"kind"`
	Aliases  []string   `json:"aliases"`
	Mentions int        `json:"mentions"`
	Review
}

// Signs are what the confidence of a quote that the network found rests on: how likely the network
// holds its words and its source, in [0, 1], and whether the rules found about the same words.
type Signs struct {
	Words  float64 `json:"words"`
	Source float64 `json:"source"`
	Rules  bool    `json:"rules"`
}
