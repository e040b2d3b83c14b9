import type { OrderByHand, SimulatorBook } from '../books.ts';
import type { SimulatedExecution } from '../orders/execution.ts';
import type { SimulatedOrder } from '../orders/simulated-order.ts';
import type { Connection } from '../session/connection.ts';
import type { ArmedFaults } from './armed-faults.ts';

/** What goes wrong with orders. Where nothing else is said it happens to the next one. */
export interface OrderFaults {
  /** Connections end when the next order arrives, which never reaches IB. */
  dropBeforeOrder(): void;
  /** Connections end when the next order has reached IB, before it is told so. */
  dropAfterOrder(): void;
  /** The next `times` orders vanish: IB never has them, nobody says so. */
  loseOrder(times?: number): void;
  /** The next `times` orders work, and nothing is ever told of them. */
  neverAnswerOrder(times?: number): void;
  /** Everything about the next `times` orders is told `ms` late. */
  answerLate(ms: number, times?: number): void;
  /** The next `times` orders are rejected with this code, 201 when nothing is said. */
  rejectOrder(code?: number, times?: number): void;
  /** The next `times` cancellations vanish: nothing is cancelled and nobody says so. */
  loseCancel(times?: number): void;
  /** The next `times` cancellations come too late: the order is filled right before. */
  fillBeforeCancel(times?: number): void;
  /** The next order is rejected with details that are no JSON. */
  rejectWithBadJson(): void;
  /** The next `times` orderStatus are said twice. */
  repeatStatus(times?: number): void;
  /** The next `times` orderStatus are not said. */
  withholdStatus(times?: number): void;
  /** Of the next order the first fill is told before anything else. */
  executionFirst(): void;
  /** The commissions of the next `times` fills come before the fills. */
  commissionFirst(times?: number): void;
  commissionLate(ms: number, times?: number): void;
  commissionNever(times?: number): void;
  /** The newest fill was another: `.02`, with a price a cent higher when nothing is said. */
  correctExecution(change?: { readonly quantity?: number; readonly price?: number }): SimulatedExecution;
  /** An order entered at TWS: of id 0, or of a negative id once client 0 binds such orders. */
  foreignOrder(order?: Partial<OrderByHand>): SimulatedOrder;
  /** The newest working order lives twice: two permanent ids, one `orderRef`. */
  doubleOrder(): SimulatedOrder;
  /** All connections end, then every working order is filled: only reqExecutions tells. */
  fillWhileDisconnected(): void;
}

const CENT = 0.01;
const REJECTED = 201;

export function orderFaults(parts: {
  readonly armed: ArmedFaults;
  readonly book: SimulatorBook;
  readonly connections: () => readonly Connection[];
}): OrderFaults {
  const { armed, book, connections } = parts;
  return {
    dropBeforeOrder: () => armed.arm('drop-before-order'),
    dropAfterOrder: () => armed.arm('drop-after-order'),
    loseOrder: (times) => armed.arm('order-lost', times),
    neverAnswerOrder: (times) => armed.arm('order-silent', times),
    answerLate: (ms, times) => armed.arm('answer-late', times, ms),
    rejectOrder: (code = REJECTED, times) => armed.arm('order-rejected', times, code),
    loseCancel: (times) => armed.arm('cancel-lost', times),
    fillBeforeCancel: (times) => armed.arm('fill-before-cancel', times),
    rejectWithBadJson: () => armed.arm('order-malformed-reject'),
    repeatStatus: (times) => armed.arm('status-repeated', times),
    withholdStatus: (times) => armed.arm('status-missing', times),
    executionFirst: () => armed.arm('execution-first'),
    commissionFirst: (times) => armed.arm('commission-first', times),
    commissionLate: (ms, times) => armed.arm('commission-late', times, ms),
    commissionNever: (times) => armed.arm('commission-never', times),
    correctExecution(change) {
      const execution = book.executions.at(-1);
      if (execution === undefined) throw new RangeError('There is no fill to correct.');
      const price = Number((execution.price + CENT).toFixed(8));
      return book.correct(execution.id, change ?? { price });
    },
    foreignOrder: (order = {}) =>
      book.enterByHand({ symbol: 'AAPL', side: 'BUY', quantity: 1, limit: 1, tif: 'GTC', ...order }),
    doubleOrder() {
      const order = book.working.at(-1);
      if (order === undefined) throw new RangeError('There is no working order to double.');
      return book.double(order.permId);
    },
    fillWhileDisconnected() {
      for (const connection of connections()) connection.drop();
      for (const { permId, parentPermId } of book.working) {
        const order = book.order(permId);
        const works = order?.status === 'Submitted' || order?.status === 'PreSubmitted';
        if (works && parentPermId === undefined) book.fill(permId);
      }
    },
  };
}
