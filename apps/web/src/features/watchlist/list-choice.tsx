import { useStore } from '@nanostores/react';
import { useState, type FormEvent } from 'react';
import { notify } from '../../data/notices.ts';
import { $symbol } from '../../data/selection.ts';
import { $list, $lists, chooseList, createList, LONGEST_NAME } from '../../data/watchlist-lists.ts';
import { Button } from '../../ui/button.tsx';

/** Which list is shown, and where a new one is made. */
export function ListChoice() {
  const lists = useStore($lists);
  const shown = useStore($list)?.name;
  const [naming, setNaming] = useState(false);
  if (naming) return <NewList onDone={() => setNaming(false)} />;
  return (
    <select
      className="list-choice"
      aria-label="List"
      value={shown === undefined ? '' : `list:${shown}`}
      onChange={({ target: { value } }) => {
        if (value === 'new') setNaming(true);
        else chooseList(value === '' ? undefined : value.slice('list:'.length));
      }}
    >
      <option value="">All</option>
      {lists.map(({ name }) => (
        <option key={name} value={`list:${name}`}>
          {name}
        </option>
      ))}
      <option value="new">New list…</option>
    </select>
  );
}

function NewList({ onDone }: { readonly onDone: () => void }) {
  const [name, setName] = useState('');
  const create = (event: FormEvent) => {
    event.preventDefault();
    if (createList(name, [$symbol.get()])) onDone();
    else notify({ tone: 'bad', title: 'Watchlist', text: 'Give the list a name that no other list has.' });
  };
  return (
    <form className="list-choice-new" onSubmit={create}>
      <input
        aria-label="Name of the list"
        placeholder="Name"
        value={name}
        maxLength={LONGEST_NAME}
        autoFocus
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
        }}
      />
      <Button type="submit">Create</Button>
    </form>
  );
}
