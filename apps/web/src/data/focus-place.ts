/** What of the page can be jumped to; the element, or one around it, carries it as `data-place`. */
export type Place = 'search' | 'watchlist' | 'depth' | 'chart' | 'chart-lines' | 'quantity';

/** Moves the focus to a part of the page; nothing happens while it is not there. */
export function focusPlace(place: Place): void {
  const around = document.querySelector<HTMLElement>(`[data-place="${place}"]`);
  const target = around?.matches('input, [tabindex="0"]')
    ? around
    : // The row that the Tab key would land on, before the buttons of a table's head.
      (around?.querySelector<HTMLElement>('[tabindex="0"]') ??
      around?.querySelector<HTMLElement>('input, button'));
  target?.focus();
}

/** Opens a tab by its name and moves the focus to it. */
export function focusTab(name: string): void {
  const tab = document.querySelector<HTMLElement>(`[role="tab"][data-tab="${name}"]`);
  tab?.click();
  tab?.focus();
}
