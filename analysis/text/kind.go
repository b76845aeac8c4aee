package text

// Kind is what part a paragraph plays on the page.
type Kind string

// The kinds of paragraphs.
const (
	Body     Kind = "body"
	Heading  Kind = "heading"
	Dateline Kind = "dateline"
	Byline   Kind = "byline"
	Caption  Kind = "caption"
)
