import type { EquityCurvePoint } from '@tickwire/client';
import type { ReadableAtom } from 'nanostores';
import { client } from './client.ts';
import { readAccount } from './read-account.ts';

const DAY_MS = 86_400_000;

/** How far back a curve goes. */
export const curveRanges = [
  { value: '1D', label: '1D', name: 'One day', ms: DAY_MS },
  { value: '1W', label: '1W', name: 'One week', ms: 7 * DAY_MS },
  { value: '1M', label: '1M', name: 'One month', ms: 30 * DAY_MS },
  { value: 'all', label: 'All', name: 'All that is kept', ms: Number.POSITIVE_INFINITY },
] as const;

export type CurveRange = (typeof curveRanges)[number]['value'];

/** One minute: the server keeps a point about as often, and the stream of the equity moves the end meanwhile. */
const EVERY_MS = 60_000;
const POINTS = 2000;

type Curve = ReadableAtom<readonly EquityCurvePoint[] | undefined>;

const curveOver = (ms: number): Curve =>
  readAccount(EVERY_MS, async (accountId, signal) => {
    const from = Number.isFinite(ms) ? { from: Date.now() - ms } : {};
    const query = { accountId, points: POINTS, ...from };
    return (await client.rest.getEquityCurve({ query }, { signal })).points;
  });

const [day, week, month, all] = curveRanges;

/** What the account was worth, oldest first, by how far back. */
export const equityCurves: Readonly<Record<CurveRange, Curve>> = {
  '1D': curveOver(day.ms),
  '1W': curveOver(week.ms),
  '1M': curveOver(month.ms),
  all: curveOver(all.ms),
};
