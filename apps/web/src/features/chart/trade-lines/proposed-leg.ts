import type { LinesLayer } from './lines-layer.ts';
import { newLegLine, type NewLeg, type TradeLine } from './trade-line.ts';

/** Pixels from its line, or from the market where that is further, at which a leg is proposed. */
const AWAY = 48;

/** A leg on the side of a line where it belongs, clear of the market. */
export function proposedLeg(
  layer: Pick<LinesLayer, 'yOf' | 'priceAt'>,
  line: TradeLine,
  leg: NewLeg,
  market: number,
): TradeLine {
  const up = (leg === 'takeProfit') === (line.direction === 1);
  const from = up ? Math.max(line.price, market) : Math.min(line.price, market);
  const y = layer.yOf(from) ?? 0;
  return newLegLine(line, leg, layer.priceAt(up ? y - AWAY : y + AWAY) ?? from);
}
