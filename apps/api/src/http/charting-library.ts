import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileContent, FOREVER, REVALIDATE, type Page, type PageContent } from './pages.ts';

const PATH = '/charting_library/';
/** What the page loads first; without it the folder is none of the library's. */
const SCRIPT = 'charting_library.js';

/** TradingView's library in a folder of the user's: it is theirs, so it may come and go while the server runs. */
export interface ChartingLibrary {
  /** The page with where it finds the library, if there is one; so that it need not ask and can do without at once. */
  announcedIn(html: string): string;
  readonly files: Page;
}

const isHidden = (segment: string) => segment === '' || segment.startsWith('.');

/** Reads a file of a folder and of the folders in it; undefined for what is hidden or not there. */
async function read(folder: URL, path: string): Promise<PageContent | undefined> {
  const segments = path.split('/');
  if (segments.some(isHidden)) return undefined;
  const name = segments.pop() ?? '';
  const directory = new URL(segments.map((each) => `${encodeURIComponent(each)}/`).join(''), folder);
  // The library names its bundles by their content.
  const caching = segments[0] === 'bundles' ? FOREVER : REVALIDATE;
  return fileContent(directory, name, { 'Cache-Control': caching });
}

/** Serves the library from `folder`, a path. */
export function chartingLibrary(folder: string): ChartingLibrary {
  const url = pathToFileURL(join(folder, '/'));
  return {
    announcedIn: (html) =>
      existsSync(join(folder, SCRIPT))
        ? html.replace('</head>', `  <meta name="charting-library" content="${PATH}" />\n  </head>`)
        : html,
    files: { path: `${PATH}:name{.+}`, load: (name) => read(url, name) },
  };
}
