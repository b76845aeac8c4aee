package blend

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
)

// Format names the layout of a model file.
const Format = "standpoint.blend/1"

// Model is the fitted part of the engine.
type Model struct {
	Data        map[string]string  // training file to SHA-256
	Film        map[string]float64 // word to log-odds good : bad film review
	Tone        Table              // one column: share of the tone
	DeadZone    float64            // a tone within +-DeadZone is neutral
	Spread      float64            // standard deviation of rating minus tone
	Attitude    Table              // two columns: logit of positive and of negative against neutral
	Temperature float64            // by which the attitude weights were divided after fitting
}

type file struct {
	Format   string             `json:"format"`
	Data     map[string]string  `json:"data"`
	Film     map[string]float64 `json:"film"`
	DeadZone float64            `json:"dead_zone"`
	Spread   float64            `json:"spread"`
	Tone     packed             `json:"tone"`
	Heat     float64            `json:"temperature"`
	Attitude packed             `json:"attitude"`
}

// Write stores m. The same model gives the same bytes.
func (m *Model) Write(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	err := enc.Encode(file{Format, m.Data, m.Film, m.DeadZone, m.Spread, m.Tone.pack(),
		m.Temperature, m.Attitude.pack()})
	if err != nil {
		return fmt.Errorf("blend: write model: %w", err)
	}
	return nil
}

// Read loads a model and checks all of it.
func Read(data []byte) (*Model, error) {
	var f file
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, fmt.Errorf("blend: read model: %w", err)
	}
	if f.Format != Format {
		return nil, fmt.Errorf("blend: model has format %q, want %q", f.Format, Format)
	}
	tone, err := f.Tone.unpack(1)
	if err != nil {
		return nil, fmt.Errorf("blend: tone: %w", err)
	}
	attitude, err := f.Attitude.unpack(2)
	if err != nil {
		return nil, fmt.Errorf("blend: attitude: %w", err)
	}
	if !(f.DeadZone >= 0 && f.DeadZone < 1) || !(f.Spread > 0 && f.Spread < 10) {
		return nil, fmt.Errorf("blend: model has dead zone %v and spread %v", f.DeadZone, f.Spread)
	}
	return &Model{f.Data, f.Film, tone, f.DeadZone, f.Spread, attitude, f.Heat}, nil
}

// Sum is a linear sum with what each token brings. Bias, Context and Words add up to Total.
type Sum struct {
	Total   float64
	Bias    float64
	Context float64   // features that rest on no word, such as the target's role
	Words   []float64 // by token
}

// RateTone is the tone, not yet cut to [-1, 1].
func (m *Model) RateTone(f *Features) Sum {
	return m.Tone.sum(f, func(row []int8) float64 { return float64(row[0]) * m.Tone.scales[0] })
}

// RateAttitude gives the probabilities of a positive and a negative attitude, and the sum
// whose total is the logit of positive against negative.
func (m *Model) RateAttitude(f *Features) (positive, negative float64, s Sum) {
	t := &m.Attitude
	if t.Len() == 0 {
		return 1. / 3, 1. / 3, Sum{Words: make([]float64, len(f.Tokens))}
	}
	s = t.sum(f, func(row []int8) float64 {
		return float64(row[0])*t.scales[0] - float64(row[1])*t.scales[1]
	})
	p := t.sum(f, func(row []int8) float64 { return float64(row[0]) * t.scales[0] }).Total
	return softmax(p, p-s.Total, s)
}

// softmax takes the logits of positive and negative against neutral.
func softmax(p, n float64, s Sum) (positive, negative float64, _ Sum) {
	top := math.Max(0, math.Max(p, n))
	ep, en, e0 := math.Exp(p-top), math.Exp(n-top), math.Exp(-top)
	z := ep + en + e0
	return ep / z, en / z, s
}

func (t *Table) sum(f *Features, weight func(row []int8) float64) Sum {
	s := Sum{Words: make([]float64, len(f.Tokens))}
	for _, x := range f.List {
		row := t.row(x.Key)
		if row == nil {
			continue
		}
		w := weight(row)
		for _, share := range x.Shares {
			v := w * share.Value
			s.Total += v
			switch {
			case x.Key == BiasKey:
				s.Bias += v
			case share.Token == Context:
				s.Context += v
			default:
				s.Words[share.Token] += v
			}
		}
	}
	return s
}
