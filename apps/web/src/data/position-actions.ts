import type { Brackets } from '@tickwire/client';
import { ofAccount } from './account.ts';
import { client } from './client.ts';
import { runAction } from './run-action.ts';

/** Closes a position at market, or so much of it; resolves to whether that was taken. */
export function closePosition(id: string, amount?: number): Promise<boolean> {
  const query = { ...ofAccount(), ...(amount !== undefined && { amount }) };
  return runAction('Close refused', client.rest.closePosition({ params: { position_id: id }, query }));
}

/** Turns a position round with one market order of twice its quantity; its bracket goes. */
export function reversePosition(id: string): Promise<boolean> {
  return runAction(
    'Reverse refused',
    client.rest.reversePosition({ params: { position_id: id }, query: ofAccount() }),
  );
}

/** Makes the bracket of a position what `brackets` says; what is left out goes. Rejects when it is refused. */
export async function setBrackets(id: string, brackets: Brackets): Promise<void> {
  await client.rest.editPositionBrackets({
    params: { position_id: id },
    query: ofAccount(),
    body: { brackets },
  });
}
