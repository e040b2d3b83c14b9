import type { Preview } from './use-preview.ts';

interface TicketNotesProps {
  readonly preview: Preview;
  /** Why the order that was just sent was not taken, when that belongs to no single field. */
  readonly refusal: string | undefined;
}

/** Sentences about the whole order, in one place that keeps room for them. */
export function TicketNotes({ preview: { result, problem }, refusal }: TicketNotesProps) {
  const obstacles = new Set([...(result?.errors ?? []), ...(problem === undefined ? [] : [problem])]);
  if (refusal !== undefined) obstacles.delete(refusal);
  return (
    <div className="ticket-notes">
      {refusal !== undefined && (
        <p role="alert" className="ticket-refusal">
          {refusal}
        </p>
      )}
      {[...obstacles].map((sentence) => (
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
