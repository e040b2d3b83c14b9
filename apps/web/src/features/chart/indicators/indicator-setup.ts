import { indicatorKind, indicatorKindNames, type IndicatorKindName } from './indicator-kinds.ts';

/** One indicator on the chart, as the user set it up. */
export interface IndicatorSetup {
  readonly id: number;
  readonly kind: IndicatorKindName;
  /** One number for each parameter of the kind. */
  readonly parameters: readonly number[];
  readonly hidden: boolean;
  /** Index of its colour in the theme's row of series colours. */
  readonly color: number;
}

/** Name with the numbers that tell it from others of its kind: `EMA 20`, `MACD 12 26 9`. */
export function indicatorLabel({ kind, parameters }: Pick<IndicatorSetup, 'kind' | 'parameters'>): string {
  return [indicatorKind(kind).short, ...parameters].join(' ');
}

/** A sentence saying what is wrong with the numbers; undefined when they can be used. */
export function parameterProblem(kind: IndicatorKindName, parameters: readonly number[]): string | undefined {
  for (const [index, { label, min, max, whole }] of indicatorKind(kind).parameters.entries()) {
    const value = parameters[index] ?? Number.NaN;
    if (!(value >= min && value <= max) || (whole && !Number.isInteger(value))) {
      return `${label} must be a ${whole ? 'whole ' : ''}number from ${min} to ${max}.`;
    }
  }
  const [fast = 0, slow = 0] = parameters;
  return kind === 'macd' && fast >= slow ? 'Fast must be below Slow.' : undefined;
}

/** Reads what was stored; what cannot be used is left out. */
export function readIndicatorSetups(stored: unknown): readonly IndicatorSetup[] | undefined {
  return Array.isArray(stored) ? stored.flatMap((item: unknown) => readSetup(item) ?? []) : undefined;
}

function readSetup(stored: unknown): IndicatorSetup | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { id, kind, parameters, hidden, color } = stored as Partial<Record<keyof IndicatorSetup, unknown>>;
  const known = indicatorKindNames.find((name) => name === kind);
  if (!known || !isIndex(id) || !isIndex(color) || !isNumbers(parameters)) return undefined;
  if (parameters.length !== indicatorKind(known).parameters.length) return undefined;
  if (parameterProblem(known, parameters) !== undefined) return undefined;
  return { id, kind: known, parameters, hidden: hidden === true, color };
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}
