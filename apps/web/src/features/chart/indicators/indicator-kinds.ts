/** A number the user chooses, e.g. the length of an average. */
export interface IndicatorParameter {
  readonly label: string;
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  /** Whether it counts bars, so that only whole numbers make sense. */
  readonly whole: boolean;
}

export interface IndicatorOutput {
  readonly name: string;
  readonly style: 'line' | 'histogram';
  /** How many colours after the indicator's own. */
  readonly colorShift: number;
}

export interface IndicatorKind {
  readonly name: string;
  readonly short: string;
  readonly pane: 'prices' | 'own';
  readonly parameters: readonly IndicatorParameter[];
  readonly outputs: readonly IndicatorOutput[];
  /** Prices at which the pane has a line of its own. */
  readonly guides?: readonly number[];
}

const bars = (label: string, initial: number, min = 1): IndicatorParameter => ({
  label,
  initial,
  min,
  max: 500,
  whole: true,
});
const line = (name: string, colorShift = 0): IndicatorOutput => ({ name, style: 'line', colorShift });

/** The indicators the chart has, in the order of their menu. */
export const indicatorKinds = {
  ema: {
    name: 'Exponential moving average',
    short: 'EMA',
    pane: 'prices',
    parameters: [bars('Length', 20)],
    outputs: [line('EMA')],
  },
  sma: {
    name: 'Simple moving average',
    short: 'SMA',
    pane: 'prices',
    parameters: [bars('Length', 50)],
    outputs: [line('SMA')],
  },
  vwap: {
    name: 'Volume-weighted average price',
    short: 'VWAP',
    pane: 'prices',
    parameters: [],
    outputs: [line('VWAP')],
  },
  bollinger: {
    name: 'Bollinger bands',
    short: 'BB',
    pane: 'prices',
    parameters: [bars('Length', 20, 2), { label: 'Deviations', initial: 2, min: 0.1, max: 10, whole: false }],
    outputs: [line('Middle'), line('Upper'), line('Lower')],
  },
  rsi: {
    name: 'Relative strength index',
    short: 'RSI',
    pane: 'own',
    parameters: [bars('Length', 14, 2)],
    outputs: [line('RSI')],
    guides: [30, 70],
  },
  macd: {
    name: 'Moving average convergence divergence',
    short: 'MACD',
    pane: 'own',
    parameters: [bars('Fast', 12), bars('Slow', 26), bars('Signal', 9)],
    outputs: [{ name: 'Histogram', style: 'histogram', colorShift: 0 }, line('MACD'), line('Signal', 1)],
  },
} as const satisfies Record<string, IndicatorKind>;

export type IndicatorKindName = keyof typeof indicatorKinds;

export const indicatorKindNames = Object.keys(indicatorKinds) as readonly IndicatorKindName[];

export function indicatorKind(name: IndicatorKindName): IndicatorKind {
  return indicatorKinds[name];
}
