package library

import (
	"context"
	"fmt"
)

// steps bring a library from one version to the next. A step that was released is never changed.
var steps = []string{
	`CREATE TABLE article (
		id      INTEGER PRIMARY KEY,
		path    TEXT NOT NULL UNIQUE,
		name    TEXT NOT NULL,
		origin  TEXT NOT NULL, -- tells what was read from the path, before any change
		article BLOB NOT NULL, -- JSON of analysis.Article
		report  BLOB,          -- schema standpoint.report/1
		log     BLOB,          -- JSON of correct.Log, NULL where nothing was corrected
		place   INTEGER        -- among the open ones, NULL for one that is closed
	) STRICT`,
}

// migrate takes the steps that a library of an older program lacks, each whole or not at all.
func (l *Library) migrate(ctx context.Context) error {
	var at int
	if err := l.db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&at); err != nil {
		return err
	}
	if at > len(steps) {
		return fmt.Errorf("it is of a newer version of the program (%d; this one knows up to %d)", at, len(steps))
	}
	for ; at < len(steps); at++ {
		tx, err := l.db.BeginTx(ctx, nil)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, steps[at]+fmt.Sprintf("; PRAGMA user_version = %d", at+1))
		if err != nil {
			_ = tx.Rollback()
			return fmt.Errorf("step %d: %w", at+1, err)
		}
		if err := tx.Commit(); err != nil {
			return err
		}
	}
	return nil
}
