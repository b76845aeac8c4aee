// Package library keeps the articles that were opened, with what was found in them, in one SQLite
// file. Every change is in the file when its call returns, so that a program that is killed loses
// nothing that was saved; the file itself is written by SQLite's write-ahead log, which a kill in
// the middle of a save leaves sound.
//
// Each time a library is opened it is checked. One that is broken is set aside and the last daily
// copy takes its place.
package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // the driver

	"standpoint/analysis"
	"standpoint/analysis/correct"
)

// Library is a folder with the file of articles and its copy. It is safe for concurrent use.
type Library struct{ db *sql.DB }

// Item is an article in the library.
type Item struct {
	Path    string           // where it is from, unlike all others': a file, an address, a name for pasted text
	Name    string           // for people
	Origin  string           // tells what was read from the path, before any change
	Article analysis.Article // as it is analysed, with the reader's changes
	Report  *analysis.Report // as the analysis made it; nil when it was never analysed
	Log     correct.Log      // what was corrected in it; read by Item and Opened, written by SaveLog
}

// ErrNone is returned for an article that is not in the library.
var ErrNone = errors.New("library: no such article")

const (
	fileName = "library.db"
	copyName = "library-copy.db"
	copyAge  = 24 * time.Hour
)

// Open opens the library in folder, or begins one. note says what was done about a broken one, and
// is "" for one that is sound.
func Open(ctx context.Context, folder string) (l *Library, note string, err error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, "", fmt.Errorf("library: %w", err)
	}
	path := filepath.Join(folder, fileName)
	l, err = open(ctx, path)
	if errors.Is(err, errBroken) {
		note, err = replace(path)
		if err == nil {
			l, err = open(ctx, path)
		}
	}
	if err != nil {
		return nil, "", fmt.Errorf("library: %w", err)
	}
	if err := l.copyDaily(ctx, filepath.Join(folder, copyName)); err != nil && note == "" {
		note = "Today's copy of the library could not be written: " + err.Error()
	}
	return l, note, nil
}

var errBroken = errors.New("the library's file is broken")

func open(ctx context.Context, path string) (*Library, error) {
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: filepath.ToSlash(path)}).EscapedPath()+"?_pragma=busy_timeout(5000)&_pragma=journal_mode(WAL)&_pragma=synchronous(NORMAL)&_pragma=foreign_keys(1)&_txlock=immediate")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // one writer; reads are short
	l := &Library{db}
	if err := l.check(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	if err := l.migrate(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return l, nil
}

// check has SQLite look over the whole file.
func (l *Library) check(ctx context.Context) error {
	var said string
	err := l.db.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&said)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return fmt.Errorf("%w: %w", errBroken, err)
	case said != "ok":
		return fmt.Errorf("%w: %s", errBroken, said)
	}
	return nil
}

// replace sets a broken file aside and puts the last copy in its place, if there is one.
func replace(path string) (note string, err error) {
	aside := fmt.Sprintf("%s.broken-%s", path, time.Now().Format("20060102-150405"))
	if err := os.Rename(path, aside); err != nil {
		return "", err
	}
	for _, more := range []string{"-wal", "-shm"} {
		if err := os.Rename(path+more, aside+more); err != nil && !errors.Is(err, os.ErrNotExist) {
			return "", err
		}
	}
	note = "The library's file was broken. It was set aside as " + aside
	data, err := os.ReadFile(filepath.Join(filepath.Dir(path), copyName))
	if errors.Is(err, os.ErrNotExist) {
		return note + "; there was no copy, so a new one was begun.", nil
	}
	if err != nil {
		return "", err
	}
	return note + "; the last daily copy took its place.", os.WriteFile(path, data, 0o600)
}

// copyDaily writes a copy of the library when the last is a day old.
func (l *Library) copyDaily(ctx context.Context, path string) error {
	if info, err := os.Stat(path); err == nil && time.Since(info.ModTime()) < copyAge {
		return nil
	}
	part := path + ".part"
	if err := os.Remove(part); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if _, err := l.db.ExecContext(ctx, "VACUUM INTO ?", part); err != nil {
		return err
	}
	return os.Rename(part, path)
}

// Close ends the use of the library.
func (l *Library) Close() error { return l.db.Close() }
