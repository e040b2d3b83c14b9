import './delayed-tag.css';

/** Marks prices that come late, for want of a subscription. */
export function DelayedTag() {
  return (
    <abbr
      className="delayed-tag"
      aria-label="Delayed"
      title="Delayed: these prices are some 15 minutes old, for want of a market data subscription"
    >
      D
    </abbr>
  );
}
