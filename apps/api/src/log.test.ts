import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Runs `script` with a log in a process of its own and returns what that wrote to standard output. */
function runWithLog(config: object, script: string): string {
  const source = `
    import { openLog } from ${JSON.stringify(new URL('./log.ts', import.meta.url).href)};
    const { log, close } = await openLog(${JSON.stringify(config)});
    ${script}
    await close();
  `;
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', source];
  return execFileSync(process.execPath, args, { encoding: 'utf8' });
}

const lines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const base = { LOG_LEVEL: 'info', LOG_FILE_MAX_BYTES: 1024, LOG_FILE_BACKUP: 2 };

describe('openLog', () => {
  it('writes JSON lines with time, level, msg and the given fields, from its level on', () => {
    const output = runWithLog(
      base,
      `log.debug('hidden'); log.info({ order_id: 'A', latency_ms: 2 }, 'placed');`,
    );
    expect(lines(output)).toEqual([
      {
        time: expect.stringMatching(/^\d{4}-.*Z$/),
        level: 'info',
        msg: 'placed',
        order_id: 'A',
        latency_ms: 2,
      },
    ]);
  });

  it('keeps secrets out', () => {
    const output = runWithLog(
      base,
      `log.info({ token: 't0p', headers: { authorization: 't0p', cookie: 't0p' } }, 'x');`,
    );
    expect(output).not.toContain('t0p');
  });

  it('is silent when told so', () => {
    expect(runWithLog({ ...base, LOG_LEVEL: 'silent' }, `log.fatal('x');`)).toBe('');
  });

  it('writes a file as well, and rotates it', () => {
    const directory = mkdtempSync(join(tmpdir(), 'tickwire-log-'));
    const script = `
      const { setTimeout } = await import('node:timers/promises');
      for (let turn = 0; turn < 60; turn += 1) {
        log.info({ turn }, 'x'.repeat(100));
        await setTimeout(5);
      }
    `;
    const output = runWithLog({ ...base, LOG_FILE: join(directory, 'logs', 'tickwire.log') }, script);
    const files = globSync(join(directory, 'logs', '*'));
    const kept = files.flatMap((file) => lines(readFileSync(file, 'utf8')));
    expect(lines(output)).toHaveLength(60);
    expect(files.length).toBeGreaterThan(1);
    expect(files.length).toBeLessThanOrEqual(base.LOG_FILE_BACKUP + 1);
    expect(kept.map(({ turn }) => turn)).toContain(59);
  });
});
