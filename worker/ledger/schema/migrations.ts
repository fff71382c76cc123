/**
 * What each version adds to the one before. Never change one that was released: append another. Every index costs one more
 * written row for each row, so there is only one, for the history of a single Space.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    'CREATE TABLE spaces (n INTEGER PRIMARY KEY, hub_id TEXT, id TEXT NOT NULL, data TEXT NOT NULL)',
    'CREATE TABLE days (day TEXT PRIMARY KEY, totals TEXT NOT NULL) WITHOUT ROWID',
    `CREATE TABLE incidents (id INTEGER PRIMARY KEY, n INTEGER, account TEXT NOT NULL COLLATE NOCASE, kind TEXT NOT NULL,
      opened_at INTEGER NOT NULL, closed_at INTEGER, data TEXT NOT NULL)`,
    `CREATE TABLE entries (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, n INTEGER,
      space_id TEXT COLLATE NOCASE, account TEXT COLLATE NOCASE, by_name TEXT, what TEXT NOT NULL, result TEXT, data TEXT NOT NULL)`,
  ],
  ['CREATE INDEX entries_of_space ON entries (n) WHERE n IS NOT NULL'],
  [
    'CREATE TABLE alerts (id INTEGER PRIMARY KEY, data TEXT NOT NULL)',
    `CREATE TABLE threads (alert_id INTEGER NOT NULL, subject TEXT NOT NULL, data TEXT NOT NULL,
      PRIMARY KEY (alert_id, subject)) WITHOUT ROWID`,
    'CREATE TABLE deliveries (id INTEGER PRIMARY KEY, alert_id INTEGER NOT NULL, state TEXT NOT NULL, data TEXT NOT NULL)',
  ],
]
