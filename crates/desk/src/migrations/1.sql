CREATE TABLE entry (
    seq INTEGER PRIMARY KEY,
    stream BLOB NOT NULL,
    stream_kind INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    author_kind INTEGER NOT NULL,
    author BLOB NOT NULL,
    at INTEGER NOT NULL,
    facts TEXT NOT NULL,
    parts BLOB NOT NULL,
    erased INTEGER NOT NULL,
    header BLOB NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (stream, position)
);
CREATE INDEX entry_beginnings ON entry (stream_kind, seq) WHERE position = 0;
CREATE TABLE place (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
CREATE TABLE outbox (id INTEGER PRIMARY KEY AUTOINCREMENT, sealed BLOB NOT NULL);
