import { doubleText } from '../wire/wire-number.ts';

/** What the client sent, or what TWS has where the client sent nothing. */
export function textOr(sent: string, otherwise: string): string {
  return sent === '' ? otherwise : sent;
}

/** TWS writes 0.0 for a price that an order does not have. */
export function price(value: number | undefined): string {
  return doubleText(value ?? 0);
}

export function priceOr(value: number | undefined, otherwise: string): string {
  return value === undefined ? otherwise : doubleText(value);
}

/** What TWS says of the parts of an order that the simulator does not know. */
export const noBasisPoints: readonly string[] = ['', ''];
/** Their description, and none of legs, prices and routing. */
export const noCombinationLegs: readonly string[] = ['', '0', '0', '0'];
/** No increment of prices, no hedge. */
export const noScaleNorHedge: readonly string[] = ['', ''];
/** Type None, its price, contract, clearing and short sale. */
export const noDeltaNeutral: readonly string[] = ['None', '', '0', '', '', '', '?', '0', '0', ''];
/** The same in a completed order: without clearing. */
export const noDeltaNeutralCompleted: readonly string[] = ['None', '', '0', '0', '0', ''];
/** Smallest trade, smallest size to compete with, by how much, and the offsets from the midpoint. */
export const noPeggedOffsets: readonly string[] = ['', '100', '0.02', '', ''];
