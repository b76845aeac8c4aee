package chart

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

// timeline is the tone of each paragraph, or its stance toward one target.
type timeline struct {
	texts  []source
	slots  []slot
	voices []voice
	topic  *topic // nil for tone
	judged int
	smooth bool
}

// slot is one paragraph's place on the x axis.
type slot struct {
	block
	value  float64
	label  engine.Label
	judged bool
	faint  bool    // spoken by someone who was not chosen
	mean   float64 // of the paragraphs about it, when judged
}

// voice is a person who speaks in paragraphs of the timeline.
type voice struct {
	*person
	paragraphs int
}

// smoothFrom is how many judged paragraphs a text must have for a line through them; with fewer
// the bars say all there is.
const smoothFrom = 8

func newTimeline(d *dataset, picked selection, o Options) view {
	t := &timeline{texts: d.texts}
	if len(o.Targets) == 1 {
		if len(picked.topics) == 0 {
			return nothing{Timeline, whyNoStance(d, picked, o)}
		}
		t.topic = picked.topics[0]
	}
	if len(o.Speakers) > 0 && len(picked.people) == 0 {
		return nothing{Timeline, whyNobody(d, picked, o)}
	}
	for _, b := range d.blocks {
		sl := t.slot(b)
		sl.faint = picked.byName && !slices.Contains(picked.people, b.voice)
		if sl.judged {
			t.judged++
		}
		if b.voice != nil && !sl.faint && sl.body() {
			t.hear(b.voice)
		}
		t.slots = append(t.slots, sl)
	}
	if t.judged == 0 {
		return nothing{Timeline, t.why(d)}
	}
	t.smoothen()
	return t
}

func (t *timeline) why(d *dataset) string {
	switch {
	case len(d.texts) == 0:
		return "Nothing to draw yet: no text was given."
	case t.topic != nil:
		return "Nothing to draw: no paragraph takes a stance on “" + t.topic.name + "”."
	}
	return "Nothing to draw: no paragraph of " + these(d) + " has any tone to judge."
}

func (t *timeline) slot(b block) slot {
	s := slot{block: b}
	if !s.body() {
		return s
	}
	if t.topic == nil {
		s.value, s.label = b.tone.Value, b.tone.Label
		s.judged = s.label != engine.None && s.label != ""
		return s
	}
	for _, st := range b.stances {
		if fold(st.Target) == t.topic.key {
			s.value, s.label, s.judged = st.Value, st.Label, true
		}
	}
	return s
}

// body reports whether the block is running text.
func (s slot) body() bool {
	switch s.kind {
	case text.Heading, text.Dateline, text.Byline, text.Caption:
		return false
	}
	return true
}

func (t *timeline) hear(p *person) {
	i := slices.IndexFunc(t.voices, func(v voice) bool { return v.person == p })
	if i < 0 {
		i = len(t.voices)
		t.voices = append(t.voices, voice{person: p})
	}
	t.voices[i].paragraphs++
}

// letter is the voice's sign under the bars, "" from the 27th on.
func (t *timeline) letter(p *person) string {
	i := slices.IndexFunc(t.voices, func(v voice) bool { return v.person == p })
	if i < 0 || i > 25 {
		return ""
	}
	return string(rune('A' + i))
}

// smoothen takes the mean over five judged paragraphs of the same text with weights 1 2 3 2 1.
func (t *timeline) smoothen() {
	byText := map[int][]int{}
	for i, s := range t.slots {
		if s.judged {
			byText[s.report] = append(byText[s.report], i)
		}
	}
	for _, list := range byText {
		t.smooth = t.smooth || len(list) >= smoothFrom
		for k, i := range list {
			sum, weights := 0.0, 0.0
			for d := -2; d <= 2; d++ {
				if k+d >= 0 && k+d < len(list) {
					w := float64(3 - max(d, -d))
					sum += w * t.slots[list[k+d]].value
					weights += w
				}
			}
			t.slots[i].mean = sum / weights
		}
	}
}

func (t *timeline) title() string {
	if t.topic != nil {
		return "Stance toward " + t.topic.name + " through the text"
	}
	return Timeline.Title()
}

func (t *timeline) subtitle() string {
	sub := fmt.Sprintf("Tone of each paragraph, from %s1 (negative) to +1 (positive)", minus())
	if t.topic != nil {
		sub = fmt.Sprintf("Stance of each paragraph toward %s, from %s1 (against) to +1 (in favour)", t.topic.name, minus())
	}
	if t.smooth {
		sub += "; line: mean over five paragraphs, the middle ones weighing most"
	}
	return sub
}

func (t *timeline) rows() []string {
	var list []string
	for _, s := range t.slots {
		if s.body() || s.heading != "" {
			list = append(list, t.tip(s))
		}
	}
	return list
}

// tip is a paragraph in words.
func (t *timeline) tip(s slot) string {
	if s.heading != "" {
		return "Section: " + s.heading
	}
	tip := fmt.Sprintf("Paragraph %d", s.index+1)
	if len(t.texts) > 1 {
		tip += " of “" + t.texts[s.report].title + "”"
	}
	what, none := "tone ", "no tone to judge"
	if t.topic != nil {
		what, none = "stance toward "+t.topic.name+" ", "no statement on "+t.topic.name
	}
	if s.judged {
		tip += fmt.Sprintf(": %s%s (%s)", what, signed(s.value), labelWord(s.label))
	} else {
		tip += ": " + none
	}
	parts := []string{tip, "narration"}
	if s.voice != nil {
		parts[1] = "voice: " + s.voice.name
	}
	if len(s.quotes) > 0 {
		parts = append(parts, count(len(s.quotes), "quote", "quotes"))
	}
	return strings.Join(parts, "; ")
}
