/** From this share of a limit on, its use is a warning. */
const NEAR = 0.8;

/** A bar for those who see it; the figures stand beside it. */
export function UsedBar({ used }: { readonly used: number }) {
  const heat = used < NEAR ? '' : used < 1 ? 'risk-used-near' : 'risk-used-beyond';
  return (
    <span className={`risk-used ${heat}`} aria-hidden="true">
      <span style={{ width: `${Math.min(1, used) * 100}%` }} />
    </span>
  );
}
