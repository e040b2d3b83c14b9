import type { PlacedOrder, Position, PreOrder } from '@tickwire/contracts';

/** What the client has asked for, and what it was told of it. */
export interface Placement {
  readonly order: PreOrder & { readonly clientOrderId: string };
  /** Undefined while no answer has come. */
  orderId?: string;
  /** `asked`: the answer to the cancel has not come. */
  cancel?: 'asked' | 'acknowledged';
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Who places orders without a pause, writes down every acknowledgement, and repeats what was not answered. */
export class LoadClient {
  readonly placements: Placement[] = [];
  readonly #random: () => number;
  #url = '';
  #acknowledged = 0;
  #onAcknowledged: (count: number) => void = () => undefined;
  #running = false;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** The server answers here from now on. */
  connect(url: string): void {
    this.#url = url;
  }

  /** Lets so many submitters work until `acknowledgements` have come, then calls `then` in the middle of the others' requests. */
  async load(submitters: number, acknowledgements: number, then: () => Promise<void>): Promise<void> {
    this.#running = true;
    this.#acknowledged = 0;
    const reached = new Promise<void>((resolve) => {
      this.#onAcknowledged = (count) => {
        if (count === acknowledgements) resolve();
      };
    });
    const all = Array.from({ length: submitters }, () => this.#submitter());
    await reached;
    await then();
    this.#running = false;
    await Promise.all(all);
  }

  /** Repeats every request that was not answered, with its key, until it is. */
  async settle(): Promise<void> {
    await inTurn(this.placements, async (placement) => {
      if (placement.orderId === undefined) await this.#place(placement);
      if (placement.cancel === 'asked') await this.#cancel(placement);
    });
  }

  /** Places an order once more with the key it had; returns the order id of the answer. */
  async repeat({ order }: Placement): Promise<string> {
    return orderIdOf(await this.#call('POST', 'broker/orders', order));
  }

  async orders(): Promise<readonly PlacedOrder[]> {
    return this.get('broker/orders');
  }

  async positions(): Promise<readonly Position[]> {
    return this.get('broker/positions');
  }

  /** What a route of the API answers. */
  async get<Body>(path: string): Promise<Body> {
    const { status, body } = await this.#call('GET', path);
    if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
    return body as Body;
  }

  async #submitter(): Promise<void> {
    while (this.#running) {
      try {
        // A submitter waits for each answer, as a trader does.
        // oxlint-disable-next-line no-await-in-loop
        await this.#act();
        this.#acknowledged += 1;
        this.#onAcknowledged(this.#acknowledged);
      } catch (error) {
        // The server has gone in the middle of the request: what became of it is settled later.
        if (error instanceof Refused) throw error;
        return;
      }
    }
  }

  async #act(): Promise<void> {
    const choice = this.#random();
    const working = this.placements.filter(
      ({ order, orderId, cancel }) => order.type === 1 && orderId !== undefined && cancel === undefined,
    );
    const chosen = working[Math.floor(this.#random() * working.length)];
    if (choice < 0.35 && chosen !== undefined) {
      chosen.cancel = 'asked';
      return this.#cancel(chosen);
    }
    const clientOrderId = `load-${this.placements.length}`;
    const side = this.#random() < 0.5 ? 1 : -1;
    const placement: Placement = {
      order:
        choice < 0.55
          ? { symbol: 'BTCUSD', type: 2, side, qty: 0.01, clientOrderId }
          : {
              symbol: 'BTCUSD',
              type: 1,
              side: 1,
              qty: 0.01,
              limitPrice: 1 + this.placements.length,
              clientOrderId,
            },
    };
    this.placements.push(placement);
    return this.#place(placement);
  }

  async #place(placement: Placement): Promise<void> {
    placement.orderId = orderIdOf(await this.#call('POST', 'broker/orders', placement.order));
  }

  async #cancel(placement: Placement): Promise<void> {
    const { status, body } = await this.#call('DELETE', `broker/orders/${placement.orderId}`);
    // The first try may have been taken: the order is final then.
    if (status !== 200 && !(status === 409 && Object(body).code === 'order_final'))
      throw new Refused(status, body);
    placement.cancel = 'acknowledged';
  }

  async #call(method: string, path: string, sent?: object): Promise<Answer> {
    const response = await fetch(`${this.#url}/api/v1/${path}`, {
      method,
      ...(sent && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) }),
    });
    const body: unknown = await response.json();
    if (response.status === 503) throw new Error(`Unavailable: ${JSON.stringify(body)}`);
    return { status: response.status, body };
  }
}

/** An answer that this client never expects. */
class Refused extends Error {
  constructor(status: number, body: unknown) {
    super(`Answered ${status}: ${JSON.stringify(body)}`);
  }
}

function orderIdOf({ status, body }: Answer): string {
  if (status !== 200) throw new Refused(status, body);
  return String(Object(body).orderId);
}

async function inTurn<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (const item of items) {
    // oxlint-disable-next-line no-await-in-loop
    await work(item);
  }
}
