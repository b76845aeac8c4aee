package linear

import "math"

// Scale says how a sum is read as a tone. Ratings in its units spread normally about the sum;
// those within Edge of 0 are neutral.
type Scale struct {
	DeadZone float64 // a tone within +-DeadZone is called neutral
	Spread   float64 // standard deviation of rating minus tone
	Edge     float64
}

// Chances are the probabilities that the rating of a passage with this tone is negative,
// neutral and positive.
func (s Scale) Chances(tone float64) (negative, neutral, positive float64) {
	below := func(x float64) float64 { return math.Erfc((tone-x)/(s.Spread*math.Sqrt2)) / 2 }
	negative, positive = below(-s.Edge), 1-below(s.Edge)
	return negative, max(0, 1-negative-positive), positive
}

// Sound reports whether s can be used.
func (s Scale) Sound() bool {
	return s.DeadZone >= 0 && s.DeadZone < 1 && s.Spread > 0 && s.Spread < 10 && s.Edge >= 0 && s.Edge < 1
}
