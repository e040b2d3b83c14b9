import { readFile } from 'node:fs/promises';
import type { ChartingLibrary } from './charting-library.ts';
import { fileContent, FOREVER, REVALIDATE, type Page } from './pages.ts';

const webDist = new URL('../../../web/dist/', import.meta.url);
/** The icon is there before the page has been built; the docs show it too. */
const webPublic = new URL('../../../web/public/', import.meta.url);

const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Tickwire</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif }
  body { max-width: 36rem; margin: 15vh auto; padding: 0 1.5rem }
  code { padding: .1rem .35rem; border-radius: .3rem; background: color-mix(in srgb, currentColor 12%, transparent) }
</style>
<h1>Tickwire is running</h1>
<p>The trading page has not been built yet. Stop the server and run <code>make start</code>, which builds it.</p>
<p>The API works: see its <a href="/api/v1/docs">documentation</a> and <a href="/api/v1/ws/asyncapi">streams</a>.</p>
</html>`;

/** The trading page and its files, as its build left them in `directory`, with TradingView's library if there is one. */
export function webPages(library: ChartingLibrary, directory = webDist): Page[] {
  const assets = new URL('assets/', directory);
  const indexHeaders = { 'Cache-Control': REVALIDATE, 'Content-Security-Policy': "frame-ancestors 'self'" };
  const icon = () => fileContent(webPublic, 'favicon.svg', { 'Cache-Control': REVALIDATE });
  return [
    {
      path: '/',
      forBrowsers: true,
      async load() {
        const built = await readFile(new URL('index.html', directory), 'utf8').catch(() => undefined);
        const body = built === undefined ? NOT_BUILT : library.announcedIn(built);
        return { type: 'text/html; charset=utf-8', body, headers: indexHeaders };
      },
    },
    // The build names its assets by their content.
    { path: '/assets/:name', load: (name) => fileContent(assets, name, { 'Cache-Control': FOREVER }) },
    library.files,
    ...['/favicon.svg', '/favicon.ico'].map((path) => ({ path, load: icon })),
  ];
}
