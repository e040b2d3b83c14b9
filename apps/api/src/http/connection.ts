import { chosenAccounts } from '../services/account-caller.ts';
import type { ConnectionService } from '../services/connection-service.ts';
import type { GapService } from '../services/gap-service.ts';
import type { RestHandlers } from './rest-handlers.ts';

export function connectionHandlers(connections: ConnectionService, gaps: GapService) {
  return {
    getBrokerConnection: ({ query: { accountId } }, caller) => {
      if (accountId !== undefined) chosenAccounts(caller, accountId);
      return connections.status(accountId);
    },
    listGaps: () => gaps.list().map((gap) => ({ ...gap, symbols: [...gap.symbols] })),
  } satisfies Partial<RestHandlers>;
}
