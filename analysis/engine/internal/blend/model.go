package blend

import (
	"encoding/json"
	"fmt"
	"io"

	"standpoint/analysis/engine/internal/linear"
)

// Format names the layout of a model file.
const Format = "standpoint.blend/1"

// Model is the fitted part of the engine.
type Model struct {
	Data        map[string]string  // training file to SHA-256
	Film        map[string]float64 // word to log-odds good : bad film review
	Tone        linear.Table       // one column: share of the tone
	DeadZone    float64            // a tone within +-DeadZone is neutral
	Spread      float64            // standard deviation of rating minus tone
	Attitude    linear.Table       // two columns: logit of positive and of negative against neutral
	Temperature float64            // by which the attitude weights were divided after fitting
}

type file struct {
	Format   string             `json:"format"`
	Data     map[string]string  `json:"data"`
	Film     map[string]float64 `json:"film"`
	DeadZone float64            `json:"dead_zone"`
	Spread   float64            `json:"spread"`
	Tone     linear.Packed      `json:"tone"`
	Heat     float64            `json:"temperature"`
	Attitude linear.Packed      `json:"attitude"`
}

// Write stores m. The same model gives the same bytes.
func (m *Model) Write(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	err := enc.Encode(file{Format, m.Data, m.Film, m.DeadZone, m.Spread, m.Tone.Pack(),
		m.Temperature, m.Attitude.Pack()})
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
	tone, err := f.Tone.Unpack(1)
	if err != nil {
		return nil, fmt.Errorf("blend: tone: %w", err)
	}
	attitude, err := f.Attitude.Unpack(2)
	if err != nil {
		return nil, fmt.Errorf("blend: attitude: %w", err)
	}
	if !(f.DeadZone >= 0 && f.DeadZone < 1) || !(f.Spread > 0 && f.Spread < 10) {
		return nil, fmt.Errorf("blend: model has dead zone %v and spread %v", f.DeadZone, f.Spread)
	}
	return &Model{f.Data, f.Film, tone, f.DeadZone, f.Spread, attitude, f.Heat}, nil
}

// RateTone is the tone, not yet cut to [-1, 1].
func (m *Model) RateTone(f *Features) linear.Sum { return m.Tone.Rate(f.Features) }

// RateAttitude gives the probabilities of a positive and a negative attitude, and the sum
// whose total is the logit of positive against negative.
func (m *Model) RateAttitude(f *Features) (positive, negative float64, s linear.Sum) {
	return m.Attitude.Judge(f.Features)
}
