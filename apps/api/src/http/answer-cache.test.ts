import { expect, it } from 'vitest';
import { AnswerCache } from './answer-cache.ts';
import { Answer } from './answer.ts';

const answer = (text: string) => new Answer(200, {}, text);

it('gives an answer again until its time is over', () => {
  let now = 0;
  const cache = new AnswerCache(() => now);
  const kept = answer('a');
  cache.keep('/a', kept, 300);
  now = 299_999;
  expect(cache.get('/a')).toBe(kept);
  now = 300_000;
  expect(cache.get('/a')).toBeUndefined();
});

it('forgets the least recently used of too many, and keeps nothing huge', () => {
  const cache = new AnswerCache(() => 0);
  cache.keep('/used', answer('a'), 1);
  for (let index = 0; index < 400; index += 1) {
    cache.keep(`/${index}`, answer('a'), 1);
    cache.get('/used');
  }
  cache.keep('/huge', answer('x'.repeat(100_000)), 1);
  expect(cache.get('/used')).toBeDefined();
  expect(cache.get('/0')).toBeUndefined();
  expect(cache.get('/399')).toBeDefined();
  expect(cache.get('/huge')).toBeUndefined();
});

it('encodes a body once per form, however often it is sent', async () => {
  const long = answer('x'.repeat(10_000));
  const [first, second] = [await long.respond('gzip'), await long.respond('gzip, br')];
  expect(first.headers.get('content-encoding')).toBe('gzip');
  expect(await first.arrayBuffer()).toEqual(await second.arrayBuffer());
  expect((await long.respond(undefined)).headers.has('content-encoding')).toBe(false);
  expect(await (await long.respond(undefined)).text()).toHaveLength(10_000);
});
