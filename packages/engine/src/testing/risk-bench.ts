import type { PreOrder, RiskLimits, RiskLimitsChange } from '@tickwire/contracts';
import { createBench, trader } from './test-engine.ts';
import type { Bench } from './test-engine.ts';

type BenchOptions = NonNullable<Parameters<typeof createBench>[0]>;

/** A bench whose clock stands still until it is moved, and account A has these limits and no other. */
export interface RiskBench extends Bench {
  /** ms UTC. */
  clock: number;
  set(
    limits: Partial<RiskLimits['account']>,
    symbols?: RiskLimitsChange['symbols'],
    accountId?: string,
  ): void;
  /** Lifts whatever halt there is on account A. */
  resume(): void;
  /** `accepted`, or the refusal's code and limit. */
  submit(order: Partial<PreOrder>): unknown;
}

export const createRiskBench = (
  limits: Partial<RiskLimits['account']> = {},
  options: BenchOptions = {},
): RiskBench => {
  const time = { now: 1_767_225_600_000 };
  const bench = createBench({ clock: { now: () => time.now }, ...options });
  const risky: RiskBench = {
    ...bench,
    pass: (ms) => (time.now += ms),
    get clock() {
      return time.now;
    },
    set clock(now) {
      time.now = now;
    },
    set(account, symbols = [], accountId = 'A') {
      const change = { account, symbols };
      const { decision } = bench.engine.submit({
        type: 'set-limits',
        actor: trader,
        accountId,
        limits: change,
      });
      if (!decision.accepted) throw new Error(decision.refusal.detail);
    },
    resume() {
      bench.engine.submit({ type: 'resume', actor: trader, accountId: 'A', reason: 'looked at' });
    },
    submit(order) {
      const { decision } = bench.engine.submit({
        type: 'place-order',
        actor: trader,
        accountId: 'A',
        order: { symbol: 'ACME', type: 2, side: 1, qty: 1, ...order },
      });
      return decision.accepted ? 'accepted' : { code: decision.refusal.code, limit: decision.refusal.limit };
    },
  };
  risky.set(limits);
  return risky;
};
