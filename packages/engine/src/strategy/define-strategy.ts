import type { Strategy, StrategyParams } from './strategy.ts';

const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

const texts = ['name', 'description'] as const;
const handlers = ['onStart', 'onBar', 'onQuote', 'onFill', 'onOrder', 'onPosition', 'onStop'] as const;
const fields = new Set<string>(['id', ...texts, 'symbols', 'resolution', 'params', 'state', ...handlers]);

const defined = new WeakSet();

/** Thrown by `defineStrategy`; the message says what to correct. */
export class StrategyDefinitionError extends Error {
  override readonly name = 'StrategyDefinitionError';
}

const fault = (strategy: Strategy): string | undefined => {
  if (!ID.test(strategy.id)) {
    return 'its id must be 1 to 40 lower-case letters, digits and hyphens';
  }
  const unknown = Object.keys(strategy).find((field) => !fields.has(field));
  if (unknown !== undefined) return `it has no field "${unknown}"; the fields are ${[...fields].join(', ')}`;
  const missing = texts.find((field) => typeof strategy[field] !== 'string');
  if (missing !== undefined) return `it needs a ${missing}`;
  if (!Array.isArray(strategy.symbols) || strategy.symbols.length === 0)
    return 'it needs at least one symbol';
  const broken = handlers.find(
    (handler) => strategy[handler] !== undefined && typeof strategy[handler] !== 'function',
  );
  if (broken !== undefined) return `its ${broken} must be a function`;
  if (strategy.onBar !== undefined && strategy.resolution === undefined) {
    return 'it has onBar and needs the resolution of its bars, such as "1" or "1D"';
  }
  return undefined;
};

/** Checks a strategy and returns it unchangeable; throws StrategyDefinitionError. */
export const defineStrategy = <State, Params extends StrategyParams>(
  strategy: Strategy<State, Params>,
): Strategy<State, Params> => {
  const found = fault(strategy);
  if (found !== undefined) {
    throw new StrategyDefinitionError(`The strategy "${strategy.id}" cannot be used: ${found}.`);
  }
  const made = Object.freeze({
    ...strategy,
    symbols: Object.freeze([...new Set(strategy.symbols)]),
    ...(strategy.params !== undefined && { params: Object.freeze({ ...strategy.params }) }),
  });
  defined.add(made);
  return made;
};

/** Whether `defineStrategy` has made it. */
export const isStrategy = (value: unknown): value is Strategy =>
  typeof value === 'object' && value !== null && defined.has(value);
