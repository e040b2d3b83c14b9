import type { SymbolInfo } from '@tickwire/client';
import type { SessionState } from '../../data/session-state.ts';
import { formatOpening, formatSession, formatSpan, replayWords } from '../../format/session.ts';
import { formatUntil, zoneName } from '../../format/time.ts';
import { zoneOffset } from '../../format/zone-offset.ts';
import type { Fact } from './fact.ts';

/** When the symbol trades, in the clock of its exchange and of the reader, and what comes next. `now` is ms UTC. */
export function hoursFacts(
  info: SymbolInfo,
  state: SessionState,
  now: number,
  readerZone: string,
): readonly Fact[] {
  if (!('session' in state)) return [{ label: 'Session', text: replayWords[state.kind], wide: true }];
  const { kind, session, zone } = state;
  const hours = formatSession(info.session);
  if (session?.close === Infinity) return [{ label: 'Session', text: `open ${hours}`, wide: true }];
  const next = session && (kind === 'open' ? session.close : session.open);
  const isAbroad = zoneOffset(zone)(now) !== zoneOffset(readerZone)(now);
  return [
    {
      label: 'Session',
      text:
        next === undefined
          ? kind
          : `${kind}, ${kind === 'open' ? 'closes' : 'opens'} in ${formatUntil(next, now)}`,
      wide: true,
    },
    ...(next === undefined
      ? []
      : [
          {
            label: kind === 'open' ? 'Closes' : 'Opens',
            text: formatOpening(next, now, zone),
            wide: true as const,
          },
        ]),
    { label: 'Hours', text: `${hours} ${zoneName(now, zone)}`, wide: true },
    ...(session && isAbroad
      ? [
          {
            label: kind === 'open' ? 'Your time' : 'Next, your time',
            text: `${formatSpan(session, readerZone)} ${zoneName(now, readerZone)}`,
            wide: true as const,
          },
        ]
      : []),
  ];
}
