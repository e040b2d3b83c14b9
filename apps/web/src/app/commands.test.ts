import { beforeAll, expect, test, vi } from 'vitest';
import type { Command } from '../data/commands.ts';
import { canonicalKeys } from '../features/commands/keys.ts';

let commands: readonly Command[];

beforeAll(async () => {
  vi.stubGlobal('location', new URL('http://127.0.0.1/'));
  vi.stubGlobal('document', { querySelector: () => ({ content: '/charting_library/' }) });
  vi.stubGlobal('window', { matchMedia: () => ({ matches: false, addEventListener: () => undefined }) });
  ({ commands } = await import('./commands.ts'));
});

const repeated = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);

test('no two commands share an id, a label within their group, or keys', () => {
  expect(repeated(commands.map(({ id }) => id))).toEqual([]);
  expect(repeated(commands.map(({ group, label }) => `${group}: ${label}`))).toEqual([]);
  expect(repeated(commands.flatMap(({ keys }) => (keys === undefined ? [] : [canonicalKeys(keys)])))).toEqual(
    [],
  );
});

test('no command takes a key that widgets use, or that the browser keeps for itself', () => {
  const kept = ['Enter', 'Tab', 'Escape', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Delete'];
  const browser = [
    'Ctrl+T',
    'Ctrl+N',
    'Ctrl+W',
    'Ctrl+Shift+T',
    'Ctrl+Shift+N',
    'Ctrl+Shift+W',
    'Alt+ArrowLeft',
  ];
  const taken = new Set([...kept, ...browser].map(canonicalKeys));
  expect(commands.filter(({ keys }) => keys !== undefined && taken.has(canonicalKeys(keys)))).toEqual([]);
});

test('what trades needs a modifier, so that one stray key never does', () => {
  const trading = commands.flatMap(({ keys, trades }) => (trades && keys !== undefined ? [keys] : []));
  expect(trading.filter((keys) => !/^(?:Shift|Alt|Ctrl)\+/.test(keys))).toEqual([]);
});
