import { ApiError, type OrderPreviewResult, type PreOrder } from '@tickwire/client';
import { useEffect, useRef, useState } from 'react';
import { ofAccount } from '../../data/account.ts';
import { client } from '../../data/client.ts';
import { nameFields } from '../../format/field-names.ts';

const PAUSE_MS = 250;
const REFRESH_MS = 1000;
/** A refusal seldom goes away by itself, and the browser writes each one into its console. */
const REFUSED_MS = 5000;

export interface Preview {
  readonly result?: OrderPreviewResult;
  /** The order it is of. */
  readonly order?: PreOrder;
  /** Why there is none. */
  readonly problem?: string;
  /** Whether it is of what stands in the ticket now. */
  readonly current: boolean;
}

interface Answer extends Omit<Preview, 'current'> {
  readonly key: string;
}

/**
 * What the order would cost, asked anew when `key` changes, which stands for what the user wrote, and every second, because
 * the market moves. An older answer stays to be seen until the next one, and is never told to be current.
 */
export function usePreview(order: PreOrder | undefined, key: string): Preview {
  const [answer, setAnswer] = useState<Answer>();
  const latest = useRef(order);
  latest.current = order;
  const asked = order && key;
  useEffect(() => {
    if (asked === undefined) {
      setAnswer(undefined);
      return;
    }
    const stop = new AbortController();
    let timer = setTimeout(ask, PAUSE_MS);
    async function ask(): Promise<void> {
      const body = latest.current;
      let pause = REFRESH_MS;
      if (!body || asked === undefined) return;
      try {
        const result = await client.rest.previewOrder({ query: ofAccount(), body }, { signal: stop.signal });
        setAnswer({ key: asked, order: body, result });
      } catch (error) {
        if (stop.signal.aborted) return;
        const isRefusal = error instanceof ApiError;
        setAnswer(isRefusal ? { key: asked, problem: nameFields(error.detail) } : undefined);
        if (isRefusal) pause = REFUSED_MS;
      }
      timer = setTimeout(ask, pause);
    }
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [asked]);
  const { key: answered, ...preview } = answer ?? { key: undefined };
  const current = answered !== undefined && answered === asked;
  // What was refused says nothing about the next order.
  return answer?.problem !== undefined && !current ? { current } : { ...preview, current };
}
