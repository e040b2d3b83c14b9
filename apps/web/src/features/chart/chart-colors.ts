const seriesColorNames = ['series-0', 'series-1', 'series-2', 'series-3', 'series-4', 'series-5'] as const;

/** How many colours lines of indicators have. */
export const SERIES_COLORS = seriesColorNames.length;

const names = [
  'panel',
  'text',
  'muted',
  'line',
  'line-strong',
  'grid',
  'crosshair',
  'accent',
  'up',
  'up-soft',
  'down',
  'down-soft',
  'price-line',
  'price-area',
  'candle-up',
  'candle-down',
  'volume-up',
  'volume-down',
  ...seriesColorNames,
] as const;

export type ChartColors = Readonly<Record<(typeof names)[number], string>>;

/** Name of a colour for lines of indicators; they begin anew after the last. */
export function seriesColorName(index: number): (typeof seriesColorNames)[number] {
  return seriesColorNames[index % SERIES_COLORS] ?? 'series-0';
}

/** The theme's colours as they are now, in a form a canvas can paint. */
export function readChartColors(element: HTMLElement): ChartColors {
  const probe = document.createElement('span');
  element.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colors = Object.fromEntries(names.map((name) => [name, read(name)])) as ChartColors;
  probe.remove();
  return colors;
}
