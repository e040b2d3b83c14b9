import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { fileContent, type PageContent } from '../pages.ts';
import { ICON_PATH } from './reference-page.ts';

const ASSETS = '/api/v1/docs/assets';

/** A page that lets every REST operation be tried out; it asks no other host for anything. */
export const swaggerPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tickwire REST API</title>
<link rel="stylesheet" href="${ASSETS}/swagger-ui.css">
<link rel="stylesheet" href="${ASSETS}/swagger.css">
<link rel="icon" href="${ICON_PATH}">
</head>
<body>
<nav class="documents" aria-label="Documents">
  <a href="/">Tickwire</a>
  <a href="/api/v1/redoc">REST</a>
  <a href="/api/v1/ws/asyncapi">Streams</a>
  <a href="/api/v1/docs" aria-current="page">Try it</a>
</nav>
<div id="swagger-ui"></div>
<script src="${ASSETS}/swagger-ui-bundle.js"></script>
<script src="${ASSETS}/swagger.js"></script>
</body>
</html>`;

const own = new URL('./', import.meta.url);
const swaggerUi = new URL(
  './',
  pathToFileURL(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')),
);

const directories: Readonly<Record<string, URL>> = {
  'reference.css': own,
  'swagger.css': own,
  'swagger.js': own,
  'swagger-ui.css': swaggerUi,
  'swagger-ui-bundle.js': swaggerUi,
};

/** A style sheet or script of the docs pages by its file name. */
export async function docsAsset(name: string): Promise<PageContent | undefined> {
  const directory = directories[name];
  return directory && fileContent(directory, name, { 'Cache-Control': 'public, max-age=3600' });
}
