import type { Gap as IbGap, GapLog } from '@tickwire/broker-ib';
import type { Gap } from '@tickwire/contracts';
import type { GapService } from '../services/gap-service.ts';

/** The interruptions of the adapter as the contract words them. */
export function ibGaps(log: GapLog): GapService {
  return {
    list: () => log.gaps.map(worded),
    subscribe: (listener) => log.subscribe((gap) => listener(worded(gap))),
  };
}

function worded({ id, scope, tickers, from, to, cause }: IbGap): Gap {
  return { id, scope, symbols: [...tickers], from, ...(to !== undefined && { to }), cause };
}
