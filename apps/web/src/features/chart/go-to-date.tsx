import { useState, type FormEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { goToTime } from './chart-goal.ts';

/** Asks for a day and brings it to the middle of the chart. */
export function GoToDate({ onDone }: { readonly onDone: () => void }) {
  const [day, setDay] = useState('');
  const go = (event: FormEvent) => {
    event.preventDefault();
    const time = Date.parse(`${day}T12:00:00Z`);
    if (Number.isNaN(time)) return;
    goToTime(time);
    onDone();
  };
  return (
    <form className="go-to-date" onSubmit={go}>
      <input
        type="date"
        aria-label="Date"
        required
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <Button type="submit">Go to date</Button>
    </form>
  );
}
