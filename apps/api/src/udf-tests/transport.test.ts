import { expect, test } from 'vitest';
import { udfServer } from './udf-server.ts';

const NOW = Date.UTC(2026, 2, 11, 15, 0, 30);
const now = NOW / 1000;
const PAGE = 'https://charts.example';

const closed = udfServer(NOW);
const named = udfServer(NOW, { config: { CORS_ORIGINS: [PAGE] } });
const any = udfServer(NOW, { config: { CORS_ORIGINS: ['*'] } });

const header = (response: Response, name: string) => response.headers.get(name);

test('A23 a page of another origin may read a plain GET when its origin is configured, errors included', async () => {
  for (const path of [
    'config',
    'time',
    'history?symbol=AAPL&resolution=1D&from=0&to=1',
    'nowhere',
    'symbols?symbol=NOPE',
  ]) {
    const origin = { Origin: PAGE };
    const toNamed = await named.get(path, origin);
    expect(header(toNamed, 'access-control-allow-origin'), path).toBe(PAGE);
    expect(header(toNamed, 'access-control-allow-credentials')).toBe('true');
    expect(header(toNamed, 'vary')).toContain('Origin');

    const toAny = await any.get(path, origin);
    expect(header(toAny, 'access-control-allow-origin'), path).toBe('*');
    expect(header(toAny, 'access-control-allow-credentials')).toBeNull();

    for (const refused of [
      await closed.get(path, origin),
      await named.get(path, { Origin: 'https://other.example' }),
    ]) {
      expect(header(refused, 'access-control-allow-origin'), path).toBeNull();
      expect(header(refused, 'access-control-allow-credentials')).toBeNull();
    }
  }
});

test('A23 a long answer is compressed for who takes it, and is the same', async () => {
  const path = `history?symbol=AAPL&resolution=1&from=0&to=${now}&countback=300`;
  const zipped = await closed.get(path, { 'Accept-Encoding': 'gzip' });
  const plain = await closed.get(path, { 'Accept-Encoding': 'identity' });
  expect(header(zipped, 'content-encoding')).toBe('gzip');
  expect(header(plain, 'content-encoding')).toBeNull();
  for (const answer of [zipped, plain]) expect(header(answer, 'vary')).toContain('Accept-Encoding');
  expect(await zipped.text()).toBe(await plain.text());
});

test('A23 closed ranges may be cached, ranges that touch now and errors may not', async () => {
  const cacheable = async (query: string) =>
    /max-age=[1-9]/.test(header(await closed.get(`history?symbol=AAPL&${query}`), 'cache-control') ?? '');
  const minute = now - (now % 60);
  const day = Date.UTC(2026, 2, 11) / 1000;
  expect(await cacheable(`resolution=1&from=${now - 7200}&to=${minute}`)).toBe(true);
  expect(await cacheable(`resolution=1&from=0&to=${minute}&countback=300`)).toBe(true);
  expect(await cacheable(`resolution=1D&from=0&to=${day}&countback=300`)).toBe(true);
  expect(await cacheable(`resolution=1D&from=0&to=1&countback=300`)).toBe(true);
  expect(await cacheable(`resolution=1&from=${now - 7200}&to=${minute + 1}`)).toBe(false);
  expect(await cacheable(`resolution=1&from=0&to=${now + 60}&countback=300`)).toBe(false);
  expect(await cacheable(`resolution=1&from=${now + 600}&to=${now + 1200}`)).toBe(false);
  expect(await cacheable(`resolution=1D&from=0&to=${day + 1}&countback=300`)).toBe(false);
  expect(await cacheable(`resolution=7m&from=0&to=1`)).toBe(false);
  for (const path of [
    'config',
    'time',
    'quotes?symbols=AAPL',
    'symbols?symbol=NOPE',
    'marks?symbol=AAPL&resolution=1&from=0&to=1',
  ]) {
    expect(header(await closed.get(path), 'cache-control'), path).toBe('no-store');
  }
});

test('A23 a range that was cached while it closed is the one asked for, also when it is asked for again', async () => {
  const path = `history?symbol=AAPL&resolution=1&from=${now - 600}&to=${now - 30}`;
  const first = await (await closed.get(path)).json();
  closed.clock.set(NOW + 3_600_000);
  expect(await (await closed.get(path)).json()).toEqual(first);
  closed.clock.set(NOW);
});
