import type { AccountLimits } from '@tickwire/client';
import { atom } from 'nanostores';
import type { LimitGroup, LimitName } from './limit-fields.ts';
import { limitText } from './limit-text.ts';

/** Limits of a group as they are being written. */
export interface LimitDraft {
  /** What they were when it was begun. */
  readonly base: AccountLimits;
  readonly texts: Readonly<Partial<Record<LimitName, string>>>;
}

/** What is being written, by account and group: another tab or account may be looked at meanwhile. */
export const $limitDrafts = atom<ReadonlyMap<string, LimitDraft>>(new Map());

export const draftKey = (accountId: string, { title }: LimitGroup): string => `${accountId} ${title}`;

export function beginDraft(key: string, group: LimitGroup, base: AccountLimits): void {
  const texts = Object.fromEntries(group.fields.map(({ name, unit }) => [name, limitText(unit, base[name])]));
  setDraft(key, { base, texts });
}

/** Undefined ends it. */
export function setDraft(key: string, draft: LimitDraft | undefined): void {
  const drafts = new Map($limitDrafts.get());
  if (draft) drafts.set(key, draft);
  else drafts.delete(key);
  $limitDrafts.set(drafts);
}

/** The browser asks before it leaves the page with them. */
const ask = (event: BeforeUnloadEvent) => event.preventDefault();

$limitDrafts.listen((drafts) => {
  if (drafts.size > 0) window.addEventListener('beforeunload', ask);
  else window.removeEventListener('beforeunload', ask);
});
