import { createRestClient } from '@tickwire/client';
import { beforeAll, describe, expect, test } from 'vitest';
import { startServerAt, type ServerAt } from '../test-kit/server-at.ts';

const START = Date.UTC(2026, 0, 6, 15, 0);

let server: ServerAt;
beforeAll(async () => {
  server = await startServerAt(START);
  return () => server.close();
});

const ann = 'client=page&user=ann';
const layout = {
  name: 'Morning & noon',
  content: JSON.stringify({ legs: '100% "quoted" ü €'.repeat(10) }),
  symbol: 'NASDAQ:AAPL',
  resolution: '1D',
};

interface StorageAnswer {
  readonly status: string;
  readonly id: string;
  readonly data: { readonly content: string };
}

async function call(path: string, init?: RequestInit) {
  const response = await fetch(`${server.url}/1.1/${path}`, init);
  const body: StorageAnswer = JSON.parse(await response.text());
  return { status: response.status, body };
}

const urlEncoded = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
});

function multipart(fields: Record<string, string>): RequestInit {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return { method: 'POST', body };
}

describe('chart storage, as the library calls it', () => {
  test.each([
    ['url-encoded', urlEncoded],
    ['multipart', multipart],
  ])('a layout is saved, listed, loaded, replaced and deleted (%s form)', async (_kind, form) => {
    const saved = await call(`charts?${ann}`, form(layout));
    expect(saved).toEqual({ status: 200, body: { status: 'ok', id: expect.any(String) } });
    const { id } = saved.body;
    const { content, ...shown } = layout;
    const timestamp = START / 1000;
    expect((await call(`charts?${ann}`)).body).toEqual({ status: 'ok', data: [{ id, ...shown, timestamp }] });
    expect((await call(`charts?${ann}&chart=${id}`)).body).toEqual({
      status: 'ok',
      data: { id, name: layout.name, content, timestamp },
    });
    expect((await call('charts?client=page&user=bob')).body).toEqual({ status: 'ok', data: [] });

    const renamed = await call(`charts?${ann}&chart=${id}`, form({ ...layout, name: 'Evening' }));
    expect(renamed.body).toEqual({ status: 'ok', id });
    expect((await call(`charts?${ann}`)).body.data).toMatchObject([{ id, name: 'Evening' }]);
    expect((await call(`charts?${ann}&chart=${id}`, { method: 'DELETE' })).body).toEqual({ status: 'ok' });
    expect((await call(`charts?${ann}`)).body).toEqual({ status: 'ok', data: [] });
  });

  test('a study template is saved, listed, loaded, replaced and deleted', async () => {
    for (const content of ['1', '2'])
      expect((await call(`study_templates?${ann}`, multipart({ name: 'My bands', content }))).body).toEqual({
        status: 'ok',
      });
    expect((await call(`study_templates?${ann}`)).body).toEqual({
      status: 'ok',
      data: [{ name: 'My bands' }],
    });
    const one = `study_templates?${ann}&template=My%20bands`;
    expect((await call(one)).body).toEqual({ status: 'ok', data: { name: 'My bands', content: '2' } });
    expect((await call(one, { method: 'DELETE' })).body).toEqual({ status: 'ok' });
    expect((await call(one)).body).toMatchObject({ status: 'error', code: 'unknown_template' });
  });

  test.each([
    ['url-encoded', urlEncoded],
    ['multipart', multipart],
  ])(
    'a template of a drawing is saved, listed, loaded, replaced and deleted (%s form)',
    async (_kind, form) => {
      const ofTool = `drawing_templates?${ann}&tool=LineToolRay`;
      const one = `${ofTool}&name=Dashed%20%26%20red`;
      for (const content of ['1', '2']) {
        expect((await call(one, form({ content }))).body).toEqual({ status: 'ok' });
      }
      expect((await call(ofTool)).body).toEqual({ status: 'ok', data: ['Dashed & red'] });
      expect((await call(`drawing_templates?${ann}&tool=LineToolText`)).body.data).toEqual([]);
      // The library names the chart too when it loads one.
      expect((await call(`${one}&chart=7`)).body).toEqual({
        status: 'ok',
        data: { name: 'Dashed & red', content: '2' },
      });
      expect((await call(one, { method: 'DELETE' })).body).toEqual({ status: 'ok' });
      expect((await call(one)).body).toMatchObject({ status: 'error', code: 'unknown_template' });
      expect((await call(`drawing_templates?${ann}`)).body).toMatchObject({ status: 'error' });
    },
  );

  test('layouts outlive the server', async () => {
    const { body } = await call(`charts?${ann}`, urlEncoded(layout));
    await server.restart();
    expect((await call(`charts?${ann}&chart=${body.id}`)).body.data.content).toBe(layout.content);
    await call(`charts?${ann}&chart=${body.id}`, { method: 'DELETE' });
  });

  test('whatever is wrong is said in the form the library reads', async () => {
    const error = (code: string) => ({ status: 'error', code, message: expect.stringMatching(/\.$/) });
    expect(await call(`charts?${ann}&chart=4711`)).toEqual({ status: 404, body: error('unknown_chart') });
    expect(await call(`charts?${ann}`, urlEncoded({ name: 'no content' }))).toEqual({
      status: 422,
      body: error('validation_failed'),
    });
    expect(await call('drawings')).toEqual({ status: 404, body: error('not_found') });
    const text = { method: 'POST', body: 'name=x', headers: { 'content-type': 'text/plain' } };
    expect(await call(`charts?${ann}`, text)).toEqual({ status: 400, body: error('malformed_request') });
    const broken = { ...text, headers: { 'content-type': 'multipart/form-data; boundary=x' } };
    expect(await call(`charts?${ann}`, broken)).toEqual({ status: 400, body: error('malformed_request') });
  });

  test('a layout may be large, and not any size', async () => {
    const large = { ...layout, content: '"'.repeat(1024 * 1024) };
    const saved = await call(`charts?${ann}`, urlEncoded(large));
    expect(saved.status).toBe(200);
    await call(`charts?${ann}&chart=${saved.body.id}`, { method: 'DELETE' });
    const tooLong = { ...layout, content: 'x'.repeat(1024 * 1024 + 1) };
    expect((await call(`charts?${ann}`, multipart(tooLong))).body).toMatchObject({
      status: 'error',
      code: 'validation_failed',
    });
    const tooLarge = { ...layout, content: 'x'.repeat(4 * 1024 * 1024) };
    expect((await call(`charts?${ann}`, multipart(tooLarge))).body).toMatchObject({
      status: 'error',
      code: 'payload_too_large',
    });
  });

  test('the client knows it too', async () => {
    const rest = createRestClient({ baseUrl: server.url });
    const query = { client: 'page', user: 'carl' };
    const { id } = await rest.saveChart({ query, body: layout });
    expect(await rest.getCharts({ query: { ...query, chart: id } })).toMatchObject({ data: { id } });
    await expect(rest.deleteChart({ query: { chart: id } })).rejects.toMatchObject({ code: 'unknown_chart' });
  });
});

test('what the venue executes is what the engine checks orders against', async () => {
  const rest = createRestClient({ baseUrl: server.url });
  expect(await rest.getBrokerCapabilities()).toEqual({
    orderTypes: [1, 2, 3, 4],
    durations: ['GTC', 'DAY', 'IOC', 'FOK'],
    brackets: true,
    trailingStop: true,
    guaranteedStop: true,
    postOnly: true,
    reduceOnly: true,
    leverage: true,
  });
});
