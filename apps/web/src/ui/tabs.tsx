import { useId, type ReactNode } from 'react';
import { moveAmong } from './roving.ts';
import './tabs.css';

export interface Tab<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** Stands behind the label, e.g. how many items wait there. */
  readonly aside?: ReactNode;
}

interface TabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly selected: Name;
  readonly onSelect: (name: Name) => void;
  /** Stands at the end of the row of tabs. */
  readonly aside?: ReactNode;
  /** Content of the selected tab. */
  readonly children: ReactNode;
}

export function Tabs<Name extends string>({
  label,
  tabs,
  selected,
  onSelect,
  aside,
  children,
}: TabsProps<Name>) {
  const id = useId();
  return (
    <section className="panel tabs" aria-label={label}>
      <div className="tab-head">
        <div role="tablist" aria-label={label} className="tab-list">
          {tabs.map((tab, index) => (
            <button
              key={tab.name}
              type="button"
              role="tab"
              id={`${id}-${tab.name}`}
              data-roving
              data-tab={tab.name}
              aria-selected={tab.name === selected}
              aria-controls={`${id}-panel`}
              tabIndex={tab.name === selected ? 0 : -1}
              onClick={() => onSelect(tab.name)}
              onKeyDown={(event) =>
                moveAmong(event, index, (next) => {
                  const target = tabs[next];
                  if (target) onSelect(target.name);
                })
              }
            >
              {tab.label}
              {tab.aside}
            </button>
          ))}
        </div>
        {aside && <div className="tab-aside">{aside}</div>}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${selected}`} className="tab-panel">
        {children}
      </div>
    </section>
  );
}
