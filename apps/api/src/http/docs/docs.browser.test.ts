import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '../../server.ts';
import { startTestServer } from '../test-server.ts';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startTestServer();
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const pages = [
  { path: '/api/v1/docs', shows: '#operations-broker-placeOrder', text: '/api/v1/broker/orders' },
  { path: '/docs', shows: '#operations-broker-placeOrder', text: '/api/v1/broker/orders' },
  { path: '/api/v1/redoc', shows: '#placeOrder', text: 'Places an order' },
  { path: '/redoc', shows: '#placeOrder', text: 'Places an order' },
  { path: '/api/v1/ws/asyncapi', shows: '#BarsSubscribe', text: 'bars.subscribe' },
];

it.each(pages)('$path renders, asks no other host and logs no error', async ({ path, shows, text }) => {
  const page = await browser.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${server.url}/`) && !url.startsWith('data:')) foreign.push(url);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(server.url + path);
  expect(await page.locator(shows).textContent()).toContain(text);
  await page.waitForLoadState('networkidle');
  expect({ foreign, errors }).toEqual({ foreign: [], errors: [] });
  await page.close();
});

it.each(['/api/v1/redoc', '/api/v1/ws/asyncapi'])('%s fits a phone in width', async (path) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  await page.goto(server.url + path);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await page.close();
});

it('an operation can be tried out', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/api/v1/docs#/health/getHealthStatus`);
  await page.locator('#operations-health-getHealthStatus button.execute').click();
  const answer = page.locator(
    '#operations-health-getHealthStatus .live-responses-table tbody .response-col_description',
  );
  expect(await answer.first().textContent()).toContain('Trading API is running');
  await page.close();
});
