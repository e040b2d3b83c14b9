import type { Client, Subscription } from '@tickwire/client';

/** A client whose subscriptions end with it, while the connection it shares goes on. */
export interface ClosableClient {
  /** What TradingView's adapters take. */
  readonly client: Pick<Client, 'rest' | 'status' | 'onStatus' | 'subscribe'>;
  close(): void;
}

/** For a part of the page that comes and goes, and does not end all it has begun. */
export function closableClient(shared: ClosableClient['client']): ClosableClient {
  const ends = new Set<() => void>();
  let closed = false;

  const subscribe: Client['subscribe'] = (route, request, handlers, options) => {
    const running: Subscription = shared.subscribe(route, request, handlers, options);
    const unsubscribe = () => {
      ends.delete(unsubscribe);
      running.unsubscribe();
    };
    if (closed) running.unsubscribe();
    else ends.add(unsubscribe);
    return {
      get status() {
        return running.status;
      },
      unsubscribe,
    };
  };
  const close = () => {
    closed = true;
    for (const end of ends) end();
    ends.clear();
  };

  return {
    client: {
      get status() {
        return shared.status;
      },
      rest: shared.rest,
      onStatus(callback) {
        const stop = shared.onStatus((status) => {
          if (!closed) callback(status);
        });
        ends.add(stop);
        return stop;
      },
      subscribe,
    },
    close,
  };
}
