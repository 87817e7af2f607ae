-- The node's tables. Ids and hashes are 16 or 32 bytes; nothing here is readable without keys.

CREATE TABLE entries (
    seq      INTEGER PRIMARY KEY,
    office   BLOB    NOT NULL,
    stream   BLOB    NOT NULL,
    position INTEGER NOT NULL,
    erased   INTEGER NOT NULL DEFAULT 0,
    salt     BLOB    NOT NULL,
    header   BLOB    NOT NULL,
    parts    BLOB    NOT NULL
) STRICT;
CREATE UNIQUE INDEX entries_by_stream ON entries (stream, position);
CREATE INDEX entries_by_office ON entries (office, seq);

-- Apart from the entries: giving an entry its leaf must not rewrite its sealed parts.
CREATE TABLE leaves (
    seq  INTEGER PRIMARY KEY,
    leaf INTEGER NOT NULL
) STRICT;

CREATE TABLE blob_names (
    blob     BLOB    NOT NULL,
    stream   BLOB    NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (blob, stream, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX blob_names_by_entry ON blob_names (stream, position);

CREATE TABLE condemned_blobs (
    blob BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE heads (
    key     TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    expires INTEGER,
    value   BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX heads_by_expiry ON heads (expires) WHERE expires IS NOT NULL;

CREATE TABLE tiles (
    path  TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;
