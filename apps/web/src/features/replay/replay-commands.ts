import type { Command } from '../../data/commands.ts';
import { revealDay } from '../../data/hidden-day.ts';
import { $symbol } from '../../data/selection.ts';
import { changeSpeed, endReplay, step, togglePlaying } from './replay-actions.ts';

/** Bars of the longer step. */
const LONG_STEP = 10;

export const replayCommands: readonly Command[] = [
  {
    id: 'replay.toggle',
    group: 'Replay',
    label: 'Play or pause',
    keys: ' ',
    run: () => togglePlaying($symbol.get()),
  },
  {
    id: 'replay.step',
    group: 'Replay',
    label: 'Step one bar',
    keys: '.',
    repeats: true,
    run: () => step($symbol.get(), 1),
  },
  {
    id: 'replay.step-far',
    group: 'Replay',
    label: 'Step ten bars',
    keys: 'Ctrl+.',
    repeats: true,
    run: () => step($symbol.get(), LONG_STEP),
  },
  {
    id: 'replay.faster',
    group: 'Replay',
    label: 'Faster',
    keys: '>',
    run: () => changeSpeed($symbol.get(), 1),
  },
  {
    id: 'replay.slower',
    group: 'Replay',
    label: 'Slower',
    keys: '<',
    run: () => changeSpeed($symbol.get(), -1),
  },
  {
    id: 'replay.reveal',
    group: 'Replay',
    label: 'Reveal the day of a hidden replay',
    run: () => revealDay($symbol.get()),
  },
  {
    id: 'replay.stop',
    group: 'Replay',
    label: 'Stop the replay',
    run: () => endReplay($symbol.get()),
  },
];
