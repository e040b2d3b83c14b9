import { expect, test } from 'vitest';
import { sessionWords } from './session-words.ts';

const now = Date.parse('2026-11-21T12:00Z');
const zone = 'America/New_York';
const session = { open: Date.parse('2026-11-23T14:30Z'), close: Date.parse('2026-11-23T21:00Z') };

test('a session is told with when it changes, a replay with how it stands', () => {
  expect(sessionWords({ kind: 'closed', session, zone }, now)).toBe('closed until Mon 09:30 EST');
  expect(sessionWords({ kind: 'open', session, zone }, session.open)).toBe('open until 16:00 EST');
  expect(sessionWords({ kind: 'closed', session: undefined, zone }, now)).toBe('closed');
  const endless = { open: -Infinity, close: Infinity };
  expect(sessionWords({ kind: 'open', session: endless, zone }, now)).toBe('open around the clock');
  expect(sessionWords({ kind: 'paused' }, now)).toBe('replay paused');
});
