import { attachesLegs, inactiveLegs } from './journal/attached-legs.ts';
import type { AccountConfig } from './model/account.ts';
import { inertVenue } from './ports/inert-venue.ts';
import type { Venue, VenueDelivery, VenueOrder, VenueUnavailable } from './ports/venue.ts';
import type { AccountState } from './state/account-state.ts';
import type { EngineState, VenueNames } from './state/engine-state.ts';
import { workingOrders } from './state/working-orders.ts';

export interface VenueOptions {
  /** Where accounts in `paper` mode trade, and those in `shadow` mode as long as there is no primary venue. */
  readonly venue: Venue;
  /** Where accounts in `shadow` and `live` mode trade. */
  readonly primary?: Venue | undefined;
}

/** Stands for the primary venue of an account that cannot trade without it. */
const missing = inertVenue({
  name: 'No venue',
  orderTypes: [],
  timeInForce: [],
  features: [],
  internal: false,
});

/** The name of the venue that executes for accounts in this mode; undefined when there is none. */
const executing = (
  { mode = 'paper' }: Pick<AccountConfig, 'mode'>,
  names: VenueNames,
): string | undefined => {
  if (mode === 'paper') return names.venue;
  return names.primary ?? (mode === 'shadow' ? names.venue : undefined);
};

/** Which venue executes the orders of which account. */
export class Venues {
  readonly #state: EngineState;
  readonly #venue: Venue;
  readonly #primary: Venue | undefined;
  #isClosed = false;
  #closing: Promise<void> | undefined;

  constructor(state: EngineState, { venue, primary }: VenueOptions) {
    this.#state = state;
    this.#venue = venue;
    this.#primary = primary;
  }

  get names(): VenueNames {
    return { venue: this.#venue.capabilities.name, primary: this.#primary?.capabilities.name };
  }

  of({ opened }: AccountState): Venue {
    return this.#of(opened.account);
  }

  /** Why the account's venue takes no orders of it now. */
  unavailable(account: AccountState): VenueUnavailable | undefined {
    return this.of(account).unavailable?.(account.opened.account.id);
  }

  /** Whether the account can only be looked at: what it holds lives at a venue that is not there. */
  isMissing(account: AccountState): boolean {
    return this.of(account) === missing;
  }

  /**
   * Throws RangeError where what an account holds or works would move to another venue, because its mode or the venues
   * have changed since the last run: the other venue knows nothing of it.
   */
  checkMoves(configured: readonly AccountConfig[]): void {
    const before = this.#state.venues;
    if (before === undefined) return;
    for (const { opened, orders, positions } of this.#state.accounts.values()) {
      if (orders.size === 0 && positions.size === 0) continue;
      const { account } = opened;
      const from = executing(account, before);
      const to = executing(configured.find(({ id }) => id === account.id) ?? account, this.names);
      if (from === undefined || to === undefined || from === to) continue;
      throw new RangeError(
        `Account ${account.id} has orders or positions at ${from} and would go on at ${to}: ` +
          'set its mode back and close them first.',
      );
    }
  }

  /** Hears the venues from here on, and gives them back what works there. */
  connect(receive: (delivery: VenueDelivery) => void): void {
    for (const venue of [this.#venue, this.#primary]) {
      if (venue === undefined) continue;
      venue.connect((delivery) => {
        if (!this.isClosed) receive(delivery);
      });
      venue.restore(this.#workingAt(venue));
    }
  }

  #workingAt(venue: Venue): VenueOrder[] {
    const working = workingOrders(this.#state, (account) => this.#of(account) === venue);
    if (!attachesLegs(venue)) return working;
    return working.map((placed) => {
      const account = this.#state.accounts.get(placed.order.accountId);
      return account === undefined ? placed : { ...placed, legs: inactiveLegs(account, placed.order) };
    });
  }

  /** Whether they are told nothing more, and not heard. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Lets go of them, whatever works there. Resolves once they are gone; safe to call twice. */
  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([this.#venue.close?.(), this.#primary?.close?.()]);
  }

  #of({ mode = 'paper' }: AccountConfig): Venue {
    if (mode === 'paper') return this.#venue;
    return this.#primary ?? (mode === 'shadow' ? this.#venue : missing);
  }
}
