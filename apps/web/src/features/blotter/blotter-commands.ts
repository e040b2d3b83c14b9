import type { Command } from '../../data/commands.ts';
import { focusTab } from '../../data/focus-place.ts';

const openTab = (name: string, label: string, keys: string): Command => ({
  id: `blotter.${name}`,
  group: 'General',
  label: `Go to ${label}`,
  keys,
  run: () => focusTab(name),
});

export const blotterCommands: readonly Command[] = [
  openTab('positions', 'positions', 'p'),
  openTab('orders', 'orders', 'o'),
  openTab('executions', 'executions', 'e'),
  openTab('account', 'account', 'a'),
  openTab('risk', 'risk', 'r'),
  openTab('messages', 'messages', 'm'),
];
