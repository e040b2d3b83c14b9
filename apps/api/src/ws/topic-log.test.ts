import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from './history.ts';
import { TopicLog, type TopicFormat } from './topic-log.ts';

interface Value {
  readonly key: number;
  readonly value: number;
}

const format = (delivery: 'every' | 'keyed'): TopicFormat => ({
  delivery,
  key: (update) => (delivery === 'every' ? '' : (update as Value).key),
  encode: (seq, update) => JSON.stringify({ seq, update }),
});

function openLog(delivery: 'every' | 'keyed', historyLimit = 1000, runId = 'run') {
  const entries: LogEntry[] = [];
  const log = new TopicLog({ runId, historyLimit });
  log.open('t', format(delivery), (entry) => entries.push(entry));
  return { log, entries };
}

describe('TopicLog', () => {
  it('numbers updates from 1 and hands each to the one who opened the topic', () => {
    const { log, entries } = openLog('every');
    const start = log.position('t');
    expect(start.seq).toBe(0);
    expect(log.publish('t', { key: 1, value: 1 })).toEqual({ epoch: start.epoch, seq: 1 });
    expect(log.publish('t', { key: 1, value: 2 })).toEqual({ epoch: start.epoch, seq: 2 });
    expect(entries.map(({ text }) => text)).toEqual([
      '{"seq":1,"update":{"key":1,"value":1}}',
      '{"seq":2,"update":{"key":1,"value":2}}',
    ]);
  });

  it('tells what a reader missed, nothing when it missed nothing, and gone when it cannot', () => {
    const { log, entries } = openLog('every', 3);
    const { epoch } = log.position('t');
    for (let value = 1; value <= 5; value += 1) log.publish('t', { key: 0, value });
    expect(log.since('t', { epoch, seq: 5 })).toEqual([]);
    expect(log.since('t', { epoch, seq: 2 })).toEqual(entries.slice(2));
    expect(log.since('t', { epoch, seq: 1 })).toBe('gone');
    expect(log.since('t', { epoch, seq: 6 })).toBe('gone');
    expect(log.since('t', { epoch: 'other', seq: 5 })).toBe('gone');
  });

  it('keeps the last update per key only, however often a key changed', () => {
    const { log } = openLog('keyed', 2);
    const { epoch } = log.position('t');
    for (let value = 1; value <= 100; value += 1) log.publish('t', { key: value % 2, value });
    const missed = log.since('t', { epoch, seq: 0 });
    expect(missed === 'gone' ? missed : missed.map(({ seq }) => seq)).toEqual([99, 100]);
    log.publish('t', { key: 7, value: 101 });
    expect(log.since('t', { epoch, seq: 98 })).toBe('gone');
    expect(log.since('t', { epoch, seq: 99 })).toHaveLength(2);
  });

  it('voids every old position on a reset, on reopening and in another run', () => {
    const { log } = openLog('every');
    const first = log.publish('t', { key: 0, value: 0 });
    const second = log.reset('t');
    expect(second.seq).toBe(0);
    log.close('t');
    log.open('t', format('every'), () => {});
    const third = log.position('t');
    const { log: nextRun } = openLog('every', 1000, 'run-2');
    const fourth = nextRun.position('t');
    expect(new Set([first, second, third, fourth].map(({ epoch }) => epoch)).size).toBe(4);
    for (const old of [first, second]) expect(log.since('t', old)).toBe('gone');
    expect(nextRun.since('t', first)).toBe('gone');
  });

  it('appends nothing when an update cannot be encoded', () => {
    const { log, entries } = openLog('every');
    expect(() => log.publish('t', { key: 0, value: 1n })).toThrow(TypeError);
    expect(log.position('t').seq).toBe(0);
    expect(entries).toEqual([]);
  });

  it('brings a reader of any position to the state of one who saw everything, or says gone', () => {
    const updates = fc.array(fc.record({ key: fc.integer({ min: 0, max: 6 }), value: fc.integer() }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        fc.constantFrom('every' as const, 'keyed' as const),
        updates,
        fc.nat({ max: 60 }),
        fc.integer({ min: 1, max: 8 }),
        (delivery, all, readUpTo, limit) => {
          const { log, entries } = openLog(delivery, limit);
          for (const update of all) log.publish('t', update);
          const seq = Math.min(readUpTo, all.length);
          const missed = log.since('t', { epoch: log.position('t').epoch, seq });
          const unread = entries.slice(seq);
          const needed = unread.filter(
            (entry, index) =>
              delivery === 'every' || !unread.slice(index + 1).some(({ key }) => key === entry.key),
          );
          if (missed !== 'gone') expect(missed).toEqual(needed);
          else expect(needed.length).toBeGreaterThan(delivery === 'every' ? limit : 0);
        },
      ),
    );
  });
});
