import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ServerFrame } from './server-frame.ts';
import { Subscriptions } from './subscriptions.ts';
import type { Subscription } from './subscriptions.ts';
import type { StreamPosition } from './generated/socket-routes.ts';

// A server reduced to the law: it numbers values, keeps a bounded log, and answers a subscription by resuming or
// with a snapshot. The wire between it and the client loses, repeats and delays what the test wants it to.

interface Subscribe {
  readonly type: string;
  readonly id: number;
  readonly since?: StreamPosition;
}

const TOPIC = 'executions:{}';

class ModelServer {
  epoch = 1;
  seq = 0;
  /** Everything that ever happened, in order: what a client must end up with. */
  readonly history: number[] = [];
  /** Updates that can still be resumed, oldest first. */
  log: { seq: number; value: number }[] = [];
  wire: ServerFrame[] = [];
  subscribed = false;

  publish(value: number): void {
    this.history.push(value);
    this.seq += 1;
    this.log.push({ seq: this.seq, value });
    if (this.subscribed) this.wire.push({ kind: 'update', topic: TOPIC, seq: this.seq, value });
  }

  get position(): StreamPosition {
    return { epoch: String(this.epoch), seq: this.seq };
  }

  forget(): void {
    this.log = [];
  }

  reset(): void {
    this.epoch += 1;
    this.seq = 0;
    this.log = [];
    const { position } = this;
    if (this.subscribed) this.wire.push({ kind: 'reset', topic: TOPIC, position, values: [...this.history] });
  }

  receive({ type, id, since }: Subscribe): void {
    if (type !== 'executions.subscribe') return;
    this.subscribed = true;
    const known = since && since.epoch === String(this.epoch) ? since.seq : undefined;
    const missed = this.log.filter(({ seq }) => known !== undefined && seq > known);
    const resumed = known !== undefined && missed.length === this.seq - known;
    this.wire.push({ kind: 'accepted', id, topic: TOPIC, resumed });
    const { position } = this;
    if (resumed)
      for (const { seq, value } of missed) this.wire.push({ kind: 'update', topic: TOPIC, seq, value });
    else this.wire.push({ kind: 'snapshot', topic: TOPIC, position, values: [...this.history] });
  }
}

/** A subscriber that keeps everything it is told. */
class Follower {
  values: unknown[] = [];
  snapshots = 0;
  resets = 0;
  readonly onUpdate = (value: unknown) => void this.values.push(value);
  readonly onSnapshot = (values: readonly unknown[]) => {
    this.snapshots += 1;
    this.values = [...values];
  };
  readonly onReset = (values: readonly unknown[]) => {
    this.resets += 1;
    this.values = [...values];
  };
}

type Step =
  | 'publish'
  | 'deliver'
  | 'lose'
  | 'repeat'
  | 'swap'
  | 'drop'
  | 'connect'
  | 'forget'
  | 'reset'
  | 'join'
  | 'leave';

class World {
  readonly server = new ModelServer();
  readonly followers: { follower: Follower; subscription: Subscription }[] = [];
  readonly client = new Subscriptions((frame) => this.#toServer.push(frame as Subscribe));
  #toServer: Subscribe[] = [];
  #connected = false;

  readonly steps: Record<Step, () => void> = {
    publish: () => this.server.publish(this.server.history.length + 1),
    deliver: () => {
      const frame = this.server.wire.shift();
      if (frame) this.client.receive(frame);
      else this.#serve();
    },
    lose: () => {
      if (this.server.wire[0]?.kind === 'update') this.server.wire.shift();
    },
    repeat: () => {
      const [frame] = this.server.wire;
      if (frame?.kind === 'update') this.server.wire.unshift(frame);
    },
    swap: () => {
      const [first, second, ...later] = this.server.wire;
      if (first?.kind === 'update' && second?.kind === 'update') this.server.wire = [second, first, ...later];
    },
    drop: () => {
      this.#connected = false;
      this.#toServer = [];
      this.server.wire = [];
      this.server.subscribed = false;
      this.client.disconnect();
    },
    connect: () => {
      if (!this.#connected) this.client.connect();
      this.#connected = true;
    },
    forget: () => this.server.forget(),
    reset: () => this.server.reset(),
    join: () => {
      const follower = new Follower();
      // Two spellings of one topic, now this, now that.
      const request = { symbol: this.followers.length % 2 === 0 ? 'AAPL' : 'aapl' };
      const wanted = { route: 'executions', request, delivery: 'every', batchMs: 0 } as const;
      this.followers.push({ follower, subscription: this.client.add(wanted, follower) });
    },
    leave: () => this.followers.shift()?.subscription.unsubscribe(),
  };

  /** Lets everything that is under way arrive. */
  settle(): void {
    this.steps.connect();
    for (
      let turn = 0;
      turn < 10_000 && (this.#toServer.length > 0 || this.server.wire.length > 0);
      turn += 1
    ) {
      this.steps.deliver();
    }
  }

  #serve(): void {
    const asked = this.#toServer.shift();
    if (asked?.type === 'executions.unsubscribe') this.server.subscribed = false;
    else if (asked) this.server.receive(asked);
  }
}

const ordinary: fc.WeightedArbitrary<Step>[] = [
  { weight: 8, arbitrary: fc.constant('publish') },
  { weight: 12, arbitrary: fc.constant('deliver') },
  { weight: 2, arbitrary: fc.constantFrom('drop', 'connect', 'connect', 'repeat') },
  { weight: 2, arbitrary: fc.constantFrom('join', 'join', 'leave') },
];
const evil: fc.WeightedArbitrary<Step>[] = [
  { weight: 2, arbitrary: fc.constantFrom('lose', 'swap') },
  { weight: 1, arbitrary: fc.constantFrom('forget', 'reset') },
];

/** Plays random steps, checks what must hold after each, and lets the world come to rest. */
function whatever(steps: fc.WeightedArbitrary<Step>[], check: (world: World) => void): void {
  const scripts = fc.array(fc.oneof(...steps), { maxLength: 200, size: 'max' });
  fc.assert(
    fc.property(scripts, (script) => {
      const world = new World();
      world.steps.join();
      for (const step of script) {
        world.steps[step]();
        for (const { follower } of world.followers) {
          expect(follower.values).toEqual(world.server.history.slice(0, follower.values.length));
          expect(follower.snapshots).toBeLessThanOrEqual(1);
        }
      }
      world.settle();
      // The loss of the very last update shows with the one after it.
      world.steps.publish();
      world.settle();
      check(world);
    }),
    { numRuns: 300 },
  );
}

test('whatever the wire does, a listener holds a gapless prefix of the history, and all of it once quiet', () => {
  whatever([...ordinary, ...evil], ({ followers, server }) => {
    for (const { follower, subscription } of followers) {
      expect(follower.values).toEqual(server.history);
      expect(follower.snapshots).toBe(1);
      expect(subscription.status).toBe('live');
    }
  });
});

test('nobody is reset while the server still has what was missed', () => {
  whatever(ordinary, ({ followers }) => {
    for (const { follower } of followers) expect(follower.resets).toBe(0);
  });
});
