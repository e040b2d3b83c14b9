import type { ChartOwner, DrawingTemplate } from '@tickwire/contracts';
import type { Database } from '../database.ts';
import { MOST_KEPT, named } from './owner.ts';

/** How users want drawings to look: templates with a name each, kept apart by `tool`, the library's name of a drawing. */
export interface DrawingTemplates {
  /** By name. */
  drawingTemplates(owner: ChartOwner, tool: string): readonly string[];
  drawingTemplate(owner: ChartOwner, tool: string, name: string): DrawingTemplate | undefined;
  /** In place of one of the same name; false when there is no room for another one. */
  saveDrawingTemplate(owner: ChartOwner, tool: string, template: DrawingTemplate): boolean;
  removeDrawingTemplate(owner: ChartOwner, tool: string, name: string): boolean;
}

export function createDrawingTemplates({ connection }: Database): DrawingTemplates {
  const ofTool = 'client = :client AND user = :user AND tool = :tool';
  const list = connection.prepare(`SELECT name FROM drawing_templates WHERE ${ofTool} ORDER BY name`);
  const load = connection.prepare(
    `SELECT name, content FROM drawing_templates WHERE ${ofTool} AND name = :name`,
  );
  const update = connection.prepare(
    `UPDATE drawing_templates SET content = :content WHERE ${ofTool} AND name = :name`,
  );
  const insert = connection.prepare(
    `INSERT INTO drawing_templates SELECT :client, :user, :tool, :name, :content
     WHERE (SELECT count(*) FROM drawing_templates) < ${MOST_KEPT}`,
  );
  const remove = connection.prepare(`DELETE FROM drawing_templates WHERE ${ofTool} AND name = :name`);

  return {
    drawingTemplates: (owner, tool) => list.all({ ...named(owner), tool }).map(({ name }) => String(name)),
    drawingTemplate(owner, tool, name) {
      const row = load.get({ ...named(owner), tool, name });
      return row && { name: String(row['name']), content: String(row['content']) };
    },
    saveDrawingTemplate(owner, tool, { name, content }) {
      const template = { ...named(owner), tool, name, content };
      return update.run(template).changes > 0 || insert.run(template).changes > 0;
    },
    removeDrawingTemplate: (owner, tool, name) => remove.run({ ...named(owner), tool, name }).changes > 0,
  };
}
