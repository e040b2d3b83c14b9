/** Opens a menu of the chart from its button, so that the focus comes back to there. */
export function openChartMenu(name: 'Indicators' | 'Chart settings'): void {
  document.querySelector<HTMLElement>(`.chart-tools button[aria-label="${name}"]`)?.click();
}
