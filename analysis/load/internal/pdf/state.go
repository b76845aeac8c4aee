package pdf

import (
	"math"

	"standpoint/analysis/load/internal/pdf/font"
)

// matrix is a, b, c, d, e, f as in 8.3.3: x' = ax + cy + e, y' = bx + dy + f.
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

// mul is first m, then n.
func (m matrix) mul(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func shift(x, y float64) matrix { return matrix{1, 0, 0, 1, x, y} }

// upright is the matrix that turns a page by so many quarters clockwise.
func upright(turn int) matrix {
	return [4]matrix{identity, {0, -1, 1, 0, 0, 0}, {-1, 0, 0, -1, 0, 0}, {0, 1, -1, 0, 0, 0}}[turn]
}

// box is a rectangle on the page, in points.
type box struct{ x0, y0, x1, y1 float64 }

// rect is where the rectangle comes to lie. Pictures fill the square from 0,0 to 1,1.
func (m matrix) rect(x0, y0, x1, y1 float64) box {
	b := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range [][2]float64{{x0, y0}, {x0, y1}, {x1, y0}, {x1, y1}} {
		x, y := p[0]*m[0]+p[1]*m[2]+m[4], p[0]*m[1]+p[1]*m[3]+m[5]
		b = box{min(b.x0, x), min(b.y0, y), max(b.x1, x), max(b.y1, y)}
	}
	return b
}

// state is what q saves and Q brings back (8.4.1 and 9.3.1), as far as text needs it.
type state struct {
	ctm       matrix
	font      *font.Font
	size      float64
	charSpace float64
	wordSpace float64
	stretch   float64
	leading   float64
	rise      float64
	mode      int
}

// marked is a stretch of marked content (14.6).
type marked struct {
	artifact bool // not part of the text: page furniture
	actual   string
	replaced bool     // actual stands for all glyphs in it
	element  *element // of the structure of the document, or nil
}
