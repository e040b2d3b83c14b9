import { expect, test } from 'vitest';
import { localPrincipal } from '../principal.ts';
import { UdfClient } from './udf-client.ts';
import { errorText, members } from './udf-requester.ts';
import { udfServer } from './udf-server.ts';

const NOW = Date.UTC(2026, 2, 11, 15, 0, 30);
const SECRET = 'password=hunter2: 100% inside';

const fails = (): never => {
  throw new Error(SECRET);
};
/** Stands in for a part that breaks whatever is asked of it. */
const broken = <Part extends object>(part: Part): Part => new Proxy(part, { get: () => fails });

const server = udfServer(NOW);
const limited = udfServer(NOW, { config: { RATE_LIMIT_PER_SECOND: 1 } });
const strangers = udfServer(NOW, { change: (parts) => ({ ...parts, principal: localPrincipal([]) }) });
const failing = udfServer(NOW, {
  change: ({ clock, datafeed, broker, ...parts }) => ({
    ...parts,
    clock: broken(clock),
    datafeed: broken(datafeed),
    broker: broken(broker),
  }),
});

const everyRoute = [
  'config',
  'symbols?symbol=AAPL',
  'symbol_info?group=NYSE',
  'search?query=A',
  'history?symbol=AAPL&resolution=1&from=0&to=1',
  'marks?symbol=AAPL&resolution=1&from=0&to=1',
  'timescale_marks?symbol=AAPL&resolution=1&from=0&to=1',
  'time',
  'quotes?symbols=AAPL',
];

/** Expects an error a chart can show, and returns its text. */
async function shownError(response: Response, status: number): Promise<string> {
  const what = response.url;
  expect(response.status, what).toBe(status);
  expect(response.headers.get('content-type'), what).toContain('application/json');
  const body = members(await response.json());
  expect(Object.keys(body), what).toEqual(['s', 'errmsg']);
  expect(body['s'], what).toBe('error');
  expect(body['errmsg'], what).toMatch(/^[^%:]+$/);
  return errorText(body);
}

test('A1 /config offers search and not groups, each resolution once, and lets a chart start', async () => {
  const response = await server.get('config');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('application/json');
  const config = members(await response.json());
  expect(config).toMatchObject({
    supports_search: true,
    supports_group_request: false,
    supports_marks: true,
    supports_timescale_marks: true,
    supports_time: true,
    exchanges: expect.arrayContaining([expect.objectContaining({ value: '' })]),
    symbols_types: expect.arrayContaining([expect.objectContaining({ value: '' })]),
  });
  const resolutions = config['supported_resolutions'];
  expect(resolutions).toEqual(['5S', '1', '5', '15', '30', '60', '240', '1D', '1W', '1M']);
  expect(await new UdfClient(server.udf).ready()).toEqual(config);
});

test('A2 every refusal and failure is an errmsg that charts can show (there are no tokens that could be missing)', async () => {
  await shownError(await server.get('nowhere'), 404);
  await shownError(await server.get(''), 404);
  await shownError(await server.get('history/AAPL%3A50%25'), 404);
  await shownError(await fetch(`${server.udf}/config`, { method: 'POST' }), 405);

  const badParameters = [
    'symbols',
    'symbols?symbol=',
    'symbols?symbol=A&symbol=B',
    'symbol_info',
    'search?limit=none',
    'search?limit=-1',
    'history?symbol=AAPL&resolution=1&from=0',
    'history?symbol=AAPL&resolution=1&from=yesterday&to=1',
    'history?symbol=AAPL&resolution=100%25&from=0&to=1',
    'history?symbol=AAPL&resolution=1&from=0&to=1&countback=NaN',
    'marks?symbol=AAPL&resolution=1&from=0',
    'timescale_marks?symbol=AAPL&resolution=1&to=0',
    'quotes',
  ];
  for (const path of badParameters) await shownError(await server.get(path), 422);

  const unknown = 'history?symbol=X%3AY%2550%25&resolution=1&from=0&to=1';
  const text = await shownError(await server.get(unknown), 404);
  expect(text).toContain('X Y');
  const chart = new UdfClient(server.udf);
  const query = { ticker: 'X:Y%50%', resolution: '1', from: 0, to: 1 };
  await expect(chart.history(query)).rejects.toThrow(text);
  await expect(chart.marks('marks', query)).rejects.toThrow(text);

  for (const path of everyRoute) {
    const shown = await shownError(await failing.get(path), 500);
    expect(shown, path).not.toContain('hunter2');
  }

  for (const path of ['marks', 'timescale_marks']) {
    const target = `${path}?symbol=AAPL&resolution=1&from=0&to=1`;
    expect(await shownError(await strangers.get(target), 403)).toContain('no account');
  }
});

test.each(everyRoute)('A2 a chart that asks too fast is told so, /%s', async (path) => {
  let response = await limited.get(path);
  for (let tries = 0; response.status !== 429 && tries < 10; tries += 1) response = await limited.get(path);
  expect(response.headers.get('retry-after')).toBe('1');
  expect(await shownError(response, 429)).toContain('slow down');
});
