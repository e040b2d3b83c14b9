import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError } from './config.ts';
import { openLog } from './log.ts';

/** Runs `script` with a log in a process of its own. */
function spawnWithLog(config: object, script: string) {
  const source = `
    import { openLog } from ${JSON.stringify(new URL('./log.ts', import.meta.url).href)};
    const { log, close } = await openLog(${JSON.stringify(config)});
    ${script}
    await close();
  `;
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', source];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

/** Runs `script` with a log and returns what that wrote to standard output. */
function runWithLog(config: object, script: string): string {
  const { status, stdout, stderr } = spawnWithLog(config, script);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

const lines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const base = { LOG_LEVEL: 'info' as const, LOG_FILE_MAX_BYTES: 1024, LOG_FILE_BACKUP: 2 };

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

  it.each(['/proc/nope/tickwire.log', '/dev/null/tickwire.log'])(
    'refuses the file %s by name',
    async (LOG_FILE) => {
      const opened = openLog({ ...base, LOG_FILE });
      await expect(opened).rejects.toThrow(ConfigError);
      await expect(opened).rejects.toThrow(`LOG_FILE is "${LOG_FILE}", which cannot be written`);
    },
  );

  it('lives on when the file cannot be written any more, and says so once', () => {
    const directory = mkdtempSync(join(tmpdir(), 'tickwire-log-'));
    symlinkSync('/dev/full', join(directory, 'tickwire.1.log'));
    const script = `
      const { setTimeout } = await import('node:timers/promises');
      for (let turn = 0; turn < 3; turn += 1) {
        log.info({ turn }, 'x');
        await setTimeout(20);
      }
    `;
    const config = { ...base, LOG_FILE: join(directory, 'tickwire.log') };
    const { status, stdout, stderr } = spawnWithLog(config, script);
    expect([status, lines(stdout).length]).toEqual([0, 3]);
    expect(stderr).toMatch(/^LOG_FILE "[^"]+" cannot be written now \(ENOSPC.*\); .*\n$/);
  });
});
