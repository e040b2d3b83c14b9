import { directionOf, formatSigned } from '../../format/money.ts';

/** Realised P/L in the account's currency; a dash where no position was reduced. */
export function RealisedCell({ realised }: { readonly realised: number | undefined }) {
  if (realised === undefined) return <span className="muted">–</span>;
  return <span className={directionOf(realised)}>{formatSigned(realised)}</span>;
}
