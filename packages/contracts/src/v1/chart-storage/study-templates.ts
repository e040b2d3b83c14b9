import { z } from 'zod';
import { defineRestRoute } from '../../rest-route.ts';
import { ChartOwner } from './chart-owner.ts';
import { ok, StorageDone } from './storage-done.ts';
import { SAVED_BODY_BYTES, SavedContent, SavedName } from './saved-fields.ts';

const templates = {
  path: '/1.1/study_templates',
  tag: 'chart-storage',
  errorFormat: 'chart-storage',
} as const;

const NewStudyTemplate = z
  .object({ name: SavedName, content: SavedContent })
  .meta({ id: 'NewStudyTemplate' });

const TemplateList = z
  .object({ ...ok, data: z.array(z.object({ name: z.string() }).meta({ id: 'TemplateName' })) })
  .meta({ id: 'TemplateList' });

export const StudyTemplate = z
  .object({ name: z.string(), content: z.string() })
  .meta({ id: 'StudyTemplate', description: 'Indicators with their settings.' });

const LoadedTemplate = z.object({ ...ok, data: StudyTemplate }).meta({ id: 'LoadedTemplate' });

export type StudyTemplate = z.infer<typeof StudyTemplate>;

const example = { client: 'example', user: 'ann' };

export const getStudyTemplates = defineRestRoute({
  ...templates,
  method: 'get',
  operationId: 'getStudyTemplates',
  summary: 'The saved study templates by name, or with `template` the content of one',
  scope: 'account',
  query: ChartOwner.extend({ template: SavedName.optional() }),
  responses: { 200: z.union([TemplateList, LoadedTemplate]).meta({ id: 'StudyTemplates' }) },
  errors: ['unknown_template'],
  examples: [
    { name: 'all of a user', query: example, status: 200 },
    { name: 'no such template', query: { ...example, template: 'Nope' }, status: 404 },
  ],
});

export const saveStudyTemplate = defineRestRoute({
  ...templates,
  method: 'post',
  operationId: 'saveStudyTemplate',
  summary: 'Saves a study template, in place of one of the same name',
  description: 'A template has up to 1 MiB of content, and 1,000 of them are kept in all.',
  scope: 'account',
  query: ChartOwner,
  form: { maxBytes: SAVED_BODY_BYTES },
  body: NewStudyTemplate,
  responses: { 200: StorageDone },
  errors: ['storage_full'],
  examples: [{ name: 'a template', query: example, body: { name: 'Bands', content: '{}' }, status: 200 }],
});

export const deleteStudyTemplate = defineRestRoute({
  ...templates,
  method: 'delete',
  operationId: 'deleteStudyTemplate',
  summary: 'Deletes a saved study template',
  scope: 'account',
  query: ChartOwner.extend({ template: SavedName }),
  responses: { 200: StorageDone },
  errors: ['unknown_template'],
  examples: [{ name: 'no such template', query: { ...example, template: 'Nope' }, status: 404 }],
});
