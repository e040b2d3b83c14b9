export function Logo() {
  return (
    <div className="logo">
      <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
        <path
          d="M3 20h7l3.4-12 5.6 17 3.2-9H29"
          fill="none"
          stroke="var(--accent)"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span>Tickwire</span>
    </div>
  );
}
