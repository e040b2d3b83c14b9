import type { ContractList } from '../contracts/contract-list.ts';
import { readContractQuery } from '../contracts/contract-query.ts';
import { headTimestamp } from '../messages/historical-data.ts';
import { utcTime } from '../wire/ib-time.ts';
import { Request } from '../wire/message-id.ts';
import { askedContract } from './asked-contract.ts';
import type { Feature } from './feature.ts';

/** When the history of a contract begins. */
export function headTimestampRequests(contracts: ContractList): Feature {
  return {
    handlers: {
      [Request.HEAD_TIMESTAMP](client, fields) {
        const requestId = fields.int();
        const query = readContractQuery(fields);
        // Expired contracts, regular hours, what to show.
        fields.texts(3);
        const format = fields.int();
        fields.end();
        const contract = askedContract(contracts, client, requestId, query);
        if (contract === undefined) return;
        const { genesis } = contract.instrument;
        client.send(headTimestamp(requestId, format === 2 ? `${genesis / 1000}` : utcTime(genesis)));
      },
      [Request.CANCEL_HEAD_TIMESTAMP](_client, fields) {
        fields.text();
        fields.end();
      },
    },
  };
}
