import { atom } from 'nanostores';

export interface Notice {
  readonly id: number;
  readonly tone: 'good' | 'bad' | 'plain';
  readonly title: string;
  readonly text: string;
}

const SHOWN_MS = 6000;
const MOST = 4;
let lastId = 0;

/** What just happened and went by itself: fills, refusals, cancels. */
export const $notices = atom<readonly Notice[]>([]);

export function notify(notice: Omit<Notice, 'id'>): void {
  lastId += 1;
  const id = lastId;
  $notices.set([...$notices.get(), { ...notice, id }].slice(-MOST));
  setTimeout(() => dismiss(id), SHOWN_MS);
}

export function dismiss(id: number): void {
  $notices.set($notices.get().filter((notice) => notice.id !== id));
}
