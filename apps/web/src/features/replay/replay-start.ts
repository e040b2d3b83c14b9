import type { ReplayState, SymbolInfo } from '@tickwire/client';

/** Stands for a day that chance chooses, and that is not told. */
export const randomDay = 'random';

type History = Pick<ReplayState, 'first_time' | 'last_time'>;
type SymbolType = SymbolInfo['type'];

const DAY = 86_400_000;
/** Days before a start that are worth looking at. */
const PAST_DAYS = 60;

/** A day somebody may want to trade again. */
export interface ReplayPreset {
  readonly label: string;
  /** `2008-09-02`. */
  readonly date: string;
}

/** A day of note, and the markets that moved on it. */
interface Crisis extends ReplayPreset {
  readonly moved: readonly SymbolType[];
}

const shares: readonly SymbolType[] = ['stock', 'etf', 'index', 'futures'];
const sharesAndMoney: readonly SymbolType[] = [...shares, 'forex'];

const crises: readonly Crisis[] = [
  { label: 'Crash of 2008', date: '2008-09-02', moved: sharesAndMoney },
  { label: 'Dot-com bubble bursts', date: '2000-03-20', moved: shares },
  { label: 'September 2001', date: '2001-09-04', moved: shares },
  { label: 'Turn of 2009', date: '2009-02-27', moved: shares },
  { label: 'Flash crash of 2010', date: '2010-05-03', moved: shares },
  { label: 'Downgrade of August 2011', date: '2011-07-25', moved: shares },
  { label: 'Franc let go in 2015', date: '2015-01-12', moved: ['forex'] },
  { label: 'China scare of 2015', date: '2015-08-17', moved: shares },
  { label: 'Brexit vote', date: '2016-06-20', moved: sharesAndMoney },
  { label: 'Bitcoin peak of 2017', date: '2017-12-01', moved: ['crypto'] },
  { label: 'Pandemic of 2020', date: '2020-02-18', moved: [...sharesAndMoney, 'crypto'] },
  { label: 'Sterling crisis of 2022', date: '2022-09-20', moved: ['forex'] },
  { label: 'Collapse of FTX', date: '2022-11-01', moved: ['crypto'] },
];

/** Days of note to a type of symbol within a history, and its first day that has a past to look at. */
export function replayPresets(history: History, type: SymbolType | undefined): readonly ReplayPreset[] {
  const covered = crises.filter(({ date, moved }) => {
    const time = Date.parse(date);
    const isNoted = type !== undefined && moved.includes(type);
    return isNoted && time > history.first_time && time < history.last_time - DAY;
  });
  return [
    ...covered,
    { label: 'Beginning', date: dayOf(Math.min(history.first_time + PAST_DAYS * DAY, middleOf(history))) },
  ];
}

/** Where a first replay begins: on the first day of note, or another that has a past before and a future behind it. */
export function proposedStart(history: History, type: SymbolType | undefined): string {
  const [first] = replayPresets(history, type);
  return first && first.label !== 'Beginning' ? first.date : dayOf(middleOf(history));
}

/** Any day of a history that has a past to look at; `chance` from 0 to 1 says which. */
export function randomStart({ first_time, last_time }: History, chance: number): string {
  const length = last_time - first_time;
  return dayOf(first_time + length * (0.1 + 0.8 * chance));
}

/** The instant a date field names, kept within the history; undefined when the field is empty. */
export function startOf(date: string, { first_time, last_time }: History): number | undefined {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : Math.min(last_time, Math.max(first_time, time));
}

function middleOf({ first_time, last_time }: History): number {
  return first_time + (last_time - first_time) * 0.4;
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
