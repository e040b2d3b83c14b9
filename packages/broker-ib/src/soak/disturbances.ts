import type { SoakWorld } from './soak-world.ts';

/** Something that happens to the connection, to IB or to us. What it begins it also ends, within ten minutes. */
export interface Disturbance {
  readonly name: string;
  /** It breaks the connection, or IB's to its servers, at once. */
  readonly interrupts?: true;
  readonly happen: (world: SoakWorld) => void | Promise<void>;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

/** In a while that chance decides. */
const later = ({ scheduler, random }: SoakWorld, mostMs: number, task: () => void): void =>
  void scheduler.after(random.between(SECOND_MS, mostMs), task);

/** How TWS names its zone, and the zone. */
const zones = [
  ['US/Eastern', 'EST'],
  ['Europe/London', 'British Summer Time'],
  ['Asia/Tokyo', 'æ±äº¬'],
  ['Europe/Berlin', 'MESZ'],
] as const;

const ofConnections: readonly Disturbance[] = [
  { name: 'dropped', interrupts: true, happen: ({ sim }) => sim.faults.drop() },
  { name: 'dropped within a frame', interrupts: true, happen: ({ sim }) => sim.faults.dropMidFrame() },
  { name: 'half open', interrupts: true, happen: ({ sim }) => sim.faults.halfOpen() },
  {
    name: 'refused',
    interrupts: true,
    happen(world) {
      const { faults } = world.sim;
      faults.refuse();
      faults.drop();
      later(world, 3 * MINUTE_MS, () => void faults.accept());
    },
  },
  {
    name: 'accepted and not answered',
    interrupts: true,
    happen({ sim, random }) {
      sim.faults.neverAnswer(random.between(1, 4));
      sim.faults.drop();
    },
  },
  {
    name: 'client id in use',
    interrupts: true,
    happen({ sim, random }) {
      sim.faults.clientIdInUse(random.between(1, 4));
      sim.faults.drop();
    },
  },
  {
    name: 'slow reader',
    happen(world) {
      const { faults } = world.sim;
      faults.stopReading();
      later(world, 2 * MINUTE_MS, () => faults.goOnReading());
    },
  },
  {
    name: 'restart with ids taken back',
    interrupts: true,
    happen: ({ sim, random }) =>
      sim.faults.restart({
        for: random.between(2, 90) * SECOND_MS,
        rollBack: random.between(0, 40),
        replay: random.number() < 0.5,
      }),
  },
  {
    name: 'nightly restart',
    interrupts: true,
    happen(world) {
      const { sim, random } = world;
      sim.faults.loseUpstream(15);
      later(world, MINUTE_MS, () => {
        sim.faults.restart({ for: random.between(20, 90) * SECOND_MS, rollBack: 4, replay: true });
        // The new process is connected when it listens.
        sim.faults.restoreUpstreamWithDataLost();
      });
    },
  },
  {
    name: 'another time zone',
    interrupts: true,
    happen({ sim, random }) {
      const [zone, name] = random.pick(zones);
      sim.faults.timeZone(zone, name);
      sim.faults.drop();
    },
  },
];

const ofUpstream: readonly Disturbance[] = [
  {
    name: '1100 and 1102',
    interrupts: true,
    happen(world) {
      world.sim.faults.loseUpstream(world.random.between(1, 16));
      later(world, 4 * MINUTE_MS, () => world.sim.faults.restoreUpstream());
    },
  },
  {
    name: '1100 and 1101',
    interrupts: true,
    happen(world) {
      world.sim.faults.loseUpstream(world.random.between(1, 16));
      later(world, 4 * MINUTE_MS, () => world.sim.faults.restoreUpstreamWithDataLost());
    },
  },
  {
    name: 'storm of 1100, 1101 and 1102',
    interrupts: true,
    happen(world) {
      const { faults } = world.sim;
      for (let wave = 0; wave < 6; wave += 1) {
        world.scheduler.after(wave * 7 * SECOND_MS, () => faults.loseUpstream(3));
        const restore = wave % 2 === 0 ? faults.restoreUpstream : faults.restoreUpstreamWithDataLost;
        world.scheduler.after((wave * 7 + world.random.between(1, 7)) * SECOND_MS, restore);
      }
      world.scheduler.after(50 * SECOND_MS, () => faults.restoreUpstream());
    },
  },
  {
    name: 'lost and dropped',
    interrupts: true,
    happen(world) {
      world.sim.faults.loseUpstream();
      later(world, 10 * SECOND_MS, () => world.sim.faults.drop());
      later(world, 3 * MINUTE_MS, () => world.sim.faults.restoreUpstream());
    },
  },
  {
    name: 'farm blip',
    happen(world) {
      world.sim.faults.breakFarms();
      later(world, 2 * MINUTE_MS, () => world.sim.faults.restoreFarms());
    },
  },
  { name: '10182', happen: ({ sim }) => sim.faults.failLiveBars() },
  { name: '10225', happen: ({ sim }) => sim.faults.bustBars() },
];

const ofData: readonly Disturbance[] = [
  {
    name: 'history pacing',
    interrupts: true,
    happen({ sim, random }) {
      sim.faults.historyPacing(random.between(1, 3));
      sim.faults.drop();
    },
  },
  {
    name: 'late prices',
    interrupts: true,
    happen({ sim }) {
      sim.faults.delayedData();
      sim.faults.drop();
    },
  },
];

const ofOrders: readonly Disturbance[] = [
  { name: 'dropped before an order', happen: ({ sim }) => sim.faults.dropBeforeOrder() },
  { name: 'dropped after an order', happen: ({ sim }) => sim.faults.dropAfterOrder() },
  { name: 'lost orders', happen: ({ sim, random }) => sim.faults.loseOrder(random.between(1, 3)) },
  { name: 'silent orders', happen: ({ sim, random }) => sim.faults.neverAnswerOrder(random.between(1, 3)) },
  {
    name: 'late answers',
    happen: ({ sim, random }) =>
      sim.faults.answerLate(random.between(1, 40) * SECOND_MS, random.between(1, 4)),
  },
  { name: 'rejected with bad JSON', happen: ({ sim }) => sim.faults.rejectWithBadJson() },
  { name: 'statuses twice', happen: ({ sim, random }) => sim.faults.repeatStatus(random.between(1, 9)) },
  { name: 'statuses missing', happen: ({ sim, random }) => sim.faults.withholdStatus(random.between(1, 6)) },
  { name: 'execution first', happen: ({ sim }) => sim.faults.executionFirst() },
  { name: 'commission first', happen: ({ sim, random }) => sim.faults.commissionFirst(random.between(1, 4)) },
  {
    name: 'commission late',
    happen: ({ sim, random }) =>
      sim.faults.commissionLate(random.between(1, 60) * SECOND_MS, random.between(1, 4)),
  },
  {
    name: 'execution corrected',
    happen({ sim, random }) {
      const newest = sim.book.executions.at(-1);
      if (newest === undefined) return;
      const price = Number((newest.price * (1 + (random.number() - 0.5) / 1000)).toFixed(5));
      sim.book.correct(newest.id, { price });
    },
  },
  {
    name: 'execution corrected while away',
    interrupts: true,
    happen({ sim, random }) {
      const newest = sim.book.executions.at(-1);
      sim.faults.drop();
      if (newest !== undefined) {
        sim.book.correct(newest.id, {
          price: Number((newest.price * (1 + random.number() / 1000)).toFixed(5)),
        });
      }
    },
  },
  { name: 'filled while away', interrupts: true, happen: ({ sim }) => sim.faults.fillWhileDisconnected() },
  {
    name: 'cancelled by IB',
    happen({ sim }) {
      const order = sim.book.working.at(-1);
      if (order !== undefined) sim.book.cancel(order.permId, 'By IB');
    },
  },
  {
    name: 'order by hand',
    happen({ sim, random }) {
      const { bid, ask } = sim.market.quote('EUR.USD');
      const side = random.pick(['BUY', 'SELL'] as const);
      const limit = Number((side === 'BUY' ? bid : ask).toFixed(5));
      sim.faults.foreignOrder({ symbol: 'EUR.USD', side, quantity: 20_000, limit });
    },
  },
];

const ofOurs: readonly Disturbance[] = [
  { name: 'our stop', happen: (world) => world.restart('stop') },
  { name: 'our crash', happen: (world) => world.restart('crash') },
  {
    name: 'our crash while TWS restarts with ids taken back',
    async happen(world) {
      world.sim.faults.restart({ for: 5 * SECOND_MS, rollBack: 40 });
      await world.restart('crash');
    },
  },
  {
    name: 'our crash at an order',
    async happen(world) {
      world.sim.faults.dropAfterOrder();
      await world.scheduler.advance(world.random.between(1, 30) * SECOND_MS);
      await world.restart('crash');
    },
  },
];

export const disturbances: readonly Disturbance[] = [
  ...ofConnections,
  ...ofUpstream,
  ...ofData,
  ...ofOrders,
  ...ofOurs,
];
