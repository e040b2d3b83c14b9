import type { ChartContent, ChartOwner, NewChart, SavedChart, StudyTemplate } from '@tickwire/contracts';
import type { Database } from '../database.ts';
import { createDrawingTemplates, type DrawingTemplates } from './drawing-templates.ts';
import { MOST_KEPT, named } from './owner.ts';

/** What users of the charting library save. An owner sees and changes only what is its own. */
export interface ChartStorage extends DrawingTemplates {
  /** Newest first. */
  charts(owner: ChartOwner): readonly SavedChart[];
  chart(owner: ChartOwner, id: string): ChartContent | undefined;
  /** Saves at `now`, ms UTC, and returns the id; undefined when there is no room for another one. */
  addChart(owner: ChartOwner, chart: NewChart, now: number): string | undefined;
  /** False when there is none to replace. */
  replaceChart(owner: ChartOwner, id: string, chart: NewChart, now: number): boolean;
  removeChart(owner: ChartOwner, id: string): boolean;
  /** By name. */
  templates(owner: ChartOwner): readonly string[];
  template(owner: ChartOwner, name: string): StudyTemplate | undefined;
  /** In place of one of the same name; false when there is no room for another one. */
  saveTemplate(owner: ChartOwner, template: StudyTemplate): boolean;
  removeTemplate(owner: ChartOwner, name: string): boolean;
}

const seconds = (ms: number) => Math.floor(ms / 1000);

/** The chart storage kept in a database. It is nothing that readers of the database wait for: `changes` does not grow. */
export function createChartStorage(database: Database): ChartStorage {
  const { connection } = database;
  const own = 'client = :client AND user = :user';
  const ownChart = `id = :id AND ${own}`;
  const listCharts = connection.prepare(
    `SELECT id, name, symbol, resolution, saved_at FROM saved_charts WHERE ${own} ORDER BY saved_at DESC, id DESC`,
  );
  const loadChart = connection.prepare(
    `SELECT id, name, content, saved_at FROM saved_charts WHERE ${ownChart}`,
  );
  const insertChart = connection.prepare(
    `INSERT INTO saved_charts (client, user, name, symbol, resolution, saved_at, content)
     SELECT :client, :user, :name, :symbol, :resolution, :savedAt, :content
     WHERE (SELECT count(*) FROM saved_charts) < ${MOST_KEPT}`,
  );
  const updateChart = connection.prepare(
    `UPDATE saved_charts SET name = :name, symbol = :symbol, resolution = :resolution, saved_at = :savedAt, content = :content
     WHERE ${ownChart}`,
  );
  const deleteChart = connection.prepare(`DELETE FROM saved_charts WHERE ${ownChart}`);
  const listTemplates = connection.prepare(`SELECT name FROM study_templates WHERE ${own} ORDER BY name`);
  const loadTemplate = connection.prepare(
    `SELECT name, content FROM study_templates WHERE ${own} AND name = :name`,
  );
  const updateTemplate = connection.prepare(
    `UPDATE study_templates SET content = :content WHERE ${own} AND name = :name`,
  );
  const insertTemplate = connection.prepare(
    `INSERT INTO study_templates SELECT :client, :user, :name, :content
     WHERE (SELECT count(*) FROM study_templates) < ${MOST_KEPT}`,
  );
  const deleteTemplate = connection.prepare(`DELETE FROM study_templates WHERE ${own} AND name = :name`);

  const columns = ({ name, symbol, resolution, content }: NewChart, now: number) => ({
    name,
    symbol,
    resolution,
    content,
    savedAt: now,
  });

  return {
    ...createDrawingTemplates(database),
    charts: (owner) =>
      listCharts.all(named(owner)).map((row) => ({
        id: String(row['id']),
        name: String(row['name']),
        symbol: String(row['symbol']),
        resolution: String(row['resolution']),
        timestamp: seconds(Number(row['saved_at'])),
      })),
    chart(owner, id) {
      const row = loadChart.get({ ...named(owner), id });
      return (
        row && {
          id: String(row['id']),
          name: String(row['name']),
          content: String(row['content']),
          timestamp: seconds(Number(row['saved_at'])),
        }
      );
    },
    addChart(owner, chart, now) {
      const { changes, lastInsertRowid } = insertChart.run({ ...named(owner), ...columns(chart, now) });
      return changes === 0 ? undefined : String(lastInsertRowid);
    },
    replaceChart: (owner, id, chart, now) =>
      updateChart.run({ ...named(owner), id, ...columns(chart, now) }).changes > 0,
    removeChart: (owner, id) => deleteChart.run({ ...named(owner), id }).changes > 0,
    templates: (owner) => listTemplates.all(named(owner)).map(({ name }) => String(name)),
    template(owner, name) {
      const row = loadTemplate.get({ ...named(owner), name });
      return row && { name: String(row['name']), content: String(row['content']) };
    },
    saveTemplate(owner, { name, content }) {
      const template = { ...named(owner), name, content };
      return updateTemplate.run(template).changes > 0 || insertTemplate.run(template).changes > 0;
    },
    removeTemplate: (owner, name) => deleteTemplate.run({ ...named(owner), name }).changes > 0,
  };
}
