import { useStore } from '@nanostores/react';
import { $symbol } from '../../data/selection.ts';
import { addToList, deleteList, removeFromList, type NamedList } from '../../data/watchlist-lists.ts';
import { Button } from '../../ui/button.tsx';

/** Puts the selected symbol onto a list of the user or takes it off, and deletes the list. */
export function ListFooter({ list: { name, tickers } }: { readonly list: NamedList }) {
  const selected = useStore($symbol);
  const isOn = tickers.includes(selected);
  return (
    <div className="list-footer">
      <Button onClick={() => (isOn ? removeFromList(name, selected) : addToList(name, selected))}>
        {isOn ? 'Remove' : 'Add'} {selected}
      </Button>
      <Button look="quiet" onClick={() => deleteList(name)}>
        Delete list
      </Button>
    </div>
  );
}
