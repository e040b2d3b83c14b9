import { useStore } from '@nanostores/react';
import type { PriceFormat } from '../../../format/price.ts';
import { Icon } from '../../../ui/icon.tsx';
import { seriesColorName } from '../chart-colors.ts';
import { $panes, $reading } from '../chart-state.ts';
import { indicatorPane } from '../pane-sizes.ts';
import { formatIndicator } from './format-indicator.ts';
import './indicator-legend.css';
import { indicatorKind } from './indicator-kinds.ts';
import { indicatorLabel, type IndicatorSetup } from './indicator-setup.ts';
import { $indicators, changeIndicator, removeIndicator } from './indicators.ts';

/** A row for each indicator over the prices, and for the hidden ones. */
export function OverlayLegend({ prices }: { readonly prices: PriceFormat | undefined }) {
  const setups = useStore($indicators).filter(
    ({ kind, hidden }) => hidden || indicatorKind(kind).pane === 'prices',
  );
  if (setups.length === 0) return null;
  return (
    <ul className="indicator-legend" aria-label="Indicators over the prices">
      {setups.map((setup) => (
        <IndicatorRow key={setup.id} setup={setup} prices={prices} />
      ))}
    </ul>
  );
}

/** A row in the pane of each indicator that has one. */
export function PaneLegends({ prices }: { readonly prices: PriceFormat | undefined }) {
  const tops = new Map(useStore($panes).map(({ key, top }) => [key, top]));
  const setups = useStore($indicators).filter(
    ({ kind, hidden, id }) => !hidden && indicatorKind(kind).pane === 'own' && tops.has(indicatorPane(id)),
  );
  if (setups.length === 0) return null;
  return (
    <ul aria-label="Indicators below the prices">
      {setups.map((setup) => (
        <IndicatorRow
          key={setup.id}
          setup={setup}
          prices={prices}
          className="pane-legend"
          top={tops.get(indicatorPane(setup.id)) ?? 0}
        />
      ))}
    </ul>
  );
}

interface IndicatorRowProps {
  readonly setup: IndicatorSetup;
  readonly prices: PriceFormat | undefined;
  readonly className?: string;
  readonly top?: number;
}

function IndicatorRow({ setup, prices, className = '', top }: IndicatorRowProps) {
  const { id, hidden } = setup;
  const label = indicatorLabel(setup);
  return (
    <li className={`indicator-row ${className}`} style={top === undefined ? undefined : { top: top + 3 }}>
      <span
        className={hidden ? 'muted' : undefined}
        style={hidden ? undefined : { color: colorOf(setup, 0) }}
      >
        {label}
      </span>
      <button
        type="button"
        className="indicator-button"
        aria-label={`${hidden ? 'Show' : 'Hide'} ${label}`}
        onClick={() => changeIndicator(id, { hidden: !hidden })}
      >
        <Icon name={hidden ? 'hidden' : 'shown'} size={13} />
      </button>
      <button
        type="button"
        className="indicator-button"
        aria-label={`Remove ${label}`}
        onClick={() => removeIndicator(id)}
      >
        <Icon name="close" size={12} />
      </button>
      {!hidden && <Values setup={setup} prices={prices} />}
    </li>
  );
}

/** The values at the bar the legend tells of; the only part that changes with every tick. */
function Values({
  setup,
  prices,
}: {
  readonly setup: IndicatorSetup;
  readonly prices: PriceFormat | undefined;
}) {
  const reading = useStore($reading);
  const { outputs, pane } = indicatorKind(setup.kind);
  const values = reading?.values.get(setup.id) ?? [];
  const largest = Math.max(...values.map((value) => Math.abs(value ?? 0)));
  const format =
    pane === 'prices' && prices ? prices.format : (value: number) => formatIndicator(value, largest);
  return (
    <>
      {outputs.map(({ name, style, colorShift }, index) => {
        const value = values[index];
        return (
          <span
            key={name}
            title={name}
            className="indicator-value"
            style={{ color: style === 'line' ? colorOf(setup, colorShift) : undefined }}
          >
            {value === undefined ? '–' : format(value)}
          </span>
        );
      })}
    </>
  );
}

function colorOf({ color }: IndicatorSetup, shift: number): string {
  return `var(--${seriesColorName(color + shift)})`;
}
