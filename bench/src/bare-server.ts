import { serve } from '@hono/node-server';
import { Hono } from 'hono';

// The least a server of Hono does: one route, its answer made before the first request. It is given in BODY.

const body = process.env['BODY'] ?? '';
const app = new Hono();
app.get('/', (c) => c.body(body, 200, { 'Content-Type': 'application/json' }));
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}`),
);
