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
  'down',
  'price-line',
  'price-area',
  'candle-up',
  'candle-down',
  'volume-up',
  'volume-down',
] as const;

export type ChartColors = Readonly<Record<(typeof names)[number], string>>;

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
