import { expect, test } from 'vitest';
import type { Command } from '../../data/commands.ts';
import { findCommands } from './find-commands.ts';

const command = (id: string, group: Command['group'], label: string, keys?: string): Command => ({
  id,
  group,
  label,
  ...(keys !== undefined && { keys }),
  run: () => undefined,
});

const commands = [
  command('a', 'General', 'Search symbols', '/'),
  command('b', 'Order', 'Buy at market', 'Shift+B'),
  command('c', 'Positions', 'Close half'),
];

const ids = (text: string) =>
  findCommands(commands, text).map(({ group, commands: found }) => [group, ...found.map(({ id }) => id)]);

test('without a text all are there, by group, those that trade first', () => {
  expect(ids(' ')).toEqual([
    ['Order', 'b'],
    ['Positions', 'c'],
    ['General', 'a'],
  ]);
});

test('every word must be found, in whatever order', () => {
  expect(ids('market buy')).toEqual([['Order', 'b']]);
  expect(ids('shift')).toEqual([['Order', 'b']]);
  expect(ids('buy half')).toEqual([]);
});
