package load

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/gabriel-vasile/mimetype"

	"standpoint/analysis/load/internal/docx"
	"standpoint/analysis/load/internal/mail"
	"standpoint/analysis/load/internal/odt"
	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/pdf"
	"standpoint/analysis/load/internal/rtf"
)

// format is what a file is in: one of its functions is set, and none for text.
type format struct {
	read  func([]byte, Limits) (page.Page, error) // one article
	holds func([]byte, Limits) (*holder, error)   // several
}

// formatOf tells what data is in by its content. It fails for what is known and cannot be read.
func formatOf(data []byte) (format, error) {
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("PK\x05\x06")):
		return zipped(data)
	case pdfStart.Match(data[:min(len(data), 1024)]):
		return format{read: pdf.Read}, nil
	case bytes.HasPrefix(bytes.TrimLeft(data, " \r\n\t\xEF\xBB\xBF"), []byte(`{\rtf`)):
		return format{read: rtf.Read}, nil
	case mail.Is(data):
		return format{read: mail.Read}, nil
	case bytes.HasPrefix(data, []byte(`{"schema":"standpoint.project`)):
		return format{}, errors.New("is a project, not an article: open it in the window")
	}
	return format{}, foreign(data)
}

// pdfStart finds the mark of a PDF, which may have some bytes in front of it.
var pdfStart = regexp.MustCompile(`%PDF-\d`)

// zipped tells the zip archives that are documents from those that hold some.
func zipped(data []byte) (format, error) {
	a, err := page.OpenArchive(data, Limits{})
	if err != nil {
		return format{}, err
	}
	kind, _ := a.File("mimetype")
	switch what := strings.TrimSpace(string(kind)); {
	case strings.HasPrefix(what, "application/vnd.oasis.opendocument.text"):
		return format{read: odt.Read}, nil
	case what == "application/epub+zip", a.Has("META-INF/container.xml"):
		return format{holds: openBook}, nil
	case strings.HasPrefix(what, "application/vnd."):
		return format{}, errors.New("is an OpenDocument file without running text: save it as ODT or plain text")
	case a.Has("content.xml") && a.Has("META-INF/manifest.xml"):
		return format{read: odt.Read}, nil
	case a.Has("[Content_Types].xml"):
		for folder, name := range map[string]string{"xl/workbook.xml": "an Excel workbook", "ppt/presentation.xml": "a PowerPoint presentation"} {
			if a.Has(folder) {
				return format{}, fmt.Errorf("is %s: save its text as DOCX or plain text", name)
			}
		}
		return format{read: docx.Read}, nil
	}
	return format{holds: openZip}, nil
}

// foreign is an error that names what data is, nil for a text.
func foreign(data []byte) error {
	found := mimetype.Detect(data)
	if found.Is("application/x-ole-storage") || found.Parent() != nil && found.Parent().Is("application/x-ole-storage") {
		return errors.New("is an old or a protected office document: save it as DOCX without a password")
	}
	kind, _, _ := strings.Cut(found.String(), "/")
	switch kind {
	case "image", "video", "audio", "font":
		return fmt.Errorf("is %s, not a text", map[string]string{"image": "a picture", "video": "a video", "audio": "a recording", "font": "a font"}[kind])
	}
	for _, packed := range []string{"application/gzip", "application/x-7z-compressed", "application/x-rar-compressed", "application/x-xz",
		"application/x-bzip2", "application/x-tar", "application/zstd"} {
		if found.Is(packed) {
			return errors.New("is a compressed file: unpack it, or pack it as zip")
		}
	}
	return nil
}

var (
	pageStart = regexp.MustCompile(`(?i)^(\s|\x{FEFF}|<\?xml[^>]*>|<!--(?s:.*?)-->)*<(!doctype\s+html|html|head|body|article)[\s>]`)
	anyTag    = regexp.MustCompile(`(?i)<(p|div|h[1-6]|br|article|section|span|a|body)[\s/>]`)
)

// isHTML reports whether data opens like a page, or is named like one and has a common tag.
func isHTML(data []byte, name string) bool {
	if pageStart.Match(data[:min(len(data), 4096)]) {
		return true
	}
	switch ending(name) {
	case ".html", ".htm", ".xhtml":
		return anyTag.Match(data)
	}
	return false
}

func isMarkdown(name string) bool { e := ending(name); return e == ".md" || e == ".markdown" }

func ending(name string) string { return strings.ToLower(filepath.Ext(name)) }
