import { ApiError } from '../api-error.ts';
import type { Clock } from '../clock.ts';
import type { ChartStorage } from '../services/chart-storage.ts';
import type { RestHandlers } from './rest-handlers.ts';

const ok = { status: 'ok' } as const;

const unknownChart = (id: string) =>
  new ApiError('unknown_chart', `There is no layout ${id} of this user; it may have been deleted elsewhere.`);

const unknownTemplate = (name: string) =>
  new ApiError(
    'unknown_template',
    `There is no template ${name} of this user; it may have been deleted elsewhere.`,
  );

const full = (what: string) =>
  new ApiError('storage_full', `As many ${what} are saved as may be kept; delete one first.`);

export function chartStorageHandlers(storage: ChartStorage, clock: Clock) {
  return {
    getCharts({ query: { chart: id, ...owner } }) {
      if (id === undefined) return { ...ok, data: [...storage.charts(owner)] };
      const chart = storage.chart(owner, id);
      if (!chart) throw unknownChart(id);
      return { ...ok, data: chart };
    },
    saveChart({ query: { chart: replaced, ...owner }, body }) {
      if (replaced !== undefined) {
        if (!storage.replaceChart(owner, replaced, body, clock.now())) throw unknownChart(replaced);
        return { ...ok, id: replaced };
      }
      const id = storage.addChart(owner, body, clock.now());
      if (id === undefined) throw full('layouts');
      return { ...ok, id };
    },
    deleteChart({ query: { chart: id, ...owner } }) {
      if (!storage.removeChart(owner, id)) throw unknownChart(id);
      return ok;
    },
    getStudyTemplates({ query: { template: name, ...owner } }) {
      if (name === undefined)
        return { ...ok, data: storage.templates(owner).map((template) => ({ name: template })) };
      const template = storage.template(owner, name);
      if (!template) throw unknownTemplate(name);
      return { ...ok, data: template };
    },
    saveStudyTemplate({ query, body }) {
      if (!storage.saveTemplate(query, body)) throw full('study templates');
      return ok;
    },
    deleteStudyTemplate({ query: { template: name, ...owner } }) {
      if (!storage.removeTemplate(owner, name)) throw unknownTemplate(name);
      return ok;
    },
    getDrawingTemplates({ query: { tool, name, ...owner } }) {
      if (name === undefined) return { ...ok, data: [...storage.drawingTemplates(owner, tool)] };
      const template = storage.drawingTemplate(owner, tool, name);
      if (!template) throw unknownTemplate(name);
      return { ...ok, data: template };
    },
    saveDrawingTemplate({ query: { tool, name, ...owner }, body: { content } }) {
      if (!storage.saveDrawingTemplate(owner, tool, { name, content })) throw full('templates of drawings');
      return ok;
    },
    deleteDrawingTemplate({ query: { tool, name, ...owner } }) {
      if (!storage.removeDrawingTemplate(owner, tool, name)) throw unknownTemplate(name);
      return ok;
    },
  } satisfies Partial<RestHandlers>;
}
