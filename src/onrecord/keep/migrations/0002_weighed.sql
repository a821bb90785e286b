-- What is found in a document is one row, whatever it is; what is settled or weighed is one table, whatever it is. Both
-- are made anew from the bytes and corrections, which stay as they are: so what was read is read again.
DROP TABLE statement;
DROP TABLE mention;
DROP TABLE date;
DROP TABLE entity;
DROP TABLE speaker;
DELETE FROM settled;
INSERT INTO words (words) VALUES ('delete-all');
DELETE FROM document;
UPDATE input SET state = 'accepted', attempts = 0, read_with = NULL WHERE state = 'read';

CREATE TABLE findings (
    document TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    row BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Questions that were asked of the record; the title as in `packed`.
CREATE TABLE question (title BLOB PRIMARY KEY, row BLOB NOT NULL) STRICT, WITHOUT ROWID;

-- weighed: generation of the last weighing; weighed_for: digest of the questions it answers.
INSERT INTO fact VALUES ('weighed', -1), ('weighed_for', 0);
UPDATE fact SET value = value + 1 WHERE key = 'generation' AND EXISTS (SELECT 1 FROM input);
