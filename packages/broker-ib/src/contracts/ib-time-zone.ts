import { wallClock, type WallClock } from '@tickwire/market';

/** What TWS calls zones beside their IANA names; the language of its computer decides what else it may say. */
const zones: Readonly<Record<string, string>> = {
  EST: 'America/New_York',
  EDT: 'America/New_York',
  EST5EDT: 'America/New_York',
  CST: 'America/Chicago',
  CDT: 'America/Chicago',
  CST6CDT: 'America/Chicago',
  MST: 'America/Denver',
  MDT: 'America/Denver',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  PST8PDT: 'America/Los_Angeles',
  GMT: 'Europe/London',
  BST: 'Europe/London',
  'BRITISH SUMMER TIME': 'Europe/London',
  'GREENWICH MEAN TIME': 'Europe/London',
  MET: 'Europe/Berlin',
  MEST: 'Europe/Berlin',
  CET: 'Europe/Berlin',
  CEST: 'Europe/Berlin',
  EET: 'Europe/Helsinki',
  EEST: 'Europe/Helsinki',
  MSK: 'Europe/Moscow',
  JST: 'Asia/Tokyo',
  HKT: 'Asia/Hong_Kong',
  SGT: 'Asia/Singapore',
  KST: 'Asia/Seoul',
  AEST: 'Australia/Sydney',
  AEDT: 'Australia/Sydney',
  UTC: 'Etc/UTC',
};

const clocks = new Map<string, WallClock | undefined>();

/** The clock of a zone as TWS writes it: `US/Eastern`, `EST (Eastern Standard Time)`, ...; undefined for what nobody can read. */
export function ibClock(text: string): WallClock | undefined {
  const written = text.trim();
  if (!clocks.has(written)) clocks.set(written, readClock(written));
  return clocks.get(written);
}

function readClock(written: string): WallClock | undefined {
  if (written === '') return undefined;
  const [, short, long] = /^([^()]*?)\s*(?:\(([^)]*)\))?$/.exec(written) ?? [];
  for (const name of [short, long]) {
    const known = name && (zones[name.toUpperCase()] ?? name);
    const clock = known === undefined || known === '' ? undefined : wallClock(known);
    if (clock) return clock;
  }
  return undefined;
}
