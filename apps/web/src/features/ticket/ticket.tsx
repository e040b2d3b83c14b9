import { useStore } from '@nanostores/react';
import { usePriceFormat } from '../../data/price-formats.ts';
import { $symbol } from '../../data/selection.ts';
import { symbolInfo } from '../../data/symbols.ts';
import { $tradingClosed } from '../../data/venue.ts';
import { Panel } from '../../ui/panel.tsx';
import { ArmedSwitch } from '../commands/armed-switch.tsx';
import { AgeTag } from '../connection/age-tag.tsx';
import { TicketForm } from './ticket-form.tsx';
import './ticket.css';

/** Where an order is written and sent. */
export function Ticket() {
  const symbol = useStore($symbol);
  const info = useStore(symbolInfo(symbol));
  const prices = usePriceFormat(symbol);
  const closed = useStore($tradingClosed);
  return (
    <Panel
      title="Order"
      className="ticket"
      aside={
        <span className="ticket-aside">
          <AgeTag symbol={symbol} />
          <ArmedSwitch />
        </span>
      }
    >
      {info?.watch_only ? (
        <p className="ticket-form">{symbol} cannot be traded, only watched.</p>
      ) : info && prices ? (
        <TicketForm key={symbol} symbol={symbol} info={info} prices={prices} />
      ) : closed !== undefined ? (
        <p className="ticket-form">{closed}</p>
      ) : (
        <div className="ticket-form" aria-busy="true">
          {[1, 2, 3, 4].map((row) => (
            <span key={row} className="skeleton" />
          ))}
        </div>
      )}
    </Panel>
  );
}
