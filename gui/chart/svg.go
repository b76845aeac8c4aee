package chart

import (
	"bytes"
	"encoding/xml"
	"fmt"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgsvg"
)

// svg puts title, desc and metadata, which readers with a screen reader get, first into the
// drawing.
func (c *Chart) svg(s *scene) ([]byte, error) {
	canvas := vgsvg.NewWith(vgsvg.UseWH(vg.Length(s.w*s.scale), vg.Length(s.h*s.scale)))
	s.paint(canvas)
	var b bytes.Buffer
	if _, err := canvas.WriteTo(&b); err != nil {
		return nil, fmt.Errorf("chart: svg: %w", err)
	}
	open := []byte("<svg ")
	at := bytes.Index(b.Bytes(), open)
	end := at + bytes.IndexByte(b.Bytes()[max(at, 0):], '>')
	if at < 0 || end < at {
		return nil, fmt.Errorf("chart: svg: no opening tag")
	}
	var out bytes.Buffer
	out.Write(b.Bytes()[:at+len(open)])
	out.WriteString(`role="img" aria-labelledby="title desc" `)
	out.Write(b.Bytes()[at+len(open) : end+1])
	element(&out, `title id="title"`, "title", c.title())
	element(&out, `desc id="desc"`, "desc", c.description())
	element(&out, "metadata", "metadata", string(c.provenance))
	out.Write(b.Bytes()[end+1:])
	return out.Bytes(), nil
}

// element writes text as an element; a bytes.Buffer never fails.
func element(b *bytes.Buffer, open, end, text string) {
	fmt.Fprintf(b, "\n<%s>", open)
	_ = xml.EscapeText(b, []byte(text))
	fmt.Fprintf(b, "</%s>", end)
}
