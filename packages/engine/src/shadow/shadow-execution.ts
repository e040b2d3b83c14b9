import type { ShadowDrift } from '@tickwire/contracts';
import type { JournalRecord } from '../events/journal-record.ts';
import { handOver } from '../journal/hand-over.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { Print } from '../model/quote.ts';
import { createPaperVenue } from '../paper/paper-venue.ts';
import type { Clock } from '../ports/clock.ts';
import type { Venue, VenueOrder, VenueReport } from '../ports/venue.ts';
import type { AccountState } from '../state/account-state.ts';
import type { Effect } from '../state/effect.ts';
import { findDrifts } from './find-drifts.ts';
import { MirroredOrder } from './mirrored-order.ts';

/** How long one venue may be done with an order before the other, ms: after that the order is compared as it is. */
export const GRACE_MS = 5000;

/** Drifts kept per account: the newest. */
const DRIFTS_KEPT = 100;

/** A durable record of an account that is shadowed. */
export interface Followed {
  readonly account: AccountState;
  readonly record: JournalRecord;
  readonly effects: readonly Effect[];
  termsOf(ticker: string): InstrumentTerms | undefined;
}

/** What has been compared on an account since the engine started. */
export interface Comparison {
  /** Orders compared. */
  readonly orders: number;
  /** Newest first. */
  readonly drifts: ShadowDrift[];
}

/**
 * Mirrors every order of the shadowed accounts to a paper venue of its own and compares what the venues make of it, once
 * both are done with the order, or one of them was for `GRACE_MS`. It reads what is durable and changes nothing.
 */
export interface ShadowExecution {
  /** Must see every print of the market, as the paper venue does. */
  print(print: Print): void;
  /** Called by the engine. */
  follow(followed: Followed): void;
  /** Called by the engine as it starts, with the working orders of the shadowed accounts. */
  restore(working: readonly VenueOrder[]): void;
  report(accountId: string): Comparison;
}

export const createShadowExecution = ({ clock }: { readonly clock: Clock }): ShadowExecution => {
  const paper = createPaperVenue();
  const mirrors = new Map<string, MirroredOrder>();
  /** Orders one venue is done with, and since when, ms UTC: the longest first. */
  const waiting = new Map<MirroredOrder, number>();
  const comparisons = new Map<string, Comparison>();

  const compare = (mirror: MirroredOrder): void => {
    mirrors.delete(mirror.id);
    waiting.delete(mirror);
    if (!mirror.shadowIsDone) paper.cancel({ order: mirror.mirrored, terms: mirror.terms });
    const { id: orderId, accountId, symbol, side, primary, shadow } = mirror;
    const time = clock.now();
    const drifts = findDrifts({ side, tick: mirror.terms.tick, primary, shadow });
    const before = comparisons.get(accountId);
    comparisons.set(accountId, {
      orders: (before?.orders ?? 0) + 1,
      drifts: [
        ...drifts.map((drift) => ({ orderId, symbol, ...drift, time })),
        ...(before?.drifts ?? []),
      ].slice(0, DRIFTS_KEPT),
    });
  };

  /** Compares the orders whose other venue has had its time. */
  const settle = (): void => {
    const due = clock.now() - GRACE_MS;
    for (const [mirror, since] of waiting) {
      if (since > due) return;
      compare(mirror);
    }
  };

  const note = (mirror: MirroredOrder): void => {
    if (mirror.done === 2) compare(mirror);
    else if (mirror.done === 1 && !waiting.has(mirror)) waiting.set(mirror, clock.now());
  };

  const take = (reports: Iterable<VenueReport>): void => {
    for (const report of reports) {
      const mirror = 'orderId' in report ? mirrors.get(report.orderId) : undefined;
      if (mirror === undefined) continue;
      mirror.take(report);
      note(mirror);
    }
  };

  /** The paper venue, for the orders it has: it may be done with one that still works at the primary venue. */
  const mirroring = (account: AccountState): Venue => ({
    ...paper,
    place(placed, facts) {
      mirrors.set(placed.order.id, new MirroredOrder(placed.order, placed.terms, account));
      return paper.place(placed, facts);
    },
    replace({ order: { id }, terms }, facts) {
      const mirror = mirrors.get(id);
      if (mirror === undefined || mirror.shadowIsDone) return [];
      return paper.replace({ order: mirror.mirrored, terms }, facts);
    },
    cancel({ order: { id }, terms }) {
      const mirror = mirrors.get(id);
      if (mirror === undefined || mirror.shadowIsDone) return [];
      return paper.cancel({ order: mirror.mirrored, terms });
    },
  });

  paper.connect(({ reports }) => take(reports));

  return {
    print(print) {
      paper.print(print);
      settle();
    },
    follow({ account, record, effects, termsOf }) {
      const venue = mirroring(account);
      for (const effect of effects) {
        const mirror = effect.order && mirrors.get(effect.order.id);
        if (effect.order !== undefined) mirror?.follow(effect.order, effect);
        take(handOver(venue, effect, record, termsOf)?.reports ?? []);
        if (mirror !== undefined && mirrors.has(mirror.id)) note(mirror);
      }
      settle();
    },
    restore(working) {
      for (const { order, terms } of working) mirrors.set(order.id, new MirroredOrder(order, terms));
      paper.restore(working);
    },
    report(accountId) {
      settle();
      return comparisons.get(accountId) ?? { orders: 0, drifts: [] };
    },
  };
};
