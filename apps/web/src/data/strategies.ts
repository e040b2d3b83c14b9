import type { Strategy } from '@tickwire/client';
import { computed } from 'nanostores';
import { followAccount } from './account-stream.ts';
import { client } from './client.ts';
import { fromSnapshot, withItem } from './keyed.ts';
import { runAction } from './run-action.ts';

/** The strategies on the account by id, in the order of the server. */
export const $strategies = followAccount<'strategies', ReadonlyMap<string, Strategy>>('strategies', {
  snapshot: fromSnapshot,
  update: withItem,
});

export const $runningCount = computed(
  $strategies,
  (strategies) => strategies && [...strategies.values()].filter(({ status }) => status === 'running').length,
);

let names: ReadonlyMap<string, string> = new Map();

/** Their names by id. The map changes only with a name: what they log changes many times a second. */
export const $strategyNames = computed($strategies, (strategies) => {
  const now = new Map([...(strategies?.values() ?? [])].map(({ id, name }) => [id, name]));
  const isSame = now.size === names.size && [...now].every(([id, name]) => names.get(id) === name);
  if (!isSame) names = now;
  return names;
});

/** A refusal becomes a notice; resolves to whether it was started. */
export function startStrategy(id: string): Promise<boolean> {
  return runAction({
    key: `strategy ${id}`,
    refused: 'Not started',
    blocked: undefined,
    send: () => client.rest.startStrategy({ params: { strategy_id: id } }),
  });
}

/** Cancels its working orders; its positions stay. A refusal becomes a notice; resolves to whether it was stopped. */
export function stopStrategy(id: string): Promise<boolean> {
  return runAction({
    key: `strategy ${id}`,
    refused: 'Not stopped',
    blocked: undefined,
    send: () => client.rest.stopStrategy({ params: { strategy_id: id } }),
  });
}
