import type { RiskHistory } from '@tickwire/client';

/** The newest page of the history with what was known before it; the page alone where something may be missing between them. */
export function joinedHistory(page: RiskHistory, known: RiskHistory | undefined): RiskHistory {
  const oldest = page.changes.at(-1)?.seq;
  const overlaps = known?.changes.some(({ seq }) => seq === oldest);
  if (page.before === undefined || oldest === undefined || !known || !overlaps) return page;
  return { ...known, changes: [...page.changes, ...known.changes.filter(({ seq }) => seq < oldest)] };
}
