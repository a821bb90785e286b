-- The record, first shape. Strings from outside are BLOBs of UTF-8 in which lone surrogates are allowed: SQLite's own TEXT
-- can hold neither those nor, everywhere, a NUL. Rows are JSON of the terms, see keep/coding.py; columns beside them
-- are what we look up by.

-- Counters: generation (grows with each change), settled (generation of the last settlement).
CREATE TABLE fact (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO fact VALUES ('generation', 0), ('settled', 0);

-- What was handed in. The bytes stand apart, so that a change of state does not rewrite them.
CREATE TABLE input (
    sha256 TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('accepted', 'read', 'failed')),
    attempts INTEGER NOT NULL DEFAULT 0,
    again INTEGER NOT NULL DEFAULT 0,
    read_with TEXT,
    read_as BLOB
) STRICT, WITHOUT ROWID;

CREATE TABLE raw (
    n INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE REFERENCES input (sha256),
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE name (
    sha256 TEXT NOT NULL REFERENCES input (sha256),
    name BLOB NOT NULL,
    origin TEXT NOT NULL,
    media_type TEXT,
    PRIMARY KEY (sha256, name, origin)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_by_name ON name (name, sha256);

CREATE TABLE document (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL REFERENCES input (sha256),
    text BLOB NOT NULL,
    row BLOB NOT NULL
) STRICT;
CREATE INDEX document_by_input ON document (sha256);

CREATE TABLE statement (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    row BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_by_document ON statement (document, place);

CREATE TABLE mention (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    row BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_by_document ON mention (document, place);

CREATE TABLE date (
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    row BLOB NOT NULL,
    PRIMARY KEY (document, place)
) STRICT, WITHOUT ROWID;

-- Of an input (sha256), or of something that could not be accepted (origin).
CREATE TABLE problem (
    n INTEGER PRIMARY KEY,
    sha256 TEXT REFERENCES input (sha256),
    origin TEXT,
    row BLOB NOT NULL
) STRICT;
CREATE INDEX problem_by_input ON problem (sha256);
CREATE INDEX problem_by_origin ON problem (origin);

CREATE TABLE entity (id TEXT PRIMARY KEY, row BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE speaker (statement TEXT PRIMARY KEY, entity TEXT, row BLOB NOT NULL) STRICT, WITHOUT ROWID;
-- The rest of what is settled over all documents: kind is likeness, dated, origin, utterance or story.
CREATE TABLE settled (
    kind TEXT NOT NULL,
    place INTEGER NOT NULL,
    row BLOB NOT NULL,
    PRIMARY KEY (kind, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE correction (id TEXT PRIMARY KEY, made_on TEXT NOT NULL, row BLOB NOT NULL) STRICT, WITHOUT ROWID;

-- Folded words of the article, see keep/words.py. The text itself is not stored a second time.
CREATE VIRTUAL TABLE words USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
