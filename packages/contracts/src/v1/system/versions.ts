import { z } from 'zod';
import { defineRestRoute } from '../../rest-route.ts';

export const VersionStatus = z
  .enum(['planned', 'development', 'beta', 'stable', 'deprecated', 'sunset'])
  .meta({ id: 'VersionStatus' });

export const VersionInfo = z
  .object({
    version: z.string().meta({ examples: ['v1'] }),
    release_date: z.string().meta({ description: 'ISO date, or `TBD` while planned.' }),
    status: VersionStatus,
    breaking_changes: z.array(z.string()).meta({ description: 'Against the version before.' }),
    deprecation_notice: z.union([z.string(), z.null()]),
    sunset_date: z
      .union([z.string(), z.null()])
      .meta({ description: 'From this ISO date on it answers 410.' }),
  })
  .meta({ id: 'VersionInfo' });

export const ApiVersions = z
  .object({
    current_version: z.string(),
    available_versions: z.array(VersionInfo),
    documentation_url: z.string(),
    support_contact: z.string(),
  })
  .meta({ id: 'ApiVersions' });

export type VersionInfo = z.infer<typeof VersionInfo>;
export type ApiVersions = z.infer<typeof ApiVersions>;

export const getAPIVersions = defineRestRoute({
  method: 'get',
  path: '/api/v1/versions',
  operationId: 'getAPIVersions',
  tag: 'versions',
  summary: 'All versions of the API and where each stands in its life cycle',
  scope: 'public',
  responses: { 200: ApiVersions },
  errors: [],
  examples: [{ name: 'all versions', status: 200 }],
});

export const getCurrentAPIVersion = defineRestRoute({
  method: 'get',
  path: '/api/v1/version',
  operationId: 'getCurrentAPIVersion',
  tag: 'versions',
  summary: 'The version of the API this path belongs to',
  scope: 'public',
  responses: { 200: VersionInfo },
  errors: [],
  examples: [{ name: 'this version', status: 200 }],
});
