/** What of the page can be jumped to; the element, or one around it, carries it as `data-place`. */
export type Place = 'search' | 'watchlist' | 'chart' | 'chart-lines' | 'quantity';

const focusable = 'input, [tabindex="0"], button';

/** Moves the focus to a part of the page; nothing happens while it is not there. */
export function focusPlace(place: Place): void {
  const around = document.querySelector<HTMLElement>(`[data-place="${place}"]`);
  const target = around?.matches(focusable) ? around : around?.querySelector<HTMLElement>(focusable);
  target?.focus();
}

/** Opens a tab by its name and moves the focus to it. */
export function focusTab(name: string): void {
  const tab = document.querySelector<HTMLElement>(`[role="tab"][data-tab="${name}"]`);
  tab?.click();
  tab?.focus();
}
