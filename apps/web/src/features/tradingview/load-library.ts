import type { Library } from './library-api.ts';

const SCRIPT = 'charting_library.js';
let loading: Promise<Library> | undefined;

/** Loads the library's script from `path`, once; one that fails is tried again by the next call. */
export function loadLibrary(path: string): Promise<Library> {
  loading ??= load(path + SCRIPT).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(url: string): Promise<Library> {
  const script = document.createElement('script');
  await new Promise<void>((resolve, reject) => {
    script.src = url;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${url} cannot be loaded.`)));
    document.head.append(script);
  });
  const { widget } = window.TradingView ?? {};
  if (typeof widget === 'function') return { widget };
  script.remove();
  throw new Error(`${url} is not TradingView's charting library.`);
}
