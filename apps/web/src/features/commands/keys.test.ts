import { expect, test } from 'vitest';
import { canonicalKeys, keyCaps, keysOf, type KeyPress } from './keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): string =>
  keysOf({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test('a press is spelled like the keys of its command', () => {
  expect(press('B', { shiftKey: true })).toBe(canonicalKeys('Shift+B'));
  expect(press('ArrowUp', { altKey: true })).toBe(canonicalKeys('Alt+ArrowUp'));
  expect(press('g')).toBe(canonicalKeys('g'));
  expect(press('a', { ctrlKey: true, altKey: true })).toBe(canonicalKeys('Alt+Ctrl+A'));
  expect(press('+', { ctrlKey: true })).toBe(canonicalKeys('Ctrl++'));
});

test('letters are told apart by Shift, not by Caps Lock', () => {
  expect(press('B')).toBe(canonicalKeys('b'));
  expect(press('b', { shiftKey: true })).toBe(canonicalKeys('Shift+B'));
  expect(press('b')).not.toBe(canonicalKeys('Shift+B'));
});

test('a sign is itself, whether or not its keyboard needs Shift for it', () => {
  expect(press('?', { shiftKey: true })).toBe(canonicalKeys('?'));
  expect(press('/', { shiftKey: true })).toBe(canonicalKeys('/'));
});

test('where the layout makes no plain letter of a key, the one printed on it counts', () => {
  expect(press('∫', { code: 'KeyB', altKey: true, shiftKey: true })).toBe(canonicalKeys('Alt+Shift+B'));
  expect(press('и', { code: 'KeyB' })).toBe(canonicalKeys('b'));
  expect(press('Dead', { code: 'KeyE', altKey: true })).toBe(canonicalKeys('Alt+E'));
});

test('Command counts as Ctrl', () => {
  expect(press('k', { metaKey: true })).toBe(canonicalKeys('Ctrl+K'));
});

test('keys are shown one cap each', () => {
  expect(keyCaps('Ctrl+Alt+A')).toEqual(['Ctrl', 'Alt', 'A']);
  expect(keyCaps('Alt+ArrowUp')).toEqual(['Alt', '↑']);
  expect(keyCaps('g')).toEqual(['G']);
  expect(keyCaps('+')).toEqual(['+']);
});
