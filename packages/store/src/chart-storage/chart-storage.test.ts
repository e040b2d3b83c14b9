import { expect, test } from 'vitest';
import { temporaryFolder, temporaryStore } from '../testing/temporary.ts';

const ann = { client: 'page', user: 'ann' };
const bob = { client: 'page', user: 'bob' };
const chart = { name: 'Morning', content: '{"panes":[]}', symbol: 'BTCUSD', resolution: '1D' };

test('layouts are kept, replaced and deleted, each owner its own', () => {
  const folder = temporaryFolder();
  const { charts } = temporaryStore(folder);
  const first = charts.addChart(ann, chart, 1_000);
  const second = charts.addChart(ann, { ...chart, name: 'Evening' }, 2_000) ?? '';
  expect(charts.charts(ann)).toEqual([
    { id: second, name: 'Evening', symbol: 'BTCUSD', resolution: '1D', timestamp: 2 },
    { id: first, name: 'Morning', symbol: 'BTCUSD', resolution: '1D', timestamp: 1 },
  ]);
  expect(charts.charts(bob)).toEqual([]);
  expect(charts.chart(bob, second)).toBeUndefined();
  expect(charts.replaceChart(bob, second, chart, 3_000)).toBe(false);
  expect(charts.removeChart(bob, second)).toBe(false);

  expect(charts.replaceChart(ann, second, { ...chart, content: '{}' }, 3_000)).toBe(true);
  const { charts: reopened } = temporaryStore(folder);
  expect(reopened.chart(ann, second)).toEqual({ id: second, name: 'Morning', content: '{}', timestamp: 3 });
  expect(reopened.removeChart(ann, second)).toBe(true);
  expect(charts.charts(ann)).toHaveLength(1);
});

test('an id is never given twice, and one that is no number is nobody', () => {
  const { charts } = temporaryStore();
  const first = charts.addChart(ann, chart, 1) ?? '';
  charts.removeChart(ann, first);
  expect(charts.addChart(ann, chart, 2)).not.toBe(first);
  expect(charts.chart(ann, "1' OR 1=1")).toBeUndefined();
});

test('templates have a name each, and are replaced under it', () => {
  const { charts } = temporaryStore();
  expect(charts.saveTemplate(ann, { name: 'Bands', content: '1' })).toBe(true);
  expect(charts.saveTemplate(ann, { name: 'Bands', content: '2' })).toBe(true);
  expect(charts.saveTemplate(ann, { name: 'Averages', content: '3' })).toBe(true);
  expect(charts.templates(ann)).toEqual(['Averages', 'Bands']);
  expect(charts.template(ann, 'Bands')).toEqual({ name: 'Bands', content: '2' });
  expect(charts.template(bob, 'Bands')).toBeUndefined();
  expect(charts.removeTemplate(bob, 'Bands')).toBe(false);
  expect(charts.removeTemplate(ann, 'Bands')).toBe(true);
  expect(charts.templates({})).toEqual([]);
});

test('templates of drawings are kept apart by drawing', () => {
  const folder = temporaryFolder();
  const { charts } = temporaryStore(folder);
  const dashed = { name: 'Dashed', content: '1' };
  expect(charts.saveDrawingTemplate(ann, 'LineToolRay', dashed)).toBe(true);
  expect(charts.saveDrawingTemplate(ann, 'LineToolRay', { ...dashed, content: '2' })).toBe(true);
  expect(charts.saveDrawingTemplate(ann, 'LineToolRay', { name: 'Bold', content: '3' })).toBe(true);
  expect(charts.saveDrawingTemplate(ann, 'LineToolText', dashed)).toBe(true);
  const { charts: reopened } = temporaryStore(folder);
  expect(reopened.drawingTemplates(ann, 'LineToolRay')).toEqual(['Bold', 'Dashed']);
  expect(reopened.drawingTemplate(ann, 'LineToolRay', 'Dashed')).toEqual({ name: 'Dashed', content: '2' });
  expect(charts.drawingTemplate(ann, 'LineToolText', 'Bold')).toBeUndefined();
  expect(charts.drawingTemplates(bob, 'LineToolRay')).toEqual([]);
  expect(charts.removeDrawingTemplate(bob, 'LineToolRay', 'Dashed')).toBe(false);
  expect(charts.removeDrawingTemplate(ann, 'LineToolRay', 'Dashed')).toBe(true);
  expect(charts.drawingTemplates(ann, 'LineToolText')).toEqual(['Dashed']);
});

test('there is an end: what is there can still be replaced', () => {
  const { charts } = temporaryStore();
  for (let count = 0; count < 1000; count += 1) {
    charts.addChart(bob, chart, count);
    charts.saveTemplate(bob, { name: `${count}`, content: '' });
    charts.saveDrawingTemplate(bob, 'LineToolRay', { name: `${count}`, content: '' });
  }
  expect(charts.addChart(ann, chart, 1)).toBeUndefined();
  expect(charts.saveTemplate(ann, { name: 'one more', content: '' })).toBe(false);
  expect(charts.saveDrawingTemplate(ann, 'LineToolText', { name: 'one more', content: '' })).toBe(false);
  expect(charts.saveTemplate(bob, { name: '7', content: 'new' })).toBe(true);
});

test('saving tells readers of the imports nothing', () => {
  const store = temporaryStore();
  const before = store.changes();
  store.charts.addChart(ann, chart, 1);
  expect(store.changes()).toBe(before);
});
