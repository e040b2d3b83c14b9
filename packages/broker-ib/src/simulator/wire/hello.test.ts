import { expect, test } from 'vitest';
import { readHello } from './hello.ts';

const hello = Buffer.from('4150490000000009763130302e2e313933', 'hex');

test('the hello of a client of version 193', () => {
  expect(readHello(hello)).toMatchObject({ kind: 'hello', hello: { minVersion: 100, maxVersion: 193 } });
});

test('one version, connection options and bytes that follow', () => {
  const text = 'v193 +PACEAPI';
  const bytes = Buffer.concat([
    Buffer.from('API\0\0\0\0'),
    Buffer.from([text.length]),
    Buffer.from(`${text}rest`),
  ]);
  const reading = readHello(bytes);
  expect(reading).toMatchObject({ kind: 'hello', hello: { minVersion: 193, maxVersion: 193 } });
  expect(reading.kind === 'hello' && reading.rest.toString()).toBe('rest');
});

test('every beginning of a hello waits for the rest', () => {
  for (let length = 0; length < hello.length; length++) {
    expect(readHello(hello.subarray(0, length))).toEqual({ kind: 'incomplete' });
  }
});

test('something else is told apart by its first byte', () => {
  expect(readHello(Buffer.from('GET / HTTP/1.1'))).toEqual({ kind: 'foreign' });
});
