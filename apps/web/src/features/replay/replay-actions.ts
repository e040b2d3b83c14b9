import { atom } from 'nanostores';
import { hideDay, revealDay } from '../../data/hidden-day.ts';
import { notify } from '../../data/notices.ts';
import { $orders } from '../../data/orders.ts';
import { $positions } from '../../data/positions.ts';
import { replayOf, startReplay, stepReplay, stopReplay, updateReplay } from '../../data/replay.ts';
import { actionProblem } from '../../format/action-problem.ts';
import { jumpWarning } from './jump-warning.ts';
import { nextSpeed } from './replay-speed.ts';
import { randomDay, randomStart, startOf } from './replay-start.ts';

/** A move or a stop that touches orders or a position, and waits for the user to agree. */
export interface AwaitedMove {
  readonly symbol: string;
  /** What the button says that agrees. */
  readonly label: string;
  readonly warning: string;
  /** Whether it starts the replay: once that has been started or stopped elsewhere, it means nothing any more. */
  readonly starts: boolean;
  go(): void;
}

export const $awaitedMove = atom<AwaitedMove | undefined>();

function act(action: Promise<void>): void {
  action.catch((error: unknown) => {
    notify({ tone: 'bad', title: 'Replay', text: actionProblem(error) });
  });
}

function started(symbol: string) {
  const replay = replayOf(symbol).get();
  if (replay && replay.status !== 'idle') return replay;
  const text = replay
    ? `The replay of ${symbol} has not been started.`
    : `${symbol} is not an imported symbol: import its prices to replay them.`;
  notify({ tone: 'bad', title: 'Replay', text });
  return undefined;
}

/** Pauses what plays, and the other way round. */
export function togglePlaying(symbol: string): void {
  const replay = started(symbol);
  if (replay && replay.status !== 'finished')
    act(updateReplay(symbol, { paused: replay.status === 'playing' }));
}

export function step(symbol: string, bars: number): void {
  const replay = started(symbol);
  if (replay && replay.status !== 'finished') act(stepReplay(symbol, bars));
}

export function setSpeed(symbol: string, speed: number): void {
  if (started(symbol)) act(updateReplay(symbol, { speed }));
}

export function changeSpeed(symbol: string, direction: 1 | -1): void {
  const replay = started(symbol);
  if (replay) setSpeed(symbol, nextSpeed(replay.speed, direction));
}

/**
 * Starts at, or moves to, an instant of the market's time; asks first when orders or a position would feel it. `before` runs once
 * that is agreed to.
 */
export function moveTo(symbol: string, from: number, speed: number, before?: (symbol: string) => void): void {
  const replay = replayOf(symbol).get();
  if (!replay) return;
  const isIdle = replay.status === 'idle';
  const paused = replay.status === 'paused';
  afterWarning(symbol, {
    label: isIdle ? 'Start' : 'Jump',
    backward: !isIdle && from < replay.market_time,
    go() {
      before?.(symbol);
      act(startReplay(symbol, from, speed, paused));
    },
  });
}

/** The same by the day the user chose; one that chance chooses stays hidden. */
export function startAt(symbol: string, day: string, speed: number): void {
  const replay = replayOf(symbol).get();
  if (!replay) return;
  const isRandom = day === randomDay;
  const from = startOf(isRandom ? randomStart(replay, Math.random()) : day, replay);
  if (from === undefined) {
    notify({ tone: 'bad', title: 'Replay', text: 'Choose a date to start from.' });
    return;
  }
  moveTo(symbol, from, speed, isRandom ? hideDay : revealDay);
}

/** Ends the replay; asks first when orders or a position would feel it. */
export function endReplay(symbol: string): void {
  if (!started(symbol)) return;
  afterWarning(symbol, { label: 'Stop', backward: false, go: () => act(stopReplay(symbol)) });
}

function afterWarning(
  symbol: string,
  { label, backward, go }: { readonly label: string; readonly backward: boolean; go(): void },
): void {
  const warning = jumpWarning(symbol, $orders.get()?.values() ?? [], $positions.get()?.get(symbol), backward);
  if (warning === undefined) {
    $awaitedMove.set(undefined);
    go();
    return;
  }
  $awaitedMove.set({
    symbol,
    label,
    warning,
    starts: replayOf(symbol).get()?.status === 'idle',
    go() {
      $awaitedMove.set(undefined);
      go();
    },
  });
}
