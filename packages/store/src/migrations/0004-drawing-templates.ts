/** How drawings of the charting library are to look, by drawing. */
export const drawingTemplates = `
  CREATE TABLE drawing_templates (
    client TEXT NOT NULL,
    user TEXT NOT NULL,
    tool TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (client, user, tool, name)
  ) STRICT;
`;
