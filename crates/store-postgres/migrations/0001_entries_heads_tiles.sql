-- migrate: the node's tables. Ids and hashes are 16 or 32 bytes; nothing here is readable without
-- keys.

-- One row. Whoever takes numbers locks it until the commit, so numbers are given in the order of
-- commits.
CREATE TABLE meta (
    id          integer PRIMARY KEY CHECK (id = 1),
    application text    NOT NULL,
    schema      integer NOT NULL,
    seq         bigint  NOT NULL
);
INSERT INTO meta VALUES (1, 'recourse', 0, 0);

CREATE TABLE entries (
    seq      bigint  PRIMARY KEY,
    office   bytea   NOT NULL,
    stream   bytea   NOT NULL,
    position bigint  NOT NULL,
    erased   boolean NOT NULL DEFAULT false,
    salt     bytea   NOT NULL,
    header   bytea   NOT NULL,
    parts    bytea   NOT NULL,
    UNIQUE (stream, position)
);
CREATE INDEX entries_by_office ON entries (office, seq);
-- Sealed bytes do not compress.
ALTER TABLE entries ALTER COLUMN parts SET STORAGE EXTERNAL;

-- Apart from the entries: giving an entry its leaf must not rewrite its sealed parts.
CREATE TABLE leaves (
    seq  bigint PRIMARY KEY,
    leaf bigint NOT NULL
);

CREATE TABLE blob_names (
    blob     bytea  NOT NULL,
    stream   bytea  NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (blob, stream, position)
);
CREATE INDEX blob_names_by_entry ON blob_names (stream, position);

CREATE TABLE condemned_blobs (
    blob bytea PRIMARY KEY
);

-- In the order of bytes, whatever the database's own language is.
CREATE TABLE heads (
    key     text COLLATE "C" PRIMARY KEY,
    version bigint NOT NULL,
    expires bigint,
    value   bytea NOT NULL
);
ALTER TABLE heads ALTER COLUMN value SET STORAGE EXTERNAL;
CREATE INDEX heads_by_expiry ON heads (expires) WHERE expires IS NOT NULL;

CREATE TABLE tiles (
    path  text COLLATE "C" PRIMARY KEY,
    bytes bytea NOT NULL
);
ALTER TABLE tiles ALTER COLUMN bytes SET STORAGE EXTERNAL;
