import { useDataAge } from '../../data/data-age.ts';
import './age-tag.css';

/** Says in words how old the data of a panel is, while it is not live. By itself, as it is drawn every second. */
export function AgeTag({ symbol }: { readonly symbol?: string }) {
  const age = useDataAge(symbol);
  return age === undefined ? null : <span className="age-tag">{age}</span>;
}
