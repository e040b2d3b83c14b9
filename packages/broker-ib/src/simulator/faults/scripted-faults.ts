import { readSpan, FaultScriptError, type FaultLine } from './fault-line.ts';
import type { Faults } from './faults.ts';

/** A fault by its name in scripts. */
export interface ScriptedFault {
  /** What may follow the name, besides `after`, `every` and, where it ends, `for`. */
  readonly usage: string;
  readonly does: string;
  readonly run: (faults: Faults, line: FaultLine) => void;
  /** What ends it after `for`; without it the fault takes no `for`. */
  readonly end?: (faults: Faults, line: FaultLine) => void;
  /** It reads `for` itself. */
  readonly lastsItself?: boolean;
}

const number = (text: string | undefined): number => {
  const value = Number(text);
  if (text === undefined || Number.isNaN(value)) throw new FaultScriptError(`"${text ?? ''}" is no number.`);
  return value;
};
const after = (args: readonly string[], word: string): string | undefined => {
  const index = args.indexOf(word);
  return index < 0 ? undefined : args[index + 1];
};

/** What scripts can ask for. */
export const scriptedFaults: Readonly<Record<string, ScriptedFault>> = {
  refuse: {
    usage: '',
    does: 'nobody listens; connections that stand stay',
    run: (faults) => faults.refuse(),
    end: (faults) => void faults.accept(),
  },
  accept: { usage: '', does: 'ends refuse', run: (faults) => void faults.accept() },
  'no-answer': {
    usage: '[x3]',
    does: 'connections are accepted and never answered',
    run: (faults, { times }) => faults.neverAnswer(times),
  },
  version: {
    usage: '200 [x3]',
    does: 'hellos are answered with this version',
    run: (faults, { args, times }) => faults.answerVersion(number(args[0]), times),
  },
  326: {
    usage: '[x3]',
    does: 'client id in use',
    run: (faults, { times }) => faults.clientIdInUse(times),
  },
  drop: {
    usage: '[mid-frame | before-order | after-order]',
    does: 'connections end: now, within a frame, or at the next order',
    run(faults, { args: [when] }) {
      if (when === undefined) faults.drop();
      else if (when === 'mid-frame') faults.dropMidFrame();
      else if (when === 'before-order') faults.dropBeforeOrder();
      else if (when === 'after-order') faults.dropAfterOrder();
      else throw new FaultScriptError(`drop does not know "${when}".`);
    },
  },
  'half-open': {
    usage: '',
    does: 'connections stand and are dead',
    run: (faults) => faults.halfOpen(),
  },
  'stop-reading': {
    usage: '',
    does: 'what clients send is not read',
    run: (faults) => faults.stopReading(),
    end: (faults) => faults.goOnReading(),
  },
  restart: {
    usage: '[roll-back 4] [replay]',
    does: 'TWS restarts; `for` is how long it takes',
    run: (faults, { args, lasts = 0 }) =>
      faults.restart({
        for: lasts,
        rollBack: args.includes('roll-back') ? number(after(args, 'roll-back')) : 0,
        replay: args.includes('replay'),
      }),
    lastsItself: true,
  },
  1100: {
    usage: '[x15] [then 1101]',
    does: 'IB is lost; after `for` it is back with 1102, or with 1101',
    run: (faults, { times }) => faults.loseUpstream(times),
    end: (faults, { args }) =>
      after(args, 'then') === '1101' ? faults.restoreUpstreamWithDataLost() : faults.restoreUpstream(),
  },
  1101: {
    usage: '',
    does: 'IB is back, every stream is lost',
    run: (faults) => faults.restoreUpstreamWithDataLost(),
  },
  1102: { usage: '', does: 'IB is back', run: (faults) => faults.restoreUpstream() },
  2103: {
    usage: '',
    does: 'the data farms are broken; after `for` they are back with 2104 and live bars are dead',
    run: (faults) => faults.breakFarms(),
    end: (faults) => faults.restoreFarms(),
  },
  2104: { usage: '', does: 'the data farms are back', run: (faults) => faults.restoreFarms() },
  10182: { usage: '', does: 'live bars fail', run: (faults) => faults.failLiveBars() },
  10225: { usage: '', does: 'live bars are deactivated by a bust', run: (faults) => faults.bustBars() },
  'lose-order': {
    usage: '[x3]',
    does: 'the next orders vanish',
    run: (faults, { times }) => faults.loseOrder(times),
  },
  'silent-order': {
    usage: '[x3]',
    does: 'the next orders work and nothing is told of them',
    run: (faults, { times }) => faults.neverAnswerOrder(times),
  },
  'late-order': {
    usage: '2s [x3]',
    does: 'everything about the next orders comes late',
    run: (faults, { args, times }) => faults.answerLate(readSpan(args[0]), times),
  },
  'reject-order': {
    usage: '[201] [x3]',
    does: 'the next orders are rejected with this code',
    run: (faults, { args: [code], times }) =>
      faults.rejectOrder(code === undefined ? undefined : number(code), times),
  },
  'lose-cancel': {
    usage: '[x3]',
    does: 'the next cancellations vanish',
    run: (faults, { times }) => faults.loseCancel(times),
  },
  'fill-before-cancel': {
    usage: '[x3]',
    does: 'the next cancellations come too late: the order is filled right before',
    run: (faults, { times }) => faults.fillBeforeCancel(times),
  },
  'bad-json': {
    usage: '',
    does: 'the next order is rejected with details that are no JSON',
    run: (faults) => faults.rejectWithBadJson(),
  },
  'repeat-status': {
    usage: '[x3]',
    does: 'the next orderStatus come twice',
    run: (faults, { times }) => faults.repeatStatus(times),
  },
  'missing-status': {
    usage: '[x3]',
    does: 'the next orderStatus do not come',
    run: (faults, { times }) => faults.withholdStatus(times),
  },
  'execution-first': {
    usage: '',
    does: 'of the next order the fill comes first',
    run: (faults) => faults.executionFirst(),
  },
  commission: {
    usage: 'first | late 3s | never [x3]',
    does: 'of the next fills',
    run(faults, { args: [when, span], times }) {
      if (when === 'first') faults.commissionFirst(times);
      else if (when === 'late') faults.commissionLate(readSpan(span), times);
      else if (when === 'never') faults.commissionNever(times);
      else throw new FaultScriptError('commission comes first, late 3s or never.');
    },
  },
  correct: {
    usage: '[price 200.52] [quantity 9]',
    does: 'the newest fill was another; a cent higher when nothing is said',
    run(faults, { args }) {
      const price = after(args, 'price');
      const quantity = after(args, 'quantity');
      const change = {
        ...(price === undefined ? {} : { price: number(price) }),
        ...(quantity === undefined ? {} : { quantity: number(quantity) }),
      };
      faults.correctExecution(args.length === 0 ? undefined : change);
    },
  },
  'foreign-order': {
    usage: '[AAPL]',
    does: 'an order is entered at TWS by hand: one to buy, far from the market',
    run: (faults, { args: [symbol] }) => void faults.foreignOrder(symbol === undefined ? {} : { symbol }),
  },
  'double-order': {
    usage: '',
    does: 'the newest working order lives twice',
    run: (faults) => void faults.doubleOrder(),
  },
  'fill-while-disconnected': {
    usage: '',
    does: 'connections end, then every working order is filled',
    run: (faults) => faults.fillWhileDisconnected(),
  },
  354: {
    usage: '[x3]',
    does: 'the next quotes are not subscribed; delayed for clients that take them',
    run: (faults, { times }) => faults.notSubscribed(times),
  },
  10167: {
    usage: '[x3]',
    does: 'the next quotes are delayed',
    run: (faults, { times }) => faults.delayedData(times),
  },
  10168: {
    usage: '[x3]',
    does: 'the next quotes would be delayed, which nobody has asked for',
    run: (faults, { times }) => faults.delayedNotEnabled(times),
  },
  10197: {
    usage: '[x3]',
    does: 'the next quotes fail by a competing session, said fifteen times',
    run: (faults, { times }) => faults.competingSession(undefined, times),
  },
  'no-depth': {
    usage: '[x3]',
    does: 'the next books are not subscribed (354)',
    run: (faults, { times }) => faults.depthNotSubscribed(times),
  },
  317: { usage: '', does: 'books are to be emptied, and come anew', run: (faults) => faults.resetDepth() },
  316: { usage: '', does: 'streams of books are over', run: (faults) => faults.haltDepth() },
  162: {
    usage: 'pacing | no-data | empty [x3]',
    does: 'the next requests for history fail, or bring no bars',
    run(faults, { args: [how], times }) {
      if (how === 'pacing') faults.historyPacing(times);
      else if (how === 'no-data') faults.historyNoData(times);
      else if (how === 'empty') faults.emptyHistory(times);
      else throw new FaultScriptError('162 is pacing, no-data or empty.');
    },
  },
  'unknown-message': { usage: '', does: 'a message nobody knows', run: (faults) => faults.unknownMessage() },
  'extra-field': {
    usage: '[x3]',
    does: 'the next messages have a field too many',
    run: (faults, { times }) => faults.extraField(times),
  },
  'missing-field': {
    usage: '[x3]',
    does: 'the next messages lack their last field',
    run: (faults, { times }) => faults.missingField(times),
  },
  clock: {
    usage: '30s',
    does: 'the clock of TWS is ahead',
    run: (faults, { args }) => faults.clockSkew(readSpan(args[0])),
    end: (faults) => faults.clockSkew(0),
  },
  zone: {
    usage: 'Europe/Berlin [MESZ]',
    does: 'the time zone of TWS, and its name in the greeting',
    run: (faults, { args: [zone = 'US/Eastern', ...name] }) =>
      faults.timeZone(zone, name.length === 0 ? zone : name.join(' ')),
  },
  clear: {
    usage: '',
    does: 'faults that wait for their occasion do not happen',
    run: (faults) => faults.clear(),
  },
};
