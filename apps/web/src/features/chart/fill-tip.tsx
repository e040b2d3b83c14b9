import { useStore } from '@nanostores/react';
import { $account } from '../../data/account.ts';
import { formatMoney } from '../../format/money.ts';
import { sideName } from '../../format/order.ts';
import type { PriceFormat } from '../../format/price.ts';
import { formatQuantity } from '../../format/quantity.ts';
import { formatInstant, formatTime } from '../../format/time.ts';
import type { FillArrows } from './fill-arrows.ts';
import './fill-tip.css';

interface FillTipProps {
  readonly arrows: FillArrows;
  readonly prices: PriceFormat;
  /** IANA zone of the chart; the reader's own when left out. */
  readonly zone: string | undefined;
  readonly isDayHidden: boolean;
}

/** Of more fills than these the tip says how many there are. */
const MOST = 8;

/** The fills behind the arrow that is pointed at; the list of executions says the same to those who do not point. */
export function FillTip({ arrows, prices, zone, isDayHidden }: FillTipProps) {
  const pointed = useStore(arrows.$pointed);
  const currency = useStore($account)?.currency ?? '';
  if (!pointed) return null;
  const { mark, x, y } = pointed;
  const more = mark.fills.length - MOST;
  return (
    <div
      className="fill-tip"
      aria-hidden="true"
      style={{ left: x, top: y, translate: `${x > 320 ? 'calc(-100% - 12px)' : '12px'} -50%` }}
    >
      <table>
        <tbody>
          {mark.fills.slice(0, MOST).map((fill) => (
            <tr key={fill.id}>
              <td className="muted">
                {isDayHidden ? formatTime(fill.time, 'seconds', zone) : formatInstant(fill.time, zone)}
              </td>
              <td className={mark.side === 'buy' ? 'up' : 'down'}>{sideName(fill.side)}</td>
              <td className="number">{formatQuantity(fill.qty)}</td>
              <td className="number">{prices.format(fill.price)}</td>
              <td className="number muted">
                {formatMoney(fill.commission)} {currency}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="muted">and {more} more</p>}
    </div>
  );
}
