import type { Preview } from './use-preview.ts';

/** Lines the preview keeps room for, so that nothing moves when it arrives. */
const ROOM = 7;

/** What the fields above say already. */
const written = new Set(['Symbol', 'Side', 'Type', 'Quantity', 'Limit Price', 'Stop Price']);

export function PreviewRows({ preview }: { readonly preview: Preview }) {
  const { result, problem } = preview;
  const rows =
    result?.sections.flatMap((section) => section.rows.filter((row) => !written.has(row.title))) ?? [];
  const sentences = [...(result?.errors ?? []), ...(problem === undefined ? [] : [problem])];
  return (
    <div
      className="ticket-preview"
      style={{ minHeight: `calc(${ROOM} * 1.6em)` }}
      aria-label="Costs"
      role="group"
    >
      <dl>
        {rows.map((row, index) => (
          <div key={index}>
            <dt>{row.title}</dt>
            <dd>{row.value}</dd>
          </div>
        ))}
      </dl>
      {sentences.map((sentence) => (
        <p key={sentence} className="down">
          {sentence}
        </p>
      ))}
      {result?.warnings?.map((sentence) => (
        <p key={sentence} className="ticket-warning">
          {sentence}
        </p>
      ))}
    </div>
  );
}
