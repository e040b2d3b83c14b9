import type { AccountLimits, RiskStatus } from '@tickwire/client';

export type LimitName = keyof AccountLimits;
export type LimitValue = AccountLimits[LimitName];

/** What the number of a limit counts. */
export type LimitUnit = 'units' | 'money' | 'percent' | 'multiple' | 'count' | 'ms' | 'rule';

export interface LimitField {
  readonly name: LimitName;
  readonly unit: LimitUnit;
  /** What it holds back, as a sentence. */
  readonly hint: string;
  /** What stands against it now, where that is known. */
  readonly observed?: (risk: RiskStatus) => number | undefined;
}

export interface LimitGroup {
  readonly title: string;
  readonly fields: readonly LimitField[];
}

const field = (
  name: LimitName,
  unit: LimitUnit,
  hint: string,
  observed?: LimitField['observed'],
): LimitField => ({ name, unit, hint, ...(observed && { observed }) });

/** The limits of an account by what they hold back. */
export const limitGroups: readonly LimitGroup[] = [
  {
    title: 'Order',
    fields: [
      field('maxOrderQuantity', 'units', 'No order is for more units than this.'),
      field('maxOrderNotional', 'money', 'No order is worth more than this.'),
      field(
        'fatFingerMultiple',
        'multiple',
        'No order is so many times the size of your recent ones in the symbol.',
      ),
      field('priceCollar', 'percent', 'No price is further through the market than this.'),
      field('maxQuoteAgeMs', 'ms', 'No order is priced by a quote that is older.'),
      field('selfTrade', 'rule', 'Whether an order may trade with a working order of the same account.'),
    ],
  },
  {
    title: 'Position',
    fields: [
      field('maxPositionQuantity', 'units', 'No position, long or short, has more units.'),
      field('maxPositionNotional', 'money', 'No position, long or short, is worth more.'),
      field('maxConcentration', 'percent', 'No position is a greater share of the equity.'),
    ],
  },
  {
    title: 'Account',
    fields: [
      field('maxGrossExposure', 'money', 'Long and short positions together.', (risk) => risk.grossExposure),
      field('maxNetExposure', 'money', 'Long positions less short ones.', (risk) => risk.netExposure),
      field(
        'maxLeverage',
        'multiple',
        'Gross exposure as a multiple of the equity.',
        (risk) => risk.leverage,
      ),
      field('maxOpenOrders', 'count', 'Orders that work at the same time.', (risk) => risk.openOrders),
    ],
  },
  {
    title: 'Rate',
    fields: [
      field('maxOrdersPerSecond', 'count', 'Orders and changes in a second; cancels are free.'),
      field(
        'maxFillsPerMinute',
        'count',
        'Fills of one symbol in a minute; beyond it the symbol rests for a while.',
      ),
      field('duplicateWindowMs', 'ms', 'For so long the same order again is taken for a mistake.'),
    ],
  },
  {
    title: 'Loss',
    fields: [
      field(
        'dailyLossReduce',
        'percent',
        'From this loss of the day on positions may only be reduced.',
        (risk) => risk.dailyLoss,
      ),
      field('dailyLossHalt', 'percent', 'This loss of the day halts the account.', (risk) => risk.dailyLoss),
      field(
        'drawdownReduce',
        'percent',
        'From this fall from the highest equity on positions may only be reduced.',
        (risk) => risk.drawdown,
      ),
      field(
        'drawdownHalt',
        'percent',
        'This fall from the highest equity halts the account.',
        (risk) => risk.drawdown,
      ),
    ],
  },
];

/** Limits that a symbol can have of its own, before those of the account. */
export const symbolFields = [
  'maxOrderQuantity',
  'maxOrderNotional',
  'maxPositionQuantity',
  'maxPositionNotional',
  'priceCollar',
] as const satisfies readonly LimitName[];

const fields = limitGroups.flatMap((group) => group.fields);

/** Undefined for a name that this page does not know. */
export const limitField = (name: string): LimitField | undefined => fields.find((one) => one.name === name);
