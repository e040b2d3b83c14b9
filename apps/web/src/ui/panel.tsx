import { useId, type ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './panel.css';

interface Fold {
  readonly folded: boolean;
  readonly toggle: () => void;
}

interface PanelProps {
  readonly title: ReactNode;
  readonly className?: string;
  /** Stands at the right of the title. */
  readonly aside?: ReactNode;
  /** A panel that can be folded away, down to its header. */
  readonly fold?: Fold;
  readonly children: ReactNode;
}

/** One area of the terminal: a landmark with its title. */
export function Panel({ title, className = '', aside, fold, children }: PanelProps) {
  const id = useId();
  return (
    <section className={`panel ${fold?.folded ? 'panel-folded' : ''} ${className}`} aria-labelledby={id}>
      <header className="panel-header">
        <h2 id={id} className="panel-title">
          {title}
        </h2>
        {!fold?.folded && aside}
        {fold && (
          <button
            type="button"
            className="panel-fold"
            aria-expanded={!fold.folded}
            aria-labelledby={id}
            title={fold.folded ? 'Show' : 'Hide'}
            onClick={fold.toggle}
          >
            <Icon name="fold" size={12} />
          </button>
        )}
      </header>
      {!fold?.folded && children}
    </section>
  );
}
