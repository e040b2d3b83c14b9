import { searchFilters, type SearchFilter } from './search-results.ts';

interface SearchFiltersProps {
  readonly filter: SearchFilter;
  readonly onFilter: (filter: SearchFilter) => void;
}

/** Kinds of symbols to look among. A press does not take the focus from the field. */
export function SearchFilters({ filter, onFilter }: SearchFiltersProps) {
  return (
    <div className="symbol-search-filters" role="group" aria-label="Show only (Alt with left and right)">
      {searchFilters.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          tabIndex={-1}
          aria-pressed={value === filter}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onFilter(value)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
