import { expect, it } from 'vitest';
import { apiVersions, versionHandlers, versionOfPath } from './versions.ts';

it('lists v1 as current and v2 as planned', () => {
  expect(versionHandlers().getAPIVersions()).toMatchObject({
    current_version: 'v1',
    available_versions: [
      { version: 'v1', status: 'stable', release_date: '2025-10-04' },
      { version: 'v2', status: 'planned', release_date: 'TBD' },
    ],
  });
  expect(apiVersions.find(({ version }) => version === 'v2')?.breaking_changes).toHaveLength(3);
});

it.each([
  ['/api/v1/health', 'v1'],
  ['/api/v2', 'v2'],
  ['/api/v3/x', undefined],
  ['/api/v10/x', undefined],
  ['/v1', undefined],
])('knows the version of %s', (path, version) => {
  expect(versionOfPath(path)?.version).toBe(version);
});
