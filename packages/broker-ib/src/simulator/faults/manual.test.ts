import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startTestSimulator } from '../testing/test-client.ts';
import { scriptedFaults } from './scripted-faults.ts';

test('the manual names every line and every call', async () => {
  const { sim } = await startTestSimulator();
  const manual = readFileSync(new URL('../../../../../docs/tws-simulator.md', import.meta.url), 'utf8');
  for (const name of Object.keys(scriptedFaults)) expect(manual).toMatch(new RegExp(`[\`|] ?${name}[ \`]`));
  for (const call of Object.keys(sim.faults)) {
    if (call !== 'restoreUpstreamWithDataLost') expect(manual).toContain(`\`${call}\``);
  }
});
