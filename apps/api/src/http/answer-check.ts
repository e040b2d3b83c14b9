import { isDeepStrictEqual } from 'node:util';
import type { RestRoute } from '@tickwire/contracts';
import { z } from 'zod';

/** The server was about to answer with something its contract does not declare. */
export class UndeclaredAnswer extends Error {
  override readonly name = 'UndeclaredAnswer';
}

/** Throws unless the contract declares exactly this answer: its status, every field and no other. */
export function checkAnswer(route: RestRoute, status: number, body: unknown): void {
  const declared = route.responses[status];
  if (declared === undefined)
    throw new UndeclaredAnswer(`${route.operationId} declares no status ${status}.`);
  if (declared === null || !(declared instanceof z.ZodType)) return;
  const wire: unknown = JSON.parse(JSON.stringify(body));
  const result = declared.safeParse(wire);
  if (!result.success) {
    throw new UndeclaredAnswer(
      `${route.operationId} answered ${status} with another shape: ${z.prettifyError(result.error)}`,
    );
  }
  if (!isDeepStrictEqual(result.data, wire)) {
    throw new UndeclaredAnswer(
      `${route.operationId} answered ${status} with fields its contract does not declare.`,
    );
  }
}
