import type { AccountLimits, RiskStatus } from '@tickwire/client';
import { directionOf, formatMoney, formatPercent, formatSigned, type Direction } from '../../format/money.ts';

import { usedOf } from './used-of.ts';

/** One figure of the account's risk, beside the limit that binds it. */
export interface RiskMeasure {
  readonly label: string;
  readonly text: string;
  readonly tone?: Direction;
  /** What it is measured against, in words. */
  readonly against?: string;
  /** How much of its limit is used: 1 is all of it. Absent where there is no limit or no figure. */
  readonly used?: number;
}

const none = '–';
const share = (part: number) => formatPercent(part * 100).replace('+', '');
const money = (amount: number | undefined) => (amount === undefined ? none : formatMoney(amount));
const multiple = (value: number) => `${formatMoney(value)}x`;

/** How a value stands against a limit. */
function against(
  value: number | undefined,
  limit: number | null | undefined,
  words: (limit: number) => string,
): Pick<RiskMeasure, 'against' | 'used'> {
  if (limit === undefined) return {};
  if (limit === null) return { against: 'no limit' };
  return {
    against: words(limit),
    ...(value !== undefined && { used: usedOf(value, limit) }),
  };
}

/** The loss that reduces the account to closing, or the one that halts it where only that is set. */
const tighter = (reduce: number | null | undefined, halt: number | null | undefined) => reduce ?? halt;

/** Where an account stands, figure by figure; `limits` are absent while they are not known. */
export function riskMeasures(risk: RiskStatus, limits: AccountLimits | undefined): readonly RiskMeasure[] {
  const { dayPL, dayOpenEquity, peakEquity, drawdown, dailyLoss, leverage } = risk;
  const upTo = (limit: number) => `of ${formatMoney(limit)}`;
  return [
    {
      label: `Equity ${risk.currency}`,
      text: money(risk.equity),
      ...(peakEquity !== undefined && { against: `peak ${formatMoney(peakEquity)}` }),
    },
    {
      label: 'Day P/L',
      text:
        dayPL === undefined
          ? none
          : `${formatSigned(dayPL)}${dayOpenEquity ? ` (${formatPercent((dayPL / dayOpenEquity) * 100)})` : ''}`,
      ...(dayPL !== undefined && { tone: directionOf(dayPL) }),
      ...against(
        dailyLoss,
        tighter(limits?.dailyLossReduce, limits?.dailyLossHalt),
        (limit) => `loss limit ${share(limit)}`,
      ),
    },
    {
      label: 'Drawdown',
      text: drawdown === undefined ? none : share(drawdown),
      ...against(
        drawdown,
        tighter(limits?.drawdownReduce, limits?.drawdownHalt),
        (limit) => `limit ${share(limit)}`,
      ),
    },
    {
      label: 'Gross exposure',
      text: money(risk.grossExposure),
      ...against(risk.grossExposure, limits?.maxGrossExposure, upTo),
    },
    {
      label: 'Net exposure',
      text: money(risk.netExposure),
      ...against(risk.netExposure, limits?.maxNetExposure, upTo),
    },
    {
      label: 'Leverage',
      text: leverage === undefined ? none : multiple(leverage),
      ...against(leverage, limits?.maxLeverage, (limit) => `of ${multiple(limit)}`),
    },
    {
      label: 'Open orders',
      text: String(risk.openOrders),
      ...against(risk.openOrders, limits?.maxOpenOrders, (limit) => `of ${limit.toLocaleString('en-US')}`),
    },
  ];
}
