package library

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"standpoint/analysis/correct"
)

// Save puts an article into the library, in the place of one with the same path, whose corrections
// stay: see SaveLog.
func (l *Library) Save(ctx context.Context, it Item) error {
	article, err := json.Marshal(it.Article)
	if err != nil {
		return fmt.Errorf("library: %w", err)
	}
	report, err := encoded(it.Report)
	if err != nil {
		return err
	}
	_, err = l.db.ExecContext(ctx, `INSERT INTO article (path, name, origin, article, report) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (path) DO UPDATE SET name = excluded.name, origin = excluded.origin, article = excluded.article, report = excluded.report`,
		it.Path, it.Name, it.Origin, article, report)
	if err != nil {
		return fmt.Errorf("library: %w", err)
	}
	return nil
}

// SaveLog keeps the corrections of the article with this path. Without such an article it fails with
// ErrNone.
func (l *Library) SaveLog(ctx context.Context, path string, log correct.Log) error {
	data, err := json.Marshal(log)
	if err != nil {
		return fmt.Errorf("library: %w", err)
	}
	done, err := l.db.ExecContext(ctx, "UPDATE article SET log = ? WHERE path = ?", data, path)
	if err != nil {
		return fmt.Errorf("library: %w", err)
	}
	if n, err := done.RowsAffected(); err == nil && n == 0 {
		return ErrNone
	}
	return nil
}

// Item is the article with this path. ErrNone says that there is none.
func (l *Library) Item(ctx context.Context, path string) (Item, error) {
	it, err := scan(l.db.QueryRowContext(ctx, "SELECT path, name, origin, article, report, log FROM article WHERE path = ?", path))
	if errors.Is(err, sql.ErrNoRows) {
		return it, ErrNone
	}
	return it, err
}

// Opened are the articles that were open, in their order. An article that cannot be read is left out,
// and told of in the error beside the others.
func (l *Library) Opened(ctx context.Context) (list []Item, err error) {
	rows, err := l.db.QueryContext(ctx, "SELECT path, name, origin, article, report, log FROM article WHERE place IS NOT NULL ORDER BY place")
	if err != nil {
		return nil, fmt.Errorf("library: %w", err)
	}
	defer rows.Close()
	var bad []error
	for rows.Next() {
		it, err := scan(rows)
		if err != nil {
			bad = append(bad, err)
			continue
		}
		list = append(list, it)
	}
	return list, errors.Join(append(bad, rows.Err())...)
}

// Empty reports whether there is no article in the library, open or closed.
func (l *Library) Empty(ctx context.Context) (bool, error) {
	var none bool
	if err := l.db.QueryRowContext(ctx, "SELECT NOT EXISTS (SELECT 1 FROM article)").Scan(&none); err != nil {
		return false, fmt.Errorf("library: %w", err)
	}
	return none, nil
}

// SetOpened remembers which articles are open, in this order.
func (l *Library) SetOpened(ctx context.Context, paths []string) error {
	tx, err := l.db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("library: %w", err)
	}
	_, err = tx.ExecContext(ctx, "UPDATE article SET place = NULL WHERE place IS NOT NULL")
	for i, p := range paths {
		if err == nil {
			_, err = tx.ExecContext(ctx, "UPDATE article SET place = ? WHERE path = ?", i, p)
		}
	}
	if err != nil {
		_ = tx.Rollback()
		return fmt.Errorf("library: %w", err)
	}
	return tx.Commit()
}

// scan reads one row.
func scan(row interface{ Scan(...any) error }) (Item, error) {
	var it Item
	var article, report, log []byte
	if err := row.Scan(&it.Path, &it.Name, &it.Origin, &article, &report, &log); err != nil {
		return it, fmt.Errorf("library: %w", err)
	}
	if err := json.Unmarshal(article, &it.Article); err != nil {
		return it, fmt.Errorf("library: %s: %w", it.Name, err)
	}
	if len(log) > 0 {
		if err := json.Unmarshal(log, &it.Log); err != nil {
			return it, fmt.Errorf("library: corrections of %s: %w", it.Name, err)
		}
	}
	it.Report = decoded(report)
	return it, nil
}
