import type { AccountMetainfo, BrokerConnectionStatus } from '@tickwire/client';

/** Whose money is at stake. */
export interface AccountKind {
  readonly tone: 'simulated' | 'paper' | 'live';
  readonly label: string;
  /** The venue, where orders leave this server. */
  readonly place?: string;
  readonly meaning: string;
}

/** What the badge says of an account: simulated here, on paper at a venue, or with real money there. */
export function accountKind(
  { mode, type }: Pick<AccountMetainfo, 'mode' | 'type'>,
  { venue }: Pick<BrokerConnectionStatus, 'venue'> = {},
): AccountKind {
  const at = venue ?? 'the venue';
  if (mode === 'paper') {
    return { tone: 'simulated', label: 'Simulated', meaning: 'Orders stay in this server' };
  }
  if (mode === 'shadow') {
    const meaning = `Orders go to ${at} and to a paper venue beside it`;
    return { tone: 'paper', label: 'Shadow', meaning };
  }
  return type === 'live'
    ? {
        tone: 'live',
        label: 'LIVE · Real money',
        place: at,
        meaning: `Orders go to ${at} and trade real money`,
      }
    : {
        tone: 'paper',
        label: 'Paper',
        place: at,
        meaning: `Orders go to ${at}, where the account trades on paper`,
      };
}
