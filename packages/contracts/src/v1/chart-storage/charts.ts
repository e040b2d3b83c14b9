import { z } from 'zod';
import { defineRestRoute } from '../../rest-route.ts';
import { ChartOwner } from './chart-owner.ts';
import { ok, StorageDone } from './storage-done.ts';
import { SAVED_BODY_BYTES, SavedContent, SavedName } from './saved-fields.ts';

/** What all operations on layouts have in common: TradingView's charting library calls them, at a path it fixes. */
const charts = { path: '/1.1/charts', tag: 'chart-storage', errorFormat: 'chart-storage' } as const;

const ChartId = z.string().min(1).max(32).meta({ id: 'ChartId' });

const NewChart = z
  .object({
    name: SavedName,
    content: SavedContent,
    symbol: z.string().max(256).meta({ description: 'What the chart shows.' }),
    resolution: z.string().max(16),
  })
  .meta({ id: 'NewChart' });

const timestamp = z.int().meta({ description: 'When it was saved, unix seconds.' });

export const SavedChart = z
  .object({ id: ChartId, name: z.string(), symbol: z.string(), resolution: z.string(), timestamp })
  .meta({ id: 'SavedChart' });

const ChartList = z.object({ ...ok, data: z.array(SavedChart) }).meta({ id: 'ChartList' });

export const ChartContent = z
  .object({ id: ChartId, name: z.string(), content: z.string(), timestamp })
  .meta({ id: 'ChartContent' });

const LoadedChart = z.object({ ...ok, data: ChartContent }).meta({ id: 'LoadedChart' });

export type NewChart = z.infer<typeof NewChart>;
export type SavedChart = z.infer<typeof SavedChart>;
export type ChartContent = z.infer<typeof ChartContent>;

const example = { client: 'example', user: 'ann' };

export const getCharts = defineRestRoute({
  ...charts,
  method: 'get',
  operationId: 'getCharts',
  summary: 'The saved chart layouts, newest first, or with `chart` the content of one',
  scope: 'account',
  query: ChartOwner.extend({ chart: ChartId.optional() }),
  responses: { 200: z.union([ChartList, LoadedChart]).meta({ id: 'Charts' }) },
  errors: ['unknown_chart'],
  examples: [
    { name: 'all of a user', query: example, status: 200 },
    { name: 'no such chart', query: { ...example, chart: '999999' }, status: 404 },
  ],
});

export const saveChart = defineRestRoute({
  ...charts,
  method: 'post',
  operationId: 'saveChart',
  summary: 'Saves a chart layout as a new one, or with `chart` in place of one',
  description: 'A layout has up to 1 MiB of content, and 1,000 of them are kept in all.',
  scope: 'account',
  query: ChartOwner.extend({ chart: ChartId.optional() }),
  form: { maxBytes: SAVED_BODY_BYTES },
  body: NewChart,
  responses: { 200: z.object({ ...ok, id: ChartId }).meta({ id: 'ChartSaved' }) },
  errors: ['unknown_chart', 'storage_full'],
  examples: [
    {
      name: 'a new layout',
      query: example,
      body: { name: 'Morning', content: '{}', symbol: 'BTCUSD', resolution: '1D' },
      status: 200,
    },
    {
      name: 'in place of one that is gone',
      query: { ...example, chart: '999999' },
      body: { name: 'Morning', content: '{}', symbol: 'BTCUSD', resolution: '1D' },
      status: 404,
    },
  ],
});

export const deleteChart = defineRestRoute({
  ...charts,
  method: 'delete',
  operationId: 'deleteChart',
  summary: 'Deletes a saved chart layout',
  scope: 'account',
  query: ChartOwner.extend({ chart: ChartId }),
  responses: { 200: StorageDone },
  errors: ['unknown_chart'],
  examples: [{ name: 'no such chart', query: { ...example, chart: '999999' }, status: 404 }],
});
