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

/** Whether there are bars before the first: there may be, they are on their way, or it is the first of all. */
export type OlderBars = 'more' | 'loading' | 'none';

export interface BarFeedListener {
  /** Everything is new: first load, reset, or an older page in front. */
  onHistory(bars: readonly Bar[], change: 'loaded' | 'extended'): void;
  /** One bar is new or changed; `last` tells whether it is the newest. */
  onBar(bar: Bar, last: boolean): void;
  onState(state: FeedState): void;
  onOlder(older: OlderBars): void;
}

export interface BarFeed {
  /**
   * Asks for `count` older bars (at most 10,000), unless there are none or they are on their way; what fails is tried
   * again.
   */
  loadOlder(count?: number): void;
  close(): void;
}

const PAGE = 600;
const RETRY_MS = 2000;

/** Opens the bars of one symbol and resolution: history, older pages on demand, and the live forming bar. */
export function openBarFeed(source: BarSource, listener: BarFeedListener): BarFeed {
  const history = createBarHistory();
  let load = new AbortController();
  let loading = true;
  let older: OlderBars = 'more';
  let streamed: Bar[] = [];
  let retry: ReturnType<typeof setTimeout> | undefined;

  function reload(): void {
    load.abort();
    clearTimeout(retry);
    load = new AbortController();
    loading = true;
    void readHistory(load.signal);
  }

  async function readHistory(signal: AbortSignal): Promise<void> {
    try {
      const page = await source.fetch({ count: PAGE }, signal);
      if (signal.aborted) return;
      history.replace(joinBars(page.bars, streamed));
      streamed = [];
      loading = false;
      tellOlder(page.bars.length === 0 ? 'none' : 'more');
      listener.onHistory(history.bars, 'loaded');
      listener.onState({ kind: 'ready' });
    } catch (error) {
      if (signal.aborted) return;
      const why = source.refusal(error);
      listener.onState(why === undefined ? { kind: 'retrying' } : { kind: 'refused', why });
      if (why === undefined) retry = setTimeout(reload, RETRY_MS);
    }
  }

  async function readOlder(before: number, count: number, signal: AbortSignal): Promise<void> {
    try {
      const page = await source.fetch({ before, count }, signal);
      if (signal.aborted) return;
      tellOlder(page.no_data || page.bars.length === 0 ? 'none' : 'more');
      history.prepend(page.bars);
      if (page.bars.length > 0) listener.onHistory(history.bars, 'extended');
    } catch {
      if (signal.aborted) return;
      retry = setTimeout(() => void readOlder(before, count, signal), RETRY_MS);
    }
  }

  function tellOlder(next: OlderBars): void {
    older = next;
    listener.onOlder(next);
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
    loadOlder(count = PAGE) {
      const first = history.bars[0];
      if (loading || older !== 'more' || !first) return;
      tellOlder('loading');
      void readOlder(first.time, count, load.signal);
    },
    close() {
      load.abort();
      clearTimeout(retry);
      end();
    },
  };
}
