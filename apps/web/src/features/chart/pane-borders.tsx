import { useStore } from '@nanostores/react';
import { Splitter } from '../../ui/splitter.tsx';
import { $panes } from './chart-state.ts';
import { indicatorLabel, type IndicatorSetup } from './indicators/indicator-setup.ts';
import { $indicators } from './indicators/indicators.ts';
import './pane-borders.css';
import {
  $paneSizes,
  heightOf,
  indicatorPane,
  MIN_PANE_HEIGHT,
  movePaneBorder,
  resetPaneSizes,
  type PaneKey,
} from './pane-sizes.ts';

/** The borders between the panes of the chart, to be dragged or moved by key. */
export function PaneBorders() {
  const panes = useStore($panes);
  const setups = useStore($indicators);
  useStore($paneSizes);
  return panes.slice(1).map((lower, index) => {
    const upper = panes[index];
    if (!upper) return null;
    return (
      <div key={lower.key} className="pane-border" style={{ top: lower.top }}>
        <Splitter
          label={`${nameOf(upper.key, setups)} height`}
          orientation="horizontal"
          value={heightOf(upper, lower)}
          min={MIN_PANE_HEIGHT}
          max={Math.max(MIN_PANE_HEIGHT, Math.round(upper.height + lower.height) - MIN_PANE_HEIGHT)}
          perPixel={1}
          onChange={(height) => movePaneBorder(upper, lower, height)}
          onReset={resetPaneSizes}
        />
      </div>
    );
  });
}

function nameOf(key: PaneKey, setups: readonly IndicatorSetup[]): string {
  if (key === 'prices') return 'Prices';
  const setup = setups.find(({ id }) => indicatorPane(id) === key);
  return setup ? indicatorLabel(setup) : 'Volume';
}
