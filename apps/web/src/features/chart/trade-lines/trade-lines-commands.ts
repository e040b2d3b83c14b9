import type { Command } from '../../../data/commands.ts';
import { focusPlace } from '../../../data/focus-place.ts';
import { $shown } from './shown.ts';

const toggle = (what: keyof typeof $shown, keys: string): Command => ({
  id: `chart.show.${what}`,
  group: 'Chart',
  label: `Show or hide ${what} on the chart`,
  keys,
  run: () => $shown[what].set(!$shown[what].get()),
});

export const tradeLinesCommands: readonly Command[] = [
  {
    id: 'chart.lines',
    group: 'Chart',
    label: 'Go to the orders on the chart',
    keys: 'l',
    run: () => focusPlace('chart-lines'),
  },
  toggle('orders', 'Alt+O'),
  toggle('positions', 'Alt+P'),
  toggle('fills', 'Alt+X'),
];
