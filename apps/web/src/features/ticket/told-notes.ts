import { nameFields } from '../../format/field-names.ts';
import type { Refusal } from './refusal.ts';
import type { Preview } from './use-preview.ts';

interface ToldNotes {
  /** Why the order would be refused. */
  readonly errors: readonly string[];
  /** What to know of an order that would be taken. */
  readonly warnings: readonly string[];
}

/** What a preview says of the order besides its costs, without what its refusal says already. */
export function toldNotes({ result, problem }: Omit<Preview, 'current'>, refusal: Refusal): ToldNotes {
  const errors = new Set((result?.errors ?? []).map(nameFields));
  if (problem !== undefined) errors.add(problem);
  // An order that is refused neither executes at once nor at worse prices.
  const warnings = errors.size > 0 ? [] : (result?.warnings ?? []);
  for (const told of [refusal.message, ...Object.values(refusal.fields)]) if (told) errors.delete(told);
  return { errors: [...errors], warnings };
}
