import { afterEach, expect, test, vi } from 'vitest';
import { absoluteBaseUrl } from './base-url.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['http://127.0.0.1:8000', 'http://127.0.0.1:8000'],
  ['http://127.0.0.1:8000/', 'http://127.0.0.1:8000'],
  ['https://host.example/tickwire//', 'https://host.example/tickwire'],
  ['HTTPS://Host.Example?x#y', 'https://host.example'],
])('%s is %s', (given, expected) => {
  expect(absoluteBaseUrl(given)).toBe(expected);
});

test.each([
  ['', 'https://page.example:8443'],
  ['/tickwire', 'https://page.example:8443/tickwire'],
  ['http://other.example', 'http://other.example'],
])('on a page "%s" is %s', (given, expected) => {
  vi.stubGlobal('location', new URL('https://page.example:8443/app/chart.html?symbol=AAPL'));
  expect(absoluteBaseUrl(given)).toBe(expected);
});

test.each(['', 'localhost:8000', 'ws://127.0.0.1:8000', 'nonsense'])(
  '"%s" outside a page is refused',
  (given) => {
    expect(() => absoluteBaseUrl(given)).toThrow(
      `baseUrl is "${given}"; it takes an address such as http://127.0.0.1:8000.`,
    );
  },
);
