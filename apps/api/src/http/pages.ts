import { readFile } from 'node:fs/promises';
import type { Context, Hono, Next } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { encodeBody } from './compression.ts';
import type { HttpEnv } from './exchange.ts';

/** Something served beside the operations of the contract. */
export interface Page {
  /** As Hono writes paths. */
  readonly path: string;
  /** Served only to a client that asks for HTML; others go on to the contract's operation at the same path. */
  readonly forBrowsers?: boolean;
  /** What is at `name`, the last part of a path that ends in `:name`; undefined when there is nothing. */
  load(name: string): PageContent | undefined | Promise<PageContent | undefined>;
}

export interface PageContent {
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Lets a page load nothing from anywhere but this server. */
export const ownResourcesOnly = {
  'Content-Security-Policy':
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'self'",
};

/** Revalidated at every visit, so that a restart shows. */
export const REVALIDATE = 'no-cache';
export const FOREVER = 'public, max-age=31536000, immutable';

const wantsHtml = (c: Context) => c.req.header('accept')?.includes('text/html') ?? false;

/** Reads `name` out of a directory of static files; undefined when it has no such file. */
export async function fileContent(
  directory: URL,
  name: string,
  headers: Readonly<Record<string, string>>,
): Promise<PageContent | undefined> {
  if (!/^[\w-][\w.-]*$/.test(name)) return undefined;
  const body = await readFile(new URL(name, directory)).catch(() => undefined);
  return body && { type: getMimeType(name) ?? 'application/octet-stream', body, headers };
}

export function mountPages(app: Hono<HttpEnv>, pages: readonly Page[]): void {
  for (const page of pages) {
    app.get(page.path, async (c: Context<HttpEnv>, next: Next) => {
      if (page.forBrowsers && !wantsHtml(c)) return next();
      const content = await page.load(c.req.param('name') ?? '');
      if (!content) return next();
      const { body, headers } = await encodeBody(content.body, c.req.header('accept-encoding'));
      const vary = page.forBrowsers ? 'Accept, Accept-Encoding' : 'Accept-Encoding';
      return new Response(body, {
        headers: { 'Content-Type': content.type, ...content.headers, ...headers, Vary: vary },
      });
    });
  }
}
