import { nameFields } from '../../format/field-names.ts';
import type { Preview } from './use-preview.ts';

interface TicketNotesProps {
  /** What a halt keeps the order from. */
  readonly halt: string | undefined;
  readonly preview: Preview;
  /** Why the order that was just sent was not taken, when that belongs to no single field. */
  readonly refusal: string | undefined;
}

/** Sentences about the whole order, in one place that keeps room for them. */
export function TicketNotes({ halt, preview: { result, problem }, refusal }: TicketNotesProps) {
  const obstacles = new Set([
    ...(result?.errors ?? []).map(nameFields),
    ...(problem === undefined ? [] : [problem]),
  ]);
  if (refusal !== undefined) obstacles.delete(refusal);
  return (
    <div className="ticket-notes">
      {halt !== undefined && <p className="ticket-refusal">{halt}</p>}
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
