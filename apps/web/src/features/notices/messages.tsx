import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { $messages, clearMessages, markRead, type Notice, type Tone } from '../../data/notices.ts';
import { timeTitle } from '../../format/local-zone.ts';
import { formatRecent } from '../../format/time.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented, type Choice } from '../../ui/segmented.tsx';
import { Table } from '../../ui/table.tsx';
import type { Column } from '../../ui/table-column.ts';
import './messages.css';

const kinds: Readonly<Record<Tone, { readonly word: string; readonly className: string }>> = {
  bad: { word: 'Problem', className: 'down' },
  warn: { word: 'Warning', className: 'message-warning' },
  good: { word: 'Done', className: 'up' },
  plain: { word: 'Note', className: 'muted' },
};

const filters: readonly Choice<Tone | undefined>[] = [
  { value: undefined, label: 'All' },
  { value: 'bad', label: 'Problems' },
  { value: 'warn', label: 'Warnings' },
  { value: 'good', label: 'Done' },
  { value: 'plain', label: 'Notes' },
];

const columns: readonly Column<Notice>[] = [
  {
    title: timeTitle('Time'),
    cell: ({ time }) => <span className="muted">{formatRecent(time, Date.now())}</span>,
  },
  { title: 'Kind', cell: ({ tone }) => <span className={kinds[tone].className}>{kinds[tone].word}</span> },
  { title: 'What', cell: ({ title }) => <strong>{title}</strong> },
  { title: 'Message', cell: ({ text }) => <span className="message-text">{text}</span> },
];

/** Everything that was told since the page was opened, newest first. */
export function Messages() {
  const messages = useStore($messages);
  const [tone, choose] = useState<Tone>();
  // Whoever sees them has read them.
  useEffect(markRead, [messages]);
  return (
    <div className="messages">
      <div className="messages-bar">
        <Segmented label="Kind of message" choices={filters} value={tone} onChoose={choose} />
        <Button disabled={messages.length === 0} onClick={clearMessages}>
          Clear
        </Button>
      </div>
      {/* Nothing within takes the focus: whoever has no mouse scrolls here. */}
      <div className="messages-rows" role="region" aria-label="What was told" tabIndex={0}>
        <Table
          caption="Messages"
          columns={columns}
          rows={messages.filter((message) => tone === undefined || message.tone === tone).toReversed()}
          rowKey={({ id }) => String(id)}
          empty={messages.length === 0 ? 'Nothing has been told yet.' : 'No message of this kind.'}
        />
      </div>
    </div>
  );
}
