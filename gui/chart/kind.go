package chart

// Kind is what a chart shows.
type Kind string

// The kinds of charts.
const (
	Timeline     Kind = "timeline"     // tone of each paragraph, in text order
	Speakers     Kind = "speakers"     // mean tone of each speaker, or stance toward one target
	Matrix       Kind = "matrix"       // stance of each speaker toward each target
	Distribution Kind = "distribution" // statements for, mixed, neutral and against, counted
	Compare      Kind = "compare"      // two to four speakers, target by target
)

// Kinds lists all kinds in the order a menu shows them.
func Kinds() []Kind { return []Kind{Timeline, Speakers, Matrix, Distribution, Compare} }

// Title is the kind in a few words for a menu or a tab, "" for an unknown kind.
func (k Kind) Title() string {
	switch k {
	case Timeline:
		return "Tone through the text"
	case Speakers:
		return "Tone by speaker"
	case Matrix:
		return "Speakers and targets"
	case Distribution:
		return "For and against"
	case Compare:
		return "Speakers side by side"
	}
	return ""
}
