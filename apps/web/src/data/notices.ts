import { atom, computed } from 'nanostores';

export type Tone = 'good' | 'bad' | 'warn' | 'plain';

export interface Notice {
  readonly id: number;
  /** When it happened, ms. */
  readonly time: number;
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
  /** It stays until it is dismissed. */
  readonly stays?: true;
  /** What it is about, such as the id of an order: it takes the place of what is shown about the same. */
  readonly about?: string;
}

/** Notices of one title that came so close together that they are shown as one. */
export interface ShownNotice extends Notice {
  readonly count: number;
}

export interface NewNotice extends Omit<Notice, 'id' | 'time'> {
  /** It is told elsewhere on the page already and only kept among the messages. */
  readonly quiet?: true;
}

const SHOWN_MS = 6000;
/** Of what went as it was meant to. */
const GOOD_SHOWN_MS = 4000;
const TOGETHER_MS = 1500;
const MOST_SHOWN = 3;
const MOST_KEPT = 500;

let lastId = 0;
let held = false;
const timers = new Map<number, ReturnType<typeof setTimeout>>();

/** What just happened and mostly goes by itself: fills, refusals, cancels. */
export const $notices = atom<readonly ShownNotice[]>([]);

/** Everything that was told since the page was opened, oldest first. */
export const $messages = atom<readonly Notice[]>([]);

const $seen = atom(0);

/** How many messages came since somebody last looked at them. */
export const $unread = computed(
  [$messages, $seen],
  (messages, seen) => messages.filter(({ id }) => id > seen).length,
);

export function notify({ quiet, ...news }: NewNotice): void {
  lastId += 1;
  const notice: Notice = { ...news, id: lastId, time: Date.now() };
  $messages.set([...$messages.get(), notice].slice(-MOST_KEPT));
  if (!quiet) show(notice);
}

function show(notice: Notice): void {
  const shown = $notices.get();
  const earlier = notice.about === undefined ? undefined : shown.find(({ about }) => about === notice.about);
  const same = shown.find(
    (each) =>
      each !== earlier &&
      each.title === notice.title &&
      each.tone === notice.tone &&
      notice.time - each.time < TOGETHER_MS,
  );
  const place = same ?? earlier;
  if (place) {
    const count = same ? same.count + 1 : 1;
    $notices.set(
      shown
        .filter((each) => each === place || each !== earlier)
        .map((each) => (each === place ? { ...notice, id: each.id, count } : each)),
    );
    expire({ ...notice, id: place.id });
    return;
  }
  const all = [...shown, { ...notice, count: 1 }];
  // What stays goes last.
  const surplus = all.length > MOST_SHOWN ? (all.find(({ stays }) => !stays) ?? all[0]) : undefined;
  $notices.set(all.filter((each) => each !== surplus));
  expire(notice);
}

function expire({ id, tone, stays }: Notice): void {
  clearTimeout(timers.get(id));
  if (stays || held) return;
  timers.set(
    id,
    setTimeout(() => dismiss(id), tone === 'good' ? GOOD_SHOWN_MS : SHOWN_MS),
  );
}

export function dismiss(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
  $notices.set($notices.get().filter((notice) => notice.id !== id));
}

/** Lets no notice go while somebody reads them. */
export function holdNotices(): void {
  held = true;
  timers.forEach((timer) => clearTimeout(timer));
}

export function releaseNotices(): void {
  held = false;
  $notices.get().forEach(expire);
}

/** Takes all messages as read. */
export function markRead(): void {
  $seen.set(lastId);
}

export function clearMessages(): void {
  $messages.set([]);
}
