import { persisted } from '../../../data/persisted.ts';
import { SERIES_COLORS } from '../chart-colors.ts';
import { indicatorKind, type IndicatorKindName } from './indicator-kinds.ts';
import { readIndicatorSetups, type IndicatorSetup } from './indicator-setup.ts';

/** The indicators of the chart, oldest first; the same for every symbol and resolution. */
export const $indicators = persisted<readonly IndicatorSetup[]>('indicators', [], readIndicatorSetups);

/** Adds an indicator with the usual numbers, in the colour that is used least. */
export function addIndicator(kind: IndicatorKindName): void {
  const setups = $indicators.get();
  const uses = Array.from({ length: SERIES_COLORS }, (_, color) =>
    setups.reduce((count, setup) => count + (setup.color === color ? 1 : 0), 0),
  );
  const added: IndicatorSetup = {
    id: Math.max(0, ...setups.map(({ id }) => id)) + 1,
    kind,
    parameters: indicatorKind(kind).parameters.map(({ initial }) => initial),
    hidden: false,
    color: uses.indexOf(Math.min(...uses)),
  };
  $indicators.set([...setups, added]);
}

export function changeIndicator(
  id: number,
  change: Partial<Pick<IndicatorSetup, 'parameters' | 'hidden'>>,
): void {
  $indicators.set($indicators.get().map((setup) => (setup.id === id ? { ...setup, ...change } : setup)));
}

export function removeIndicator(id: number): void {
  $indicators.set($indicators.get().filter((setup) => setup.id !== id));
}
