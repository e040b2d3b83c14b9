import { ContractNotFound, type ContractList } from '../contracts/contract-list.ts';
import type { ContractQuery } from '../contracts/contract-query.ts';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import { errorMessage } from '../messages/system-messages.ts';
import type { Client } from '../session/client.ts';

/** The contract a request is about; without one the client is told so (200) and it is undefined. */
export function askedContract(
  contracts: ContractList,
  client: Client,
  requestId: number,
  query: ContractQuery,
): SimulatedContract | undefined {
  try {
    return contracts.one(query);
  } catch (error) {
    if (!(error instanceof ContractNotFound)) throw error;
    client.send(errorMessage(requestId, 200, error.message));
    return undefined;
  }
}
