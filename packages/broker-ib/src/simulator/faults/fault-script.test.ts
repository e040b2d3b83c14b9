import { OrderAction } from '@stoqey/ib';
import { describe, expect, test } from 'vitest';
import { connectClient, startTestSimulator } from '../testing/test-client.ts';
import { AAPL, limitOrder } from '../testing/test-orders.ts';
import { readFaultLine } from './fault-line.ts';
import type { Faults } from './faults.ts';
import { scriptedFaults } from './scripted-faults.ts';

describe('a line', () => {
  test('has a name, words, times and spans in any order', () => {
    expect(readFaultLine(' 1100 after 1.5s then 1101 x15  for 250ms every 2h')).toEqual({
      name: '1100',
      args: ['then', '1101'],
      after: 1500,
      lasts: 250,
      every: 7_200_000,
      times: 15,
    });
    expect(readFaultLine('lose-order forever')).toMatchObject({
      name: 'lose-order',
      times: Infinity,
      after: 0,
    });
  });

  test.each([
    ['nothing', 'there is no fault "nothing". Known are 162, '],
    ['drop for 5s', 'drop does not last, leave out "for"'],
    ['drop after soon', '"soon" is no time'],
    ['drop after', '"" is no time'],
    ['drop sideways', 'drop does not know "sideways"'],
    ['version', '"" is no number'],
  ])('%s is refused', async (line, message) => {
    const { sim, time } = await startTestSimulator();
    const client = await connectClient(sim, 1);
    expect(() => sim.play(`drop after 1s\n${line}`)).toThrow(message);
    await time.advance(2000);
    expect(client.events('disconnected')).toEqual([]);
  });
});

/** Calls every fault by every form its usage names, and notes which call it comes to. */
const examples: Readonly<Record<string, Partial<Record<string, keyof Faults>>>> = {
  refuse: { refuse: 'refuse' },
  accept: { accept: 'accept' },
  'no-answer': { 'no-answer x3': 'neverAnswer' },
  version: { 'version 200': 'answerVersion' },
  326: { '326 x2': 'clientIdInUse' },
  drop: {
    drop: 'drop',
    'drop mid-frame': 'dropMidFrame',
    'drop before-order': 'dropBeforeOrder',
    'drop after-order': 'dropAfterOrder',
  },
  'half-open': { 'half-open': 'halfOpen' },
  'stop-reading': { 'stop-reading': 'stopReading' },
  restart: { 'restart roll-back 4 replay': 'restart' },
  1100: { '1100 x15': 'loseUpstream' },
  1101: { 1101: 'restoreUpstreamWithDataLost' },
  1102: { 1102: 'restoreUpstream' },
  2103: { 2103: 'breakFarms' },
  2104: { 2104: 'restoreFarms' },
  10182: { 10182: 'failLiveBars' },
  10225: { 10225: 'bustBars' },
  'lose-order': { 'lose-order': 'loseOrder' },
  'silent-order': { 'silent-order': 'neverAnswerOrder' },
  'late-order': { 'late-order 2s': 'answerLate' },
  'reject-order': { 'reject-order 203 x2': 'rejectOrder', 'reject-order': 'rejectOrder' },
  'lose-cancel': { 'lose-cancel': 'loseCancel' },
  'fill-before-cancel': { 'fill-before-cancel': 'fillBeforeCancel' },
  'bad-json': { 'bad-json': 'rejectWithBadJson' },
  'repeat-status': { 'repeat-status': 'repeatStatus' },
  'missing-status': { 'missing-status': 'withholdStatus' },
  'execution-first': { 'execution-first': 'executionFirst' },
  commission: {
    'commission first': 'commissionFirst',
    'commission late 3s': 'commissionLate',
    'commission never': 'commissionNever',
  },
  correct: { correct: 'correctExecution', 'correct price 1 quantity 2': 'correctExecution' },
  'foreign-order': { 'foreign-order': 'foreignOrder', 'foreign-order MSFT': 'foreignOrder' },
  'double-order': { 'double-order': 'doubleOrder' },
  'fill-while-disconnected': { 'fill-while-disconnected': 'fillWhileDisconnected' },
  354: { 354: 'notSubscribed' },
  10167: { 10167: 'delayedData' },
  10168: { 10168: 'delayedNotEnabled' },
  10197: { 10197: 'competingSession' },
  'no-depth': { 'no-depth': 'depthNotSubscribed' },
  317: { 317: 'resetDepth' },
  316: { 316: 'haltDepth' },
  162: { '162 pacing': 'historyPacing', '162 no-data': 'historyNoData', '162 empty': 'emptyHistory' },
  'unknown-message': { 'unknown-message': 'unknownMessage' },
  'extra-field': { 'extra-field': 'extraField' },
  'missing-field': { 'missing-field': 'missingField' },
  clock: { 'clock 30s': 'clockSkew' },
  zone: { 'zone Europe/Berlin': 'timeZone' },
  clear: { clear: 'clear' },
};

describe('every fault has a line', () => {
  test.each(Object.keys(scriptedFaults))('%s', (name) => {
    for (const [text, call] of Object.entries(examples[name] ?? { [name]: 'missing' })) {
      const called: string[] = [];
      const noting = new Proxy({}, { get: (_, key) => () => called.push(String(key)) });
      scriptedFaults[name]?.run(noting as Faults, readFaultLine(text));
      expect(called, text).toEqual([call]);
    }
  });

  test('and every call', async () => {
    const { sim } = await startTestSimulator();
    // What ends another fault needs no name of its own.
    const ends = ['goOnReading'];
    const calls = Object.values(examples).flatMap((forms) => Object.values(forms));
    expect(
      Object.keys(sim.faults)
        .filter((name) => !ends.includes(name))
        .sort(),
    ).toEqual([...new Set(calls)].sort());
  });
});

test('a script runs by the clock: what begins, lasts and comes again', async () => {
  const lines: string[] = [];
  const { sim, time } = await startTestSimulator({ log: (line) => lines.push(line) });
  const client = await connectClient(sim, 1);
  const news = (): readonly unknown[] =>
    client
      .events('info')
      .slice(3)
      .map(([, code]) => code);
  sim.play(`
    # IB is away for five seconds
    1100 after 10s for 5s
    2103 after 20s for 1s every 10s   # the farms, again and again
    correct after 12s
  `);
  await time.advance(9999);
  expect(news()).toEqual([]);
  await time.advance(1);
  expect(news()).toEqual([1100]);
  await time.advance(5000);
  expect(news()).toEqual([1100, 1102]);
  expect(lines).toContain('Fault: correct after 12s: There is no fill to correct.');
  await time.advance(17_000);
  expect(news()).toEqual([1100, 1102, 2103, 2105, 2104, 2106, 2103, 2105, 2104, 2106]);
  sim.close();
  expect(time.waiting).toBe(0);
});

test('1100 can end with 1101, a restart takes its time', async () => {
  const { sim, time } = await startTestSimulator();
  const client = await connectClient(sim, 1);
  client.api.placeOrder(1, AAPL, limitOrder(OrderAction.BUY, 1, 100));
  await time.settle();
  sim.play('1100 then 1101 for 1s\nrestart roll-back 1 replay after 2s for 3s');
  await time.advance(1000);
  expect(client.events('info').at(-1)).toMatchObject({ 1: 1101 });
  await time.advance(1000);
  expect(sim.connections).toEqual([]);
  await time.advance(3000);
  const again = await connectClient(sim, 1);
  expect(again.events('nextValidId')).toEqual([[1]]);
  await time.settle();
  expect(again.events('openOrder')).toHaveLength(1);
});
