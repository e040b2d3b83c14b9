import type { Bar, BarsPage } from '@tickwire/client';
import { createBarHistory } from './bar-history.ts';
import { joinBars } from './join-bars.ts';

/** Where a feed gets its bars: history by request, the forming bar by stream. */
export interface BarSource {
  /** The newest `count` bars that start before `before` (ms); without it, up to the forming one. */
  fetch(range: { readonly before?: number; readonly count: number }, signal: AbortSignal): Promise<BarsPage>;
  /** Begins the stream. `onReset`: bars were missed, what is shown must be read again. Returns its end. */
  stream(handlers: { onBars(bars: readonly Bar[]): void; onReset(bars: readonly Bar[]): void }): () => void;
  /** A sentence for the user when asking again cannot help, e.g. an unknown symbol. */
  refusal(error: unknown): string | undefined;
}

export type FeedState =
  { readonly kind: 'loading' | 'ready' | 'retrying' } | { readonly kind: 'refused'; readonly why: string };

export interface BarFeedListener {
  /** Everything is new: first load, reset, or an older page in front. */
  onHistory(bars: readonly Bar[], change: 'loaded' | 'extended'): void;
  /** One bar is new or changed; `last` tells whether it is the newest. */
  onBar(bar: Bar, last: boolean): void;
  onState(state: FeedState): void;
}

export interface BarFeed {
  /** Asks for older bars, unless there are none or they are on their way. */
  loadOlder(): void;
  close(): void;
}

const PAGE = 600;
const RETRY_MS = 2000;

/** Opens the bars of one symbol and resolution: history, older pages on demand, and the live forming bar. */
export function openBarFeed(source: BarSource, listener: BarFeedListener): BarFeed {
  const history = createBarHistory();
  let load = new AbortController();
  let loading = true;
  let extending = false;
  let complete = false;
  let streamed: Bar[] = [];
  let retry: ReturnType<typeof setTimeout> | undefined;

  function reload(): void {
    load.abort();
    clearTimeout(retry);
    load = new AbortController();
    loading = true;
    extending = false;
    void readHistory(load.signal);
  }

  async function readHistory(signal: AbortSignal): Promise<void> {
    try {
      const page = await source.fetch({ count: PAGE }, signal);
      if (signal.aborted) return;
      history.replace(joinBars(page.bars, streamed));
      streamed = [];
      loading = false;
      complete = page.bars.length === 0;
      listener.onHistory(history.bars, 'loaded');
      listener.onState({ kind: 'ready' });
    } catch (error) {
      if (signal.aborted) return;
      const why = source.refusal(error);
      listener.onState(why === undefined ? { kind: 'retrying' } : { kind: 'refused', why });
      if (why === undefined) retry = setTimeout(reload, RETRY_MS);
    }
  }

  async function readOlder(before: number, signal: AbortSignal): Promise<void> {
    try {
      const page = await source.fetch({ before, count: PAGE }, signal);
      if (signal.aborted) return;
      complete = page.no_data || page.bars.length === 0;
      history.prepend(page.bars);
      if (page.bars.length > 0) listener.onHistory(history.bars, 'extended');
    } catch {
      // The next scroll asks again.
    }
    if (!signal.aborted) extending = false;
  }

  function take(bar: Bar): void {
    if (loading) {
      streamed.push(bar);
      return;
    }
    const placement = history.put(bar);
    if (placement === 'refused') {
      streamed = [bar];
      reload();
      return;
    }
    listener.onBar(bar, bar === history.bars.at(-1));
  }

  const end = source.stream({
    onBars: (bars) => bars.forEach(take),
    onReset: (bars) => {
      streamed = [...bars];
      reload();
    },
  });
  listener.onState({ kind: 'loading' });
  reload();

  return {
    loadOlder() {
      const first = history.bars[0];
      if (loading || extending || complete || !first) return;
      extending = true;
      void readOlder(first.time, load.signal);
    },
    close() {
      load.abort();
      clearTimeout(retry);
      end();
    },
  };
}
