import { nameFields } from '../../format/field-names.ts';
import type { Refusal } from './refusal.ts';
import type { Preview } from './use-preview.ts';

interface TicketNotesProps {
  /** Why no order at all is taken. */
  readonly obstacle: string | undefined;
  readonly preview: Preview;
  /** Why the order that was just sent was not taken; what belongs to one field stands there. */
  readonly refusal: Refusal;
}

/** Sentences about the whole order, in one place that keeps room for them. */
export function TicketNotes({ obstacle, preview: { result, problem }, refusal }: TicketNotesProps) {
  const obstacles = new Set([
    ...(result?.errors ?? []).map(nameFields),
    ...(problem === undefined ? [] : [problem]),
  ]);
  for (const told of [refusal.message, ...Object.values(refusal.fields)]) if (told) obstacles.delete(told);
  return (
    <div className="ticket-notes">
      {obstacle !== undefined && <p className="ticket-refusal">{obstacle}</p>}
      {refusal.message !== undefined && (
        <p role="alert" className="ticket-refusal">
          {refusal.message}
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
