import { ApiError, type OrderPreviewResult, type PreOrder } from '@tickwire/client';
import { useEffect, useState } from 'react';
import { client } from '../../data/client.ts';

const PAUSE_MS = 250;
const REFRESH_MS = 5000;

export interface Preview {
  readonly result?: OrderPreviewResult;
  /** Why there is none. */
  readonly problem?: string;
}

/** What the order would cost, asked anew when it changes and every few seconds, because the market moves. */
export function usePreview(order: PreOrder | undefined): Preview {
  const [preview, setPreview] = useState<Preview>({});
  const key = order && JSON.stringify(order);
  useEffect(() => {
    if (key === undefined) {
      setPreview({});
      return;
    }
    const body: PreOrder = JSON.parse(key);
    const stop = new AbortController();
    let timer = setTimeout(ask, PAUSE_MS);
    async function ask(): Promise<void> {
      try {
        setPreview({ result: await client.rest.previewOrder({ body }, { signal: stop.signal }) });
      } catch (error) {
        if (stop.signal.aborted) return;
        setPreview(error instanceof ApiError ? { problem: error.detail } : {});
        if (error instanceof ApiError) return;
      }
      timer = setTimeout(ask, REFRESH_MS);
    }
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [key]);
  return preview;
}
