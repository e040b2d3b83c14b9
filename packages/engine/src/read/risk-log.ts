import type { RiskChange, RiskHistory, RiskLimits } from '@tickwire/contracts';
import type { HaltState } from '../model/halt-state.ts';
import { limitChanges } from '../risk/limit-changes.ts';
import type { Effect } from '../state/effect.ts';
import { RecentLog } from './recent-log.ts';

/** Changes that are known per account; older ones are in the journal. */
const KEPT = 1000;

const ofHalt = (kind: 'halt' | 'resume', { level, flatten, reason, by = '' }: HaltState) => ({
  kind,
  by,
  ...(reason !== undefined && { reason }),
  level,
  ...(kind === 'halt' && { flatten }),
});

/** What was changed about an account's risk, by whom: halts, resumes and limits. */
export class RiskLog {
  readonly #changes = new RecentLog<RiskChange>(KEPT, ({ time }) => time);

  static of(changes: readonly RiskChange[]): RiskLog {
    const log = new RiskLog();
    for (const change of changes) log.#changes.push(change);
    return log;
  }

  /** `limits` are those from before. */
  take({ event, seq, time }: Effect, limits: RiskLimits): void {
    if (event.type === 'halt-raised' || event.type === 'halt-lifted') {
      const kind = event.type === 'halt-raised' ? 'halt' : 'resume';
      this.#changes.push({ seq, time, ...ofHalt(kind, event.halt) });
    } else if (event.type === 'limits-set') {
      const changed = limitChanges(limits, event.limits);
      if (changed.length > 0)
        this.#changes.push({ seq, time, kind: 'limits', by: event.by, limits: changed });
    }
  }

  /** The `seq` of the newest change; undefined while there is none. */
  get last(): number | undefined {
    return this.#changes.newest?.seq;
  }

  /** The newest `limit` changes that came before the one with the `seq` `before`, newest first. */
  page(limit: number, before: number = Infinity): RiskHistory {
    const earlier = this.#changes.toArray().filter(({ seq }) => seq < before);
    const changes = earlier.slice(-limit).toReversed();
    const oldest = changes.at(-1);
    return earlier.length > changes.length && oldest ? { changes, before: oldest.seq } : { changes };
  }

  /** Oldest first. */
  toArray(): RiskChange[] {
    return this.#changes.toArray();
  }
}
