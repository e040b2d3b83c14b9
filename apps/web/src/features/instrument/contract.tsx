import { useStore } from '@nanostores/react';
import type { LeverageInfo, RiskLimits, SymbolInfo } from '@tickwire/client';
import { atom, type ReadableAtom } from 'nanostores';
import { $account } from '../../data/account.ts';
import { leverageOf } from '../../data/leverage.ts';
import { $riskLimits } from '../../data/risk-limits.ts';
import { $coarseNow } from '../../data/server-now.ts';
import { sessionOf } from '../../data/session-state.ts';
import type { PriceFormat } from '../../format/price.ts';
import { contractFacts } from './contract-facts.ts';
import { Facts } from './facts.tsx';
import { hoursFacts } from './hours-facts.ts';

interface ContractProps {
  readonly info: SymbolInfo;
  readonly prices: PriceFormat;
  /** Whether it can be seen: only then the server is asked what is behind it. */
  readonly looking: boolean;
}

const noLeverage: ReadableAtom<LeverageInfo | undefined> = atom();
const noLimits: ReadableAtom<RiskLimits | undefined> = atom();
const readerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What the symbol is traded by: its units, margin and limits, and its hours. */
export function Contract({ info, prices, looking }: ContractProps) {
  const leverage = useStore(looking ? leverageOf(info.ticker) : noLeverage);
  const limits = useStore(looking ? $riskLimits : noLimits);
  const currency = useStore($account)?.currency ?? '';
  const state = useStore(sessionOf(info.ticker));
  const now = useStore($coarseNow);
  return (
    <>
      <Facts facts={contractFacts({ info, prices, leverage, limits, currency })} />
      {state && <Facts facts={hoursFacts(info, state, now, readerZone)} />}
    </>
  );
}
