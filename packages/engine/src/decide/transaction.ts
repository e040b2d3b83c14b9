import type { EngineEvent } from '../events/engine-event.ts';
import { sameSpec } from '../model/instrument-terms.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import { apply } from '../state/apply.ts';
import type { Effect } from '../state/effect.ts';
import type { EngineState } from '../state/engine-state.ts';

/** The events of one cause on one account, applied as they are decided. */
export class Transaction {
  readonly accountId: string;
  /** Engine time, ms UTC. */
  readonly time: number;
  readonly firstSeq: number;
  readonly effects: Effect[] = [];
  readonly #state: EngineState;

  constructor(state: EngineState, accountId: string, time: number) {
    this.#state = state;
    this.accountId = accountId;
    this.time = time;
    this.firstSeq = state.seq + 1;
  }

  get events(): EngineEvent[] {
    return this.effects.map(({ event }) => event);
  }

  emit(event: EngineEvent): Effect {
    const effect = apply(this.#state, this.accountId, event, this.time);
    this.effects.push(effect);
    return effect;
  }

  /** Makes the terms part of the history, when they are new to it or have changed. */
  list({ spec }: InstrumentTerms): void {
    const listed = this.#state.instruments.get(spec.symbol);
    if (listed === undefined || !sameSpec(listed.spec, spec)) {
      this.emit({ type: 'instrument-listed', instrument: spec });
    }
  }
}
