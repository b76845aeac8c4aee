// Package correct lets a person put right what the analysis found: whose words a quote is, how far it
// goes, what stance it takes, who is the same person as whom.
//
//	Report of the analysis  +  Log of steps  ->  Apply  ->  corrected Report
//
// A step holds edits, which name what they change by its words and their surroundings (Anchor) or by a
// name, never by a number that another analysis might give to something else. So the same log can be
// applied to the report of a newer model, or of a text that was edited a little, and wins over what
// the machine finds there. Nothing but the log is stored: undoing is applying less of it.
package correct

import (
	"time"

	"standpoint/analysis"
	"standpoint/analysis/engine"
)

// Op is what an edit does.
type Op string

// The edits. "On" is the quote that is edited; Name is a speaker's or a target's.
const (
	Confirm   Op = "confirm"   // On is right as it is
	Reject    Op = "reject"    // On is no quote
	Add       Op = "add"       // On is a quote that was missed
	Respan    Op = "respan"    // On has other words: Words
	Rekind    Op = "rekind"    // On is direct, indirect or mixed: To
	Attribute Op = "attribute" // On is said by To, by nobody known when To is empty
	Tone      Op = "tone"      // On, or the paragraph at Words, has the tone Label, Value
	Stance    Op = "stance"    // On has the stance Label, Value toward Name, none when Label is empty
	Memo      Op = "memo"      // On, the paragraph at Words, or the speaker Name has the memo To
	Rename    Op = "rename"    // speaker Name is called To; where there is a To, both are one
	Split     Op = "split"     // the quotes of speaker Name that have Alias for their source are said by To
	Accept    Op = "accept"    // the suggested Alias is another wording for speaker Name
	Refuse    Op = "refuse"    // it is not
	Retarget  Op = "retarget"  // target Name is called To; where there is a To, both are one
	Drop      Op = "drop"      // Name is no target
)

// Edit is one correction. Which of its fields count depends on Op.
type Edit struct {
	Op    Op           `json:"op"`
	On    *Quote       `json:"on,omitempty"`
	Words *Anchor      `json:"words,omitempty"`
	Name  string       `json:"name,omitempty"`
	Alias string       `json:"alias,omitempty"`
	To    string       `json:"to,omitempty"`
	Label engine.Label `json:"label,omitempty"`
	Value float64      `json:"value,omitempty"` // in [-1, 1]
}

// Quote is what finds a quote again, and puts it back where the machine no longer finds it.
type Quote struct {
	Anchor
	Kind    analysis.QuoteKind `json:"kind"`
	Speaker string             `json:"speaker,omitempty"`
}

// On is the quote of r with this ID for an edit, nil when there is none.
func On(r *analysis.Report, id string) *Quote {
	for i := range r.Quotes {
		if q := &r.Quotes[i]; q.ID == id {
			out := &Quote{Anchor: At(r.Text, q.Span), Kind: q.Kind}
			if q.Speaker != nil {
				out.Speaker = *q.Speaker
			}
			return out
		}
	}
	return nil
}

// Step is what a person did in one go: one edit, or many when something is done to all that are chosen.
type Step struct {
	Name  string    `json:"name"` // for the menu: "Change speaker"
	Edits []Edit    `json:"edits"`
	Coder string    `json:"coder,omitempty"`
	Time  time.Time `json:"time"`
}

// Log is all that was done to one article, in order. The steps after Done were undone, and can be
// done again. The zero value is an empty log.
type Log struct {
	Steps []Step `json:"steps"`
	Done  int    `json:"done"`
}

// Do adds a step. Steps that were undone are forgotten.
func (l *Log) Do(s Step) {
	l.Steps = append(l.Steps[:l.Done:l.Done], s)
	l.Done++
}

// Undo takes back the last step; it reports false when there is none.
func (l *Log) Undo() bool {
	if l.Done == 0 {
		return false
	}
	l.Done--
	return true
}

// Redo does again what was undone last; it reports false when there is nothing.
func (l *Log) Redo() bool {
	if l.Done >= len(l.Steps) {
		return false
	}
	l.Done++
	return true
}

// Current are the steps that count.
func (l *Log) Current() []Step { return l.Steps[:min(l.Done, len(l.Steps))] }

// Next is the name of the step that Undo would take back, and of the one that Redo would do; "" for
// none.
func (l *Log) Next() (undo, redo string) {
	if l.Done > 0 && l.Done <= len(l.Steps) {
		undo = l.Steps[l.Done-1].Name
	}
	if l.Done < len(l.Steps) {
		redo = l.Steps[l.Done].Name
	}
	return undo, redo
}
