import { useStore } from '@nanostores/react';
import { $notices, dismiss, holdNotices, releaseNotices, type ShownNotice } from '../../data/notices.ts';
import { Icon } from '../../ui/icon.tsx';
import { frontNotice } from './front-notice.ts';
import './notices.css';

const isUrgent = ({ tone }: ShownNotice) => tone === 'bad';

/**
 * What just happened, for a few seconds or as long as it is pointed at, and read out to those who listen. Beside the tabs there
 * is room for one; the others show while they are pointed at or have the focus.
 */
export function Notices() {
  const notices = useStore($notices);
  const front = frontNotice(notices);
  const item = (notice: ShownNotice) => (
    <Item key={notice.id} notice={notice} behind={notice === front ? notices.length - 1 : undefined} />
  );
  return (
    <section
      className="notices"
      aria-label="Notices"
      onPointerEnter={holdNotices}
      onPointerLeave={releaseNotices}
      onFocus={holdNotices}
      onBlur={releaseNotices}
    >
      {/* What went wrong interrupts who listens. Only what is new is read out, not every change of a count. */}
      <ol aria-live="assertive" aria-relevant="additions">
        {notices.filter(isUrgent).map(item)}
      </ol>
      <ol aria-live="polite" aria-relevant="additions">
        {notices.filter((notice) => !isUrgent(notice)).map(item)}
      </ol>
    </section>
  );
}

interface ItemProps {
  readonly notice: ShownNotice;
  /** How many wait behind it, if it is the one in front. */
  readonly behind: number | undefined;
}

function Item({ notice: { id, tone, title, text, count }, behind }: ItemProps) {
  return (
    <li
      className={`notice notice-${tone} ${behind === undefined ? '' : 'notice-front'}`}
      data-behind={behind || undefined}
    >
      {/* Another element once it says something else, so that it is read out again. */}
      <div key={title} className="notice-words">
        <strong>{title}</strong>
        {count > 1 && <span className="notice-count">{count} in a row, the last:</span>}
        <p>{text}</p>
      </div>
      <button
        type="button"
        aria-label="Dismiss"
        onClick={() => {
          dismiss(id);
          // The button that was pointed at is gone, and nothing will tell that the pointer left it.
          releaseNotices();
        }}
      >
        <Icon name="close" size={12} />
      </button>
    </li>
  );
}
