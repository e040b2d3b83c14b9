/** Layouts and study templates of the charting library, by whoever the page says they belong to. */
export const chartStorage = `
  CREATE TABLE saved_charts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client TEXT NOT NULL,
    user TEXT NOT NULL,
    name TEXT NOT NULL,
    symbol TEXT NOT NULL,
    resolution TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX saved_charts_by_owner ON saved_charts (client, user, saved_at);

  CREATE TABLE study_templates (
    client TEXT NOT NULL,
    user TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (client, user, name)
  ) STRICT;
`;
