import type { Specs } from '../../spec-check.ts';
import { ownResourcesOnly, REVALIDATE, type Page, type PageContent } from '../pages.ts';
import { restReference } from './rest-reference.ts';
import { streamsReference } from './streams-reference.ts';
import { docsAsset, swaggerPage } from './swagger-page.ts';

const headers = { 'Cache-Control': REVALIDATE };

const htmlPage = (body: string): PageContent => ({
  type: 'text/html; charset=utf-8',
  body,
  headers: { ...headers, ...ownResourcesOnly },
});

const jsonDocument = (document: unknown): PageContent => ({
  type: 'application/json',
  body: JSON.stringify(document, null, 2),
  headers,
});

/** Builds a content at its first request and keeps it. */
function once(build: () => PageContent): () => PageContent {
  let content: PageContent | undefined;
  return () => (content ??= build());
}

export interface DocsOptions {
  /** Serves the short paths `/docs`, `/redoc` and `/openapi.json` as well. */
  readonly debug: boolean;
}

/** The documentation: try-it-out page, references of REST and streams, and both specs. */
export function docsPages({ openApi, asyncApi }: Specs, { debug }: DocsOptions): Page[] {
  const docs = once(() => htmlPage(swaggerPage));
  const redoc = once(() => htmlPage(restReference(openApi)));
  const openApiJson = once(() => jsonDocument(openApi));
  const pages: Page[] = [
    { path: '/api/v1/docs', load: docs },
    { path: '/api/v1/redoc', load: redoc },
    { path: '/api/v1/openapi.json', load: openApiJson },
    { path: '/api/v1/ws/asyncapi', load: once(() => htmlPage(streamsReference(asyncApi))) },
    { path: '/api/v1/ws/asyncapi.json', load: once(() => jsonDocument(asyncApi)) },
    { path: '/api/v1/docs/assets/:name', load: docsAsset },
  ];
  const short: Page[] = [
    { path: '/docs', load: docs },
    { path: '/redoc', load: redoc },
    { path: '/openapi.json', load: openApiJson },
  ];
  return debug ? [...pages, ...short] : pages;
}
