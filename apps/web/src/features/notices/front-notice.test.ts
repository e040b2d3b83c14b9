import { expect, test } from 'vitest';
import type { ShownNotice } from '../../data/notices.ts';
import { frontNotice } from './front-notice.ts';

const notice = (title: string, time: number, rest: Partial<ShownNotice> = {}): ShownNotice => ({
  id: time,
  time,
  tone: 'good',
  title,
  text: '',
  count: 1,
  ...rest,
});

test('what went wrong is read before what is newer, and what stays after what goes by itself', () => {
  const older = notice('older', 1);
  const newer = notice('newer', 2);
  const refused = notice('refused', 0, { tone: 'bad' });
  const stopped = notice('stopped', 3, { tone: 'bad', stays: true });
  expect(frontNotice([newer, older])).toBe(newer);
  expect(frontNotice([older, refused, newer])).toBe(refused);
  expect(frontNotice([stopped, older])).toBe(older);
  expect(frontNotice([stopped])).toBe(stopped);
  expect(frontNotice([])).toBeUndefined();
});
