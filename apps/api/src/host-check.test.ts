import { describe, expect, it } from 'vitest';
import { hostCheck } from './host-check.ts';

describe('a server on a loopback address', () => {
  const check = hostCheck({ HOST: '127.0.0.1', CORS_ORIGINS: ['https://desk.example:8443'] });

  it.each([
    '127.0.0.1',
    '127.0.0.1:8000',
    'localhost:1',
    'LOCALHOST',
    '[::1]:8000',
    'desk.example',
    undefined,
  ])('is reached as %s', (host) => expect(check(host)).toBe(true));

  it.each([
    'evil.example',
    'evil.example:8000',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '10.0.0.1',
    '',
  ])('is not reached as "%s"', (host) => expect(check(host)).toBe(false));

  it.each(['localhost', '::1', '127.0.0.2'])('counts as such with HOST=%s', (HOST) => {
    expect(hostCheck({ HOST, CORS_ORIGINS: [] })('evil.example')).toBe(false);
  });
});

it('a server that is open to the network or to any origin is reached by every name', () => {
  expect(hostCheck({ HOST: '0.0.0.0', CORS_ORIGINS: [] })('tickwire.lan:8000')).toBe(true);
  expect(hostCheck({ HOST: '127.0.0.1', CORS_ORIGINS: ['*'] })('tickwire.lan')).toBe(true);
});
