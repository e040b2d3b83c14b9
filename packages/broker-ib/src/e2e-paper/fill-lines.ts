import { OrderStatus, OrderType, Side, type Execution } from '@tickwire/contracts';
import { Answer } from '../simulator/wire/message-id.ts';
import { require, type AcceptanceLine } from './acceptance-line.ts';
import { openSymbol, place, reaches, ready, type PaperBench } from './paper-bench.ts';

/** In EXECUTION_DATA: the execution's id, shares and price. In COMMISSION_REPORT: id and commission. */
const Told = { EXECUTION: 14, SHARES: 19, PRICE: 20, CHARGED: 2, COMMISSION: 3 } as const;
const COMMISSION_MS = 20_000;

const fillsOf = ({ desk, accountId }: PaperBench, orderId: string): readonly Execution[] =>
  desk.engine.executions(accountId).filter((execution) => execution.orderId === orderId);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The smallest orders that fill, each followed by its opposite. */
export const fillLines: readonly AcceptanceLine<PaperBench>[] = [
  {
    label: 'O4',
    claim: 'A fill is booked once, as TWS tells it',
    async show(bench) {
      const market = openSymbol(bench);
      for (const side of [Side.BUY, Side.SELL]) {
        const since = bench.wire.frames.length;
        const id = place(bench, { ...market, type: OrderType.MARKET, side });
        await reaches(bench, id, OrderStatus.FILLED);
        const told = new Map(
          bench.wire
            .received(Answer.EXECUTION_DATA, since)
            .map(({ fields }) => [fields[Told.EXECUTION], fields]),
        );
        const fills = fillsOf(bench, id);
        require(fills.length ===
          told.size, `TWS told of ${told.size} executions, and ${fills.length} are booked.`);
        require(sum(fills.map(({ qty }) => qty)) === market.qty, 'The quantity is another.');
      }
      return `${market.qty} ${market.symbol}`;
    },
  },
  {
    label: 'O5',
    claim: 'A commission is booked on its fill when it comes',
    async show(bench) {
      const market = openSymbol(bench);
      for (const side of [Side.BUY, Side.SELL]) {
        const since = bench.wire.frames.length;
        const id = place(bench, { ...market, type: OrderType.MARKET, side });
        await reaches(bench, id, OrderStatus.FILLED);
        const reports = (): readonly (readonly string[])[] =>
          bench.wire.received(Answer.COMMISSION_REPORT, since).map(({ fields }) => fields);
        await bench.patience.until(() => reports().length > 0, COMMISSION_MS, 'a commission is reported');
        await bench.desk.engine.settled();
        const told = sum(reports().map((fields) => Number(fields[Told.COMMISSION])));
        const booked = sum(fillsOf(bench, id).map(({ commission }) => commission));
        require(Math.abs(told - booked) < 1e-6, `TWS charged ${told}, and ${booked} is booked.`);
      }
      return undefined;
    },
  },
  {
    label: 'R2',
    claim: 'A fill of the time without a connection is booked once, on its order',
    async show(bench) {
      const market = openSymbol(bench);
      const id = place(bench, { ...market, type: OrderType.MARKET, side: Side.BUY });
      await bench.desk.engine.settled();
      bench.wire.drop();
      await bench.patience.until(
        () => bench.desk.broker.connection.status.stage !== 'ready',
        5000,
        'the drop is noticed',
      );
      await ready(bench);
      await reaches(bench, id, OrderStatus.FILLED);
      const booked = sum(fillsOf(bench, id).map(({ qty }) => qty));
      require(booked === market.qty, `${booked} is booked of ${market.qty}.`);
      const back = place(bench, { ...market, type: OrderType.MARKET, side: Side.SELL });
      await reaches(bench, back, OrderStatus.FILLED);
      return undefined;
    },
  },
];
