import { useStore } from '@nanostores/react';
import type { CSSProperties } from 'react';
import { useOldPrices } from '../../data/data-age.ts';
import { depthOf } from '../../data/depth.ts';
import { $depthFolded, toggleDepth } from '../../data/layout.ts';
import { usePriceFormat } from '../../data/price-formats.ts';
import { $symbol } from '../../data/selection.ts';
import { Panel } from '../../ui/panel.tsx';
import { AgeTag } from '../connection/age-tag.tsx';
import { DepthBook } from './depth-book.tsx';
import { useLadderRows } from './use-ladder-rows.ts';
import { walkLevels } from './walk-levels.ts';
import './depth-ladder.css';

/** The book around the market with the user's own orders in it: asks above, bids below; a press puts the price into the ticket. */
export function DepthLadder() {
  const symbol = useStore($symbol);
  const depth = useStore(depthOf(symbol));
  const prices = usePriceFormat(symbol);
  const stale = useOldPrices(symbol);
  const folded = useStore($depthFolded);
  const rows = useLadderRows(symbol, depth);
  const style: CSSProperties & Record<'--rows', number> = { '--rows': rows };

  return (
    <Panel
      title="Depth"
      className={`depth ${stale ? 'stale' : ''}`}
      aside={<AgeTag symbol={symbol} />}
      fold={{ folded, toggle: toggleDepth }}
    >
      <div className="depth-ladder" style={style} data-place="depth" onKeyDown={walkLevels}>
        {prices && depth && <DepthBook symbol={symbol} depth={depth} prices={prices} rows={rows} />}
      </div>
    </Panel>
  );
}
