import { useStore } from '@nanostores/react';
import type { CSSProperties, ReactNode } from 'react';
import { $limits, $sizes, $watchlistFolded, resetPane, resizePane } from '../data/layout.ts';
import type { Pane } from '../data/layout-sizes.ts';
import { Splitter } from '../ui/splitter.tsx';
import './workspace.css';

/** Where the panels stand, and the lines between them that change their sizes. */
export function Workspace({ children }: { readonly children: ReactNode }) {
  const sizes = useStore($sizes);
  const folded = useStore($watchlistFolded);
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--watchlist': folded ? '33px' : `${sizes.watchlist}px`,
    '--side': `${sizes.side}px`,
    '--bottom': `${sizes.bottom}px`,
  };
  return (
    <main className="workspace" style={style}>
      {children}
      {!folded && (
        <PaneSplitter pane="watchlist" label="Watchlist width" orientation="vertical" perPixel={1} />
      )}
      <PaneSplitter pane="side" label="Ticket width" orientation="vertical" perPixel={-1} />
      <PaneSplitter pane="bottom" label="Blotter height" orientation="horizontal" perPixel={-1} />
    </main>
  );
}

interface PaneSplitterProps {
  readonly pane: Pane;
  readonly label: string;
  readonly orientation: 'vertical' | 'horizontal';
  readonly perPixel: number;
}

export function PaneSplitter({ pane, label, orientation, perPixel }: PaneSplitterProps) {
  const value = useStore($sizes)[pane];
  const { min, max } = useStore($limits)[pane];
  return (
    <Splitter
      label={label}
      orientation={orientation}
      className={`splitter-of-${pane}`}
      value={value}
      min={min}
      max={max}
      perPixel={perPixel}
      onChange={(size) => resizePane(pane, size)}
      onReset={() => resetPane(pane)}
    />
  );
}
