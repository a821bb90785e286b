-- settled_with: number that stands for the user's table of publishers with which the record was last settled.
INSERT INTO fact VALUES ('settled_with', 0);
