import { ApiError, type OrderPreviewResult, type PreOrder } from '@tickwire/client';
import { useEffect, useState } from 'react';
import { ofAccount } from '../../data/account.ts';
import { client } from '../../data/client.ts';
import { nameFields } from '../../format/field-names.ts';

const PAUSE_MS = 250;
const REFRESH_MS = 1000;
/** A refusal seldom goes away by itself, and the browser writes each one into its console. */
const REFUSED_MS = 5000;

export interface Preview {
  readonly result?: OrderPreviewResult;
  /** Why there is none. */
  readonly problem?: string;
}

/** What the order would cost, asked anew when it changes and every second, because the market moves. */
export function usePreview(order: PreOrder | undefined): Preview {
  const [preview, setPreview] = useState<Preview>({});
  const symbol = order?.symbol;
  useEffect(() => setPreview({}), [symbol]);
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
      let pause = REFRESH_MS;
      try {
        setPreview({
          result: await client.rest.previewOrder({ query: ofAccount(), body }, { signal: stop.signal }),
        });
      } catch (error) {
        if (stop.signal.aborted) return;
        setPreview(error instanceof ApiError ? { problem: nameFields(error.detail) } : {});
        if (error instanceof ApiError) pause = REFUSED_MS;
      }
      timer = setTimeout(ask, pause);
    }
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [key]);
  return preview;
}
