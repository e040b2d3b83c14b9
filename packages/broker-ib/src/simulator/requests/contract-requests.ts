import type { Scheduler } from '@tickwire/resilience';
import type { ContractList } from '../contracts/contract-list.ts';
import { readContractQuery } from '../contracts/contract-query.ts';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import { liquidHours, tradingHours, wholeDays } from '../contracts/trading-hours.ts';
import {
  contractData,
  contractDataEnd,
  marketRule,
  optionParametersEnd,
  symbolSamples,
  type ToldHours,
} from '../messages/contract-data.ts';
import { errorMessage } from '../messages/system-messages.ts';
import { Request } from '../wire/message-id.ts';
import type { Feature } from './feature.ts';

/** IB tells no more of a search. */
const MOST_SAMPLES = 16;

/** Contracts: described, searched, and the prices they can have. */
export function contractRequests(
  contracts: ContractList,
  scheduler: Scheduler,
  alwaysOpen: boolean,
): Feature {
  const hoursOf = (contract: SimulatedContract): ToldHours => {
    const now = scheduler.now();
    return alwaysOpen
      ? { trading: wholeDays(now), liquid: wholeDays(now) }
      : { trading: tradingHours(contract, now), liquid: liquidHours(contract, now) };
  };

  return {
    handlers: {
      [Request.CONTRACT_DATA](client, fields) {
        fields.text();
        const requestId = fields.int();
        const query = readContractQuery(fields);
        // Expired contracts, and identification by ISIN and the like.
        fields.texts(4);
        fields.end();
        const found = contracts.matching(query);
        if (found.length === 0) {
          client.send(errorMessage(requestId, 200, 'No security definition has been found for the request'));
          return;
        }
        for (const contract of found) {
          client.send(contractData(requestId, contract, query.exchange, hoursOf(contract)));
        }
        client.send(contractDataEnd(requestId));
      },
      [Request.MATCHING_SYMBOLS](client, fields) {
        const requestId = fields.int();
        const found = contracts.search(fields.text());
        fields.end();
        client.send(symbolSamples(requestId, found.slice(0, MOST_SAMPLES)));
      },
      [Request.MARKET_RULE](client, fields) {
        const ruleId = fields.int();
        fields.end();
        const text = `Error validating request.-'bT' : cause - Invalid market rule ${ruleId}.`;
        client.send(marketRule(ruleId) ?? errorMessage(-1, 321, text));
      },
      [Request.SEC_DEF_OPT_PARAMS](client, fields) {
        const requestId = fields.int();
        fields.texts(4);
        fields.end();
        client.send(optionParametersEnd(requestId));
      },
    },
  };
}
