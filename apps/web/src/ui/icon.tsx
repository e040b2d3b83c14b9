const paths = {
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Zm3.3 7.8 3.2 3.2',
  sun: 'M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  moon: 'M13.5 9.6A5.8 5.8 0 0 1 6.4 2.5a5.8 5.8 0 1 0 7.1 7.1Z',
  play: 'M4.5 3v10l8-5-8-5Z',
  pause: 'M5 3v10M11 3v10',
  step: 'M4 3v10l7-5-7-5ZM13 3v10',
  stop: 'M4 4h8v8H4Z',
  calendar: 'M2.5 4h11v9.5h-11ZM2.5 7h11M5.5 2v3.5M10.5 2v3.5',
  close: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  fold: 'M4 6l4 4 4-4',
  toLive: 'M3 8h9M9 4.5 12.5 8 9 11.5',
  candles: 'M5 1.5v2.5M5 11v3M3 4h4v7H3ZM11 2.5v2M11 10v3.5M9 4.5h4V10H9Z',
  bars: 'M5 2v11M2.5 10.5H5M5 4.5h2.5M11.5 3v10.5M9 6h2.5M11.5 11H14',
  line: 'M2 11.5 6 6.5l3.5 3L14 4',
  area: 'M2 13V9.5L6 5l3.5 3L14 3.5V13Z',
  hollow: 'M5 1.5V4M5 11v3M3 4h4v7H3ZM11 2.5v2M11 10v3.5M9.5 5h3v4.5h-3ZM10.5 5v4.5M11.5 5v4.5',
  'heikin-ashi': 'M3.5 8.5v5M2 10h3v2.5H2ZM8 5v6M6.5 6.5h3v3.5h-3ZM12.5 2v6M11 3.5h3v3h-3Z',
  indicators: 'M2 12.5c3 0 3.5-9 6-9s2.5 5 6 5M2 7.5h3M11 12.5h3',
  settings:
    'M2 4.5h6M11.5 4.5H14M2 11.5h2.5M8 11.5h6M8 4.5a1.75 1.75 0 1 0 3.5 0 1.75 1.75 0 1 0-3.5 0M4.5 11.5a1.75 1.75 0 1 0 3.5 0 1.75 1.75 0 1 0-3.5 0',
  shown:
    'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 6.25a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 1 1 0-3.5Z',
  hidden: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM3 13 13 3',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside a text or inside a labelled button; it has no name of its own. */
export function Icon({ name, size = 14 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
