import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ModelServer, newestPerKey } from '../testing/model-server.ts';
import type { Value } from '../testing/model-server.ts';
import type { ServerFrame } from './server-frame.ts';
import { Subscriptions } from './subscriptions.ts';
import type { RequestFrame, Subscription } from './subscriptions.ts';

/** A subscriber that keeps everything it is told. */
class Follower {
  values: Value[] = [];
  snapshots = 0;
  resets = 0;

  onUpdate(value: Value): void {
    this.values.push(value);
  }

  onSnapshot(values: readonly Value[]): void {
    this.snapshots += 1;
    this.values = [...values];
  }

  onReset(values: readonly Value[]): void {
    this.resets += 1;
    this.values = [...values];
  }
}

const isUpdate = (frame: ServerFrame | undefined) => frame?.kind === 'update';

/** Whether a congested server may leave the first frame out: a newer value of its key is on the way. */
function isSuperseded([first, ...later]: readonly ServerFrame[]): boolean {
  const keyOf = (frame: ServerFrame) =>
    frame.kind === 'update' && frame.value !== null ? (frame.value as Value).key : undefined;
  return first?.kind === 'update' && later.some((frame) => keyOf(frame) === keyOf(first));
}

/** A client, a model server and the wire between them, which does to the frames what a test wants. */
class World {
  readonly server: ModelServer;
  readonly followers: { readonly follower: Follower; readonly subscription: Subscription }[] = [];
  readonly #client = new Subscriptions((frame) => this.#toServer.push(frame));
  #toServer: RequestFrame[] = [];
  #connected = false;

  constructor(delivery: 'every' | 'keyed') {
    this.server = new ModelServer(delivery);
  }

  readonly steps = {
    publish: () => this.server.publish(),
    deliver: () => {
      const frame = this.server.wire.shift();
      const asked = frame ? undefined : this.#toServer.shift();
      if (frame) this.#client.receive(frame);
      if (asked) this.server.receive(asked);
    },
    lose: () => {
      if (isUpdate(this.server.wire[0])) this.server.wire.shift();
    },
    collapse: () => {
      if (isSuperseded(this.server.wire)) this.server.wire.shift();
    },
    repeat: () => {
      const [frame] = this.server.wire;
      if (frame?.kind === 'update') this.server.wire.unshift(frame);
    },
    swap: () => {
      const [first, second, ...later] = this.server.wire;
      if (first && second && isUpdate(first) && isUpdate(second))
        this.server.wire = [second, first, ...later];
    },
    drop: () => {
      this.#connected = false;
      this.#toServer = [];
      this.server.wire = [];
      this.server.subscribed = false;
      this.#client.disconnect();
    },
    connect: () => {
      if (!this.#connected) this.#client.connect();
      this.#connected = true;
    },
    forget: () => this.server.forget(),
    reset: () => this.server.reset(),
    join: () => {
      const follower = new Follower();
      const { delivery } = this.server;
      // Two spellings of one topic, now this, now that.
      const request = { symbol: this.followers.length % 2 === 0 ? 'AAPL' : 'aapl' };
      const subscription = this.#client.add({ route: 'model', request, delivery, batchMs: 0 }, follower);
      this.followers.push({ follower, subscription });
    },
    leave: () => this.followers.shift()?.subscription.unsubscribe(),
  };

  /** Connects and lets everything that is under way arrive. */
  settle(): void {
    this.steps.connect();
    for (let turn = 0; turn < 10_000 && this.#toServer.length + this.server.wire.length > 0; turn += 1) {
      this.steps.deliver();
    }
  }
}

type Step = keyof World['steps'];

const ordinary: fc.WeightedArbitrary<Step>[] = [
  { weight: 8, arbitrary: fc.constant('publish') },
  { weight: 12, arbitrary: fc.constant('deliver') },
  { weight: 2, arbitrary: fc.constantFrom('drop', 'connect', 'connect', 'repeat') },
  { weight: 2, arbitrary: fc.constantFrom('join', 'join', 'leave') },
];
const forgetful: fc.WeightedArbitrary<Step> = { weight: 1, arbitrary: fc.constantFrom('forget', 'reset') };

interface Law {
  readonly delivery: 'every' | 'keyed';
  readonly steps: fc.WeightedArbitrary<Step>[];
  /** Holds after each step. */
  always(follower: Follower, server: ModelServer): void;
  /** Holds once everything has arrived. */
  finally(follower: Follower, server: ModelServer): void;
}

/** Checks a law over random steps. */
function holds({ delivery, steps, always, finally: atLast }: Law): void {
  const scripts = fc.array(fc.oneof(...steps), { maxLength: 200, size: 'max' });
  fc.assert(
    fc.property(scripts, (script) => {
      const world = new World(delivery);
      world.steps.join();
      for (const step of script) {
        world.steps[step]();
        for (const { follower } of world.followers) always(follower, world.server);
      }
      world.settle();
      // The loss of the very last update shows with the one after it.
      world.steps.publish();
      world.settle();
      for (const { follower, subscription } of world.followers) {
        atLast(follower, world.server);
        expect([follower.snapshots, subscription.status]).toEqual([1, 'live']);
      }
    }),
    { numRuns: 300 },
  );
}

test('whatever the wire does, `every` holds a gapless prefix of the history, and all of it once quiet', () => {
  holds({
    delivery: 'every',
    steps: [...ordinary, forgetful, { weight: 2, arbitrary: fc.constantFrom('lose', 'swap') }],
    always: ({ values }, { history }) => expect(values).toEqual(history.slice(0, values.length)),
    finally: ({ values }, { state }) => expect(values).toEqual(state),
  });
});

test('nobody is reset while the server still has what was missed', () => {
  holds({
    delivery: 'every',
    steps: ordinary,
    always: ({ resets }) => expect(resets).toBe(0),
    finally: ({ values }, { state }) => expect(values).toEqual(state),
  });
});

test('however much a congested server leaves out, `keyed` never goes back, and equals it once quiet', () => {
  const byKey = (values: readonly Value[]) =>
    newestPerKey(values, ({ key }) => key).toSorted((a, b) => a.key - b.key);
  holds({
    delivery: 'keyed',
    steps: [...ordinary, forgetful, { weight: 3, arbitrary: fc.constant('collapse') }],
    always: ({ values }) => {
      for (const key of [0, 1, 2]) {
        const seen = values.filter((value) => value.key === key).map(({ n }) => n);
        expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      }
    },
    finally: ({ values }, { state }) => expect(byKey(values)).toEqual(byKey(state)),
  });
});
