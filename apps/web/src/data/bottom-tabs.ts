import { computed } from 'nanostores';
import { persisted } from './persisted.ts';

/** The tabs below the chart. Where there is room for two groups of them, those on the left are what the account did and has. */
const sides = {
  positions: 'left',
  orders: 'left',
  executions: 'left',
  account: 'right',
  risk: 'right',
  strategies: 'right',
  messages: 'right',
} as const;

export type BottomTab = keyof typeof sides;
export type BottomSide = (typeof sides)[BottomTab];

interface Opened {
  readonly left: BottomTab;
  readonly right: BottomTab;
  /** The side used last: where there is one group only, its tab is the open one. */
  readonly last: BottomSide;
}

const isTabOf = (value: unknown, side: BottomSide): value is BottomTab =>
  Object.entries(sides).some(([name, its]) => name === value && its === side);

const $opened = persisted<Opened>('bottom-tabs', { left: 'positions', right: 'account', last: 'left' }, read);

function read(stored: unknown): Opened | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  if (!('left' in stored) || !('right' in stored) || !('last' in stored)) return undefined;
  const { left, right, last } = stored;
  if (!isTabOf(left, 'left') || !isTabOf(right, 'right')) return undefined;
  return last === 'left' || last === 'right' ? { left, right, last } : undefined;
}

export const sideOf = (name: BottomTab): BottomSide => sides[name];

/** The open tab of a group; that of the one group there is, without a side. */
export const $openTabs = computed($opened, ({ left, right, last }) => ({
  left,
  right,
  only: last === 'left' ? left : right,
}));

/** Brings a tab to the front, in whichever group it is. */
export function openTab(name: BottomTab): void {
  const side = sides[name];
  $opened.set({ ...$opened.get(), [side]: name, last: side });
}
