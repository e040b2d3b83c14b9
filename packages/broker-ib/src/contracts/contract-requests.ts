import type { Contract, ContractDescription, ContractDetails, IBApi } from '@stoqey/ib';
import type { Scheduler } from '@tickwire/resilience';
import type { IbSession } from '../connection/ib-session.ts';
import { meaningOf } from '../connection/message-codes.ts';
import { IbUnavailable } from '../ib-unavailable.ts';
import type { PriceStep } from './ib-contracts.ts';

const TIMEOUT_MS = 15_000;

/** Questions about contracts on one connection. All reject with `IbUnavailable` when no answer comes. */
export interface ContractRequests {
  /** Everything that fits; empty when IB has no such contract. */
  details(contract: Contract): Promise<readonly ContractDetails[]>;
  symbols(text: string): Promise<readonly ContractDescription[]>;
  /** Of a market rule; the same rule is asked for once. */
  priceSteps(ruleId: number): Promise<readonly PriceStep[]>;
}

interface Question<T> {
  readonly about: string;
  send(api: IBApi, id: number): void;
  /** The answer when IB knows nothing of it. */
  readonly none: T;
  /** Listens until `resolve`; returns the ends. */
  hear(id: number, resolve: (answer: T) => void): readonly (() => void)[];
}

/** Asks on a session, as long as it lasts. */
export function createContractRequests(session: IbSession, scheduler: Scheduler): ContractRequests {
  const rules = new Map<number, Promise<readonly PriceStep[]>>();

  function ask<T>({ about, send, none, hear }: Question<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const id = session.requestId();
      const ends: (() => void)[] = [];
      const finish = (settle: () => void): void => {
        for (const end of ends) end();
        session.signal.removeEventListener('abort', lost);
        settle();
      };
      const fail = (why: string): void =>
        finish(() => reject(new IbUnavailable(`${about} cannot be asked for: ${why}`)));
      const lost = (): void => fail('the connection to TWS is lost. Try again when it is back.');
      if (session.signal.aborted) {
        lost();
        return;
      }
      session.signal.addEventListener('abort', lost);
      ends.push(
        ...hear(id, (answer) => finish(() => resolve(answer))),
        session.onMessage((message) => {
          if (message.id !== id) return;
          const meaning = meaningOf(message);
          if (meaning === 'no-definition') finish(() => resolve(none));
          else if (meaning !== 'information') fail(`TWS says "${message.text}" (${message.code}).`);
        }),
        scheduler.after(TIMEOUT_MS, () =>
          fail(`TWS has not answered within ${TIMEOUT_MS / 1000} s. Try again.`),
        ),
        session.sendRequest((api) => send(api, id)),
      );
    });
  }

  return {
    details: (contract) =>
      ask<readonly ContractDetails[]>({
        about: `The contract ${contract.localSymbol ?? contract.symbol ?? contract.conId}`,
        none: [],
        send: (api, id) => api.reqContractDetails(id, contract),
        hear(id, resolve) {
          const found: ContractDetails[] = [];
          return [
            session.on('contractDetails', (answered, details) => {
              if (answered === id) found.push(details);
            }),
            session.on('contractDetailsEnd', (answered) => {
              if (answered === id) resolve(found);
            }),
          ];
        },
      }),
    symbols: (text) =>
      ask<readonly ContractDescription[]>({
        about: `The symbols like ${text}`,
        none: [],
        send: (api, id) => api.reqMatchingSymbols(id, text),
        hear: (id, resolve) => [
          session.on('symbolSamples', (answered, found) => {
            if (answered === id) resolve(found);
          }),
        ],
      }),
    priceSteps(ruleId) {
      const known = rules.get(ruleId);
      if (known) return known;
      const asked = ask<readonly PriceStep[]>({
        about: `The market rule ${ruleId}`,
        none: [],
        send: (api) => api.reqMarketRule(ruleId),
        hear: (_id, resolve) => [
          session.on('marketRule', (answered, increments) => {
            if (answered !== ruleId) return;
            resolve(increments.map(({ lowEdge, increment }) => ({ from: lowEdge, increment })));
          }),
        ],
      });
      rules.set(ruleId, asked);
      asked.catch(() => rules.delete(ruleId));
      return asked;
    },
  };
}
