import type { VersionInfo } from '@tickwire/contracts';
import type { RestHandlers } from './rest-handlers.ts';

const v1: VersionInfo = {
  version: 'v1',
  release_date: '2025-10-04',
  status: 'stable',
  breaking_changes: [],
  deprecation_notice: null,
  sunset_date: null,
};

const v2: VersionInfo = {
  version: 'v2',
  release_date: 'TBD',
  status: 'planned',
  breaking_changes: [
    'Authentication required on all endpoints',
    'New error response format',
    'Health endpoint renamed to status',
  ],
  deprecation_notice: null,
  sunset_date: null,
};

export const currentVersion = v1;

/** Every version of the API, the current one first; docs/versioning.md tells their life cycle. */
export const apiVersions: readonly VersionInfo[] = [v1, v2];

/** The version a path belongs to, when the path names one we know. */
export function versionOfPath(path: string): VersionInfo | undefined {
  const name = /^\/api\/(v\d+)(?:\/|$)/.exec(path)?.[1];
  return apiVersions.find(({ version }) => version === name);
}

export function versionHandlers() {
  return {
    getAPIVersions: () => ({
      current_version: currentVersion.version,
      available_versions: [...apiVersions],
      documentation_url: '/api/v1/docs',
      support_contact: 'The maintainers of this Tickwire server',
    }),
    getCurrentAPIVersion: () => currentVersion,
  } satisfies Partial<RestHandlers>;
}
