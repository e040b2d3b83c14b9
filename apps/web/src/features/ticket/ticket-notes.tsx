import type { Refusal } from './refusal.ts';
import { toldNotes } from './told-notes.ts';
import type { Preview } from './use-preview.ts';

interface TicketNotesProps {
  /** Why no order at all is taken. */
  readonly obstacle: string | undefined;
  readonly preview: Preview;
  /** Why the order that was just sent was not taken; what belongs to one field stands there. */
  readonly refusal: Refusal;
}

/** Sentences about the whole order, in one place that keeps room for them. */
export function TicketNotes({ obstacle, preview, refusal }: TicketNotesProps) {
  const { errors, warnings } = toldNotes(preview, refusal);
  return (
    <div className="ticket-notes">
      {obstacle !== undefined && <p className="ticket-refusal">{obstacle}</p>}
      {refusal.message !== undefined && (
        <p role="alert" className="ticket-refusal">
          {refusal.isRefused && <strong>Order refused. </strong>}
          {refusal.message}
        </p>
      )}
      {errors.map((sentence) => (
        <p key={sentence} className="down">
          {sentence}
        </p>
      ))}
      {warnings.map((sentence) => (
        <p key={sentence} className="ticket-warning">
          {sentence}
        </p>
      ))}
    </div>
  );
}
