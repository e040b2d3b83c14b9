import { fromMoney, fromUnits, type JournalRecord } from '@tickwire/engine';

/** An execution as one of the two books has it. */
export interface BookedExecution {
  /** As the venue called it last. */
  readonly id: string;
  readonly symbol: string;
  /** 1 bought, -1 sold. */
  readonly side: number;
  /** Zero for one that was taken back. */
  readonly qty: number;
  readonly price: number;
}

/** What the journal says has been traded, and what it says twice. */
export interface BookedFills {
  readonly executions: readonly BookedExecution[];
  /** As sentences. */
  readonly faults: readonly string[];
  /** Times the venue's books had to overrule ours. */
  readonly overruled: readonly string[];
}

/** Reads the fills from a journal alone, without the state that was made of it. */
export function bookedFills(records: Iterable<JournalRecord>): BookedFills {
  const byFill = new Map<string, BookedExecution>();
  const ids = new Set<string>();
  const faults: string[] = [];
  const overruled: string[] = [];
  let opened = false;
  for (const { seq, time, events } of records) {
    for (const event of events) {
      if (event.type === 'order-filled' || event.type === 'fill-corrected') {
        const { fillId, symbol, side, executionId = '' } = event;
        if (ids.has(executionId)) faults.push(`Execution "${executionId}" is booked twice, again at ${seq}.`);
        ids.add(executionId);
        const [qty, price] = [fromUnits(event.qty), fromUnits(event.price)];
        byFill.set(fillId, { id: executionId, symbol, side, qty, price });
      } else if (event.type === 'position-stated') {
        const { symbol, was, qty } = event;
        overruled.push(`${new Date(time).toISOString()} ${symbol}: ${fromUnits(was)} was ${fromUnits(qty)}.`);
      } else if (event.type === 'cash-stated' && opened) {
        overruled.push(
          `${new Date(time).toISOString()} cash: ${fromMoney(event.deposited)} were missing of ${fromMoney(event.amount)}.`,
        );
      } else if (event.type === 'cash-stated') {
        // What the account was opened with.
        opened = true;
      } else if (event.type === 'report-unmatched' && event.report.type !== 'accepted') {
        // A leg that IB has taken away with its entry is sent anew, and acknowledged a second time.
        const about = JSON.stringify(event.report, (_, value) =>
          typeof value === 'bigint' ? `${value}` : value,
        );
        faults.push(`At ${seq}, ${new Date(time).toISOString()}, a report was unmatched: ${about}.`);
      }
    }
  }
  return { executions: [...byFill.values()].filter(({ qty }) => qty !== 0), faults, overruled };
}

const text = ({ symbol, side, qty, price }: BookedExecution): string =>
  `${side > 0 ? 'bought' : 'sold'} ${qty} ${symbol} at ${price}`;

/** In what two books differ, as sentences: executions that one lacks, and those that are other than in the other. */
export function differences(
  ours: readonly BookedExecution[],
  theirs: readonly BookedExecution[],
): readonly string[] {
  const left = new Map(ours.map((execution) => [execution.id, execution]));
  const found: string[] = [];
  for (const execution of theirs) {
    const booked = left.get(execution.id);
    left.delete(execution.id);
    if (booked === undefined) found.push(`${execution.id} is not booked: ${text(execution)}.`);
    else if (text(booked) !== text(execution)) {
      found.push(`${execution.id} is booked as ${text(booked)} and was ${text(execution)}.`);
    }
  }
  for (const execution of left.values()) found.push(`${execution.id} never happened: ${text(execution)}.`);
  return found;
}
