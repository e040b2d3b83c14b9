import { z } from 'zod';
import { defineRestRoute } from '../../rest-route.ts';
import { ChartOwner } from './chart-owner.ts';
import { ok, StorageDone } from './storage-done.ts';
import { SAVED_BODY_BYTES, SavedContent, SavedName } from './saved-fields.ts';

const templates = {
  path: '/1.1/drawing_templates',
  tag: 'chart-storage',
  errorFormat: 'chart-storage',
} as const;

const DrawingTool = z
  .string()
  .min(1)
  .max(64)
  .meta({ id: 'DrawingTool', description: "The charting library's name of a drawing, such as LineToolRay." });

const ofTool = ChartOwner.extend({ tool: DrawingTool });
const one = ofTool.extend({ name: SavedName });

const DrawingTemplateList = z
  .object({ ...ok, data: z.array(z.string()).meta({ description: 'Names.' }) })
  .meta({ id: 'DrawingTemplateList' });

export const DrawingTemplate = z
  .object({ name: z.string(), content: z.string() })
  .meta({ id: 'DrawingTemplate', description: 'How a drawing looks.' });

const LoadedDrawingTemplate = z
  .object({ ...ok, data: DrawingTemplate })
  .meta({ id: 'LoadedDrawingTemplate' });

export type DrawingTemplate = z.infer<typeof DrawingTemplate>;

const example = { client: 'example', user: 'ann', tool: 'LineToolRay' };

export const getDrawingTemplates = defineRestRoute({
  ...templates,
  method: 'get',
  operationId: 'getDrawingTemplates',
  summary: 'The names of the templates saved for a drawing, or with `name` the content of one',
  scope: 'account',
  query: ofTool.extend({ name: SavedName.optional() }),
  responses: {
    200: z.union([DrawingTemplateList, LoadedDrawingTemplate]).meta({ id: 'DrawingTemplates' }),
  },
  errors: ['unknown_template'],
  examples: [
    { name: 'all of a drawing', query: example, status: 200 },
    { name: 'no such template', query: { ...example, name: 'Nope' }, status: 404 },
  ],
});

export const saveDrawingTemplate = defineRestRoute({
  ...templates,
  method: 'post',
  operationId: 'saveDrawingTemplate',
  summary: 'Saves a template of a drawing, in place of one of the same name',
  description: 'A template has up to 1 MiB of content, and 1,000 of them are kept in all.',
  scope: 'account',
  query: one,
  form: { maxBytes: SAVED_BODY_BYTES },
  body: z.object({ content: SavedContent }).meta({ id: 'NewDrawingTemplate' }),
  responses: { 200: StorageDone },
  errors: ['storage_full'],
  examples: [
    { name: 'a template', query: { ...example, name: 'Dashed' }, body: { content: '{}' }, status: 200 },
  ],
});

export const deleteDrawingTemplate = defineRestRoute({
  ...templates,
  method: 'delete',
  operationId: 'deleteDrawingTemplate',
  summary: 'Deletes a saved template of a drawing',
  scope: 'account',
  query: one,
  responses: { 200: StorageDone },
  errors: ['unknown_template'],
  examples: [{ name: 'no such template', query: { ...example, name: 'Nope' }, status: 404 }],
});
