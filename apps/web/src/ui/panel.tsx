import { useId, type ReactNode } from 'react';
import './panel.css';

interface PanelProps {
  readonly title: ReactNode;
  readonly className?: string;
  /** Stands at the right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One area of the terminal: a landmark with its title. */
export function Panel({ title, className = '', aside, children }: PanelProps) {
  const id = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <header className="panel-header">
        <h2 id={id} className="panel-title">
          {title}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
