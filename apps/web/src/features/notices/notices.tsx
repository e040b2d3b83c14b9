import { useStore } from '@nanostores/react';
import { $notices, dismiss } from '../../data/notices.ts';
import { Icon } from '../../ui/icon.tsx';
import './notices.css';

/** What just happened, for a few seconds, and read out to those who listen. */
export function Notices() {
  const notices = useStore($notices);
  return (
    <ol className="notices" aria-live="polite" aria-label="Notices">
      {notices.map((notice) => (
        <li key={notice.id} className={`notice notice-${notice.tone}`}>
          <div>
            <strong>{notice.title}</strong>
            <p>{notice.text}</p>
          </div>
          <button type="button" aria-label="Dismiss" onClick={() => dismiss(notice.id)}>
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
    </ol>
  );
}
