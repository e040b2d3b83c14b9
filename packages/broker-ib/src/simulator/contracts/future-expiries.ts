import { emini } from './listings.ts';
import type { SimulatedContract } from './simulated-contract.ts';

/** Ids of the simulator's own: IB's are not known beforehand. The expiry's month follows. */
const FIRST_CON_ID = 490_000_000;
const LISTED_QUARTERS = 4;
const MONTH_CODES: Readonly<Record<number, string>> = { 3: 'H', 6: 'M', 9: 'U', 12: 'Z' };

/** The third Friday. */
function expiryDay(year: number, month: number): number {
  const weekday = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  return 15 + ((12 - weekday) % 7);
}

function quarter(year: number, month: number): SimulatedContract | undefined {
  const code = MONTH_CODES[month];
  if (code === undefined) return undefined;
  const yearAndMonth = `${year}${`${month}`.padStart(2, '0')}`;
  const conId = FIRST_CON_ID + Number(yearAndMonth);
  return emini(conId, `${yearAndMonth}${expiryDay(year, month)}`, `ES${code}${year % 10}`);
}

/** The expiries that trade at `time`, the nearest first. */
export function listedFutures(time: number): readonly SimulatedContract[] {
  const today = new Date(time).toISOString().slice(0, 10).replaceAll('-', '');
  const listed: SimulatedContract[] = [];
  const date = new Date(time);
  for (let month = date.getUTCMonth() + 1; listed.length < LISTED_QUARTERS; month++) {
    const contract = quarter(date.getUTCFullYear() + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1);
    if (contract !== undefined && contract.lastTradeDate >= today) listed.push(contract);
  }
  return listed;
}

/** The expiry with this id, also one that has passed. */
export function futureByConId(conId: number): SimulatedContract | undefined {
  const yearAndMonth = conId - FIRST_CON_ID;
  if (yearAndMonth < 200_001 || yearAndMonth > 299_912) return undefined;
  return quarter(Math.floor(yearAndMonth / 100), yearAndMonth % 100);
}
