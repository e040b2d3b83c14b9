import type { VenueReport, VenueStats } from './venue.ts';

const counted = {
  accepted: 'acknowledged',
  filled: 'fills',
  cancelled: 'cancelled',
  expired: 'cancelled',
  rejected: 'rejected',
  'replace-refused': 'refused',
  'cancel-refused': 'refused',
  triggered: undefined,
  trailed: undefined,
  replaced: undefined,
  corrected: undefined,
  charged: undefined,
  adopted: undefined,
  position: undefined,
  cash: undefined,
} as const satisfies Record<VenueReport['type'], keyof VenueStats | undefined>;

/** Counts what goes through an adapter, for its `stats`. */
export class VenueCounter {
  readonly #counts = { sent: 0, acknowledged: 0, fills: 0, cancelled: 0, rejected: 0, refused: 0 };

  get stats(): VenueStats {
    return { ...this.#counts };
  }

  send(): void {
    this.#counts.sent += 1;
  }

  note({ type }: VenueReport): void {
    const name = counted[type];
    if (name !== undefined) this.#counts[name] += 1;
  }

  /** The reports, counted as they are taken. */
  *noting(reports: Iterable<VenueReport>): Generator<VenueReport> {
    for (const report of reports) {
      this.note(report);
      yield report;
    }
  }
}
