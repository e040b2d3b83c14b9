import { persisted } from '../../../data/persisted.ts';
import { SERIES_COLORS } from '../chart-colors.ts';
import { forgetPaneSize, indicatorPane } from '../pane-sizes.ts';
import { indicatorKind, type IndicatorKindName } from './indicator-kinds.ts';
import { readIndicatorSetups, type IndicatorSetup } from './indicator-setup.ts';

/** The indicators of the chart, oldest first; the same for every symbol and resolution. */
export const $indicators = persisted<readonly IndicatorSetup[]>('indicators', [], readIndicatorSetups);

/** Lengths that are usual for a further average or index of the same kind. */
const usualLengths = [9, 20, 50, 100, 200];

function firstParameters(kind: IndicatorKindName, setups: readonly IndicatorSetup[]): readonly number[] {
  const usual = indicatorKind(kind).parameters.map(({ initial }) => initial);
  const taken = new Set(setups.filter((setup) => setup.kind === kind).map(({ parameters }) => parameters[0]));
  if (usual.length !== 1 || !taken.has(usual[0])) return usual;
  const free = usualLengths.find((length) => !taken.has(length));
  return free === undefined ? usual : [free];
}

/** Adds an indicator with usual numbers, in the colour that is used least. */
export function addIndicator(kind: IndicatorKindName): void {
  const setups = $indicators.get();
  const uses = Array.from({ length: SERIES_COLORS }, (_, color) =>
    setups.reduce((count, setup) => count + (setup.color === color ? 1 : 0), 0),
  );
  const added: IndicatorSetup = {
    id: Math.max(0, ...setups.map(({ id }) => id)) + 1,
    kind,
    parameters: firstParameters(kind, setups),
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
  forgetPaneSize(indicatorPane(id));
  $indicators.set($indicators.get().filter((setup) => setup.id !== id));
}
