import { useStore } from '@nanostores/react';
import type { EquityCurvePoint } from '@tickwire/client';
import { useEffect, useMemo, useRef, useState } from 'react';
import { curveRanges, equityCurves, type CurveRange } from '../../data/equity-curve.ts';
import { $equity } from '../../data/equity.ts';
import { $now } from '../../data/now.ts';
import { persisted } from '../../data/persisted.ts';
import { $theme } from '../../data/theme.ts';
import { directionOf, formatMoney, formatPercent, formatSigned } from '../../format/money.ts';
import { formatInstant } from '../../format/time.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { curveFigures, type CurveFigures } from './curve-figures.ts';
import { createEquityPlot, type EquityPlot } from './equity-plot.ts';
import { evenCurve } from './even-curve.ts';

/** Stretches a curve is drawn in at most: about as many as it has pixels at its narrowest. */
const SLOTS = 400;

const $range = persisted<CurveRange>(
  'equity.range',
  '1D',
  (stored) => curveRanges.find(({ value }) => value === stored)?.value,
);

/** What the account was worth over time, its end moving with the equity. */
export function EquityChart({ currency }: { readonly currency: string }) {
  const range = useStore($range);
  const points = useLiveCurve(range);
  const figures = useMemo(() => points && curveFigures(points), [points]);
  const slots = useMemo(() => points && evenCurve(points, SLOTS), [points]);
  const [hovered, hover] = useState<number>();
  const at = slots?.find(({ time }) => time === hovered)?.value;
  const element = useRef<HTMLDivElement>(null);
  const plot = useRef<EquityPlot>(undefined);
  const theme = useStore($theme);

  useEffect(() => {
    if (!element.current) return;
    const made = createEquityPlot(element.current, hover);
    plot.current = made;
    return () => {
      plot.current = undefined;
      made.remove();
    };
  }, []);
  useEffect(() => plot.current?.restyle(), [theme]);
  useEffect(() => {
    if (slots && figures) plot.current?.setCurve(slots, figures.first);
  }, [slots, figures]);

  return (
    <section className="equity-chart" aria-label="Equity curve">
      <header>
        <Segmented
          label="Range of the equity curve"
          choices={curveRanges}
          value={range}
          onChoose={(chosen) => $range.set(chosen)}
        />
        {figures && <Figures figures={figures} />}
      </header>
      <div className="equity-drawing">
        <span className="equity-at muted">
          {hovered !== undefined &&
            at !== undefined &&
            `${formatInstant(hovered)}  ${formatMoney(at)} ${currency}`}
        </span>
        <div
          ref={element}
          className="equity-plot"
          role="img"
          aria-label={figures ? inWords(figures, range, currency) : 'The equity curve is being read'}
          data-points={points?.length ?? 0}
        />
      </div>
    </section>
  );
}

/** The curve as it was read, and the equity of this second behind it. */
function useLiveCurve(range: CurveRange): readonly EquityCurvePoint[] | undefined {
  const points = useStore(equityCurves[range]);
  const now = useStore($now);
  return useMemo(() => {
    const equity = $equity.get();
    const last = points?.at(-1);
    if (!points || !equity || !last || now <= last.time) return points;
    return [...points, { time: now, equity: equity.equity, balance: equity.balance }];
  }, [points, now]);
}

function Figures({ figures: { first, last, drawdown, drawdownShare } }: { readonly figures: CurveFigures }) {
  const change = last - first;
  return (
    <dl className="equity-figures">
      <div>
        <dt>Change</dt>
        <dd className={directionOf(change)}>
          {formatSigned(change)}
          {first > 0 && <span className="equity-share"> ({formatPercent((100 * change) / first)})</span>}
        </dd>
      </div>
      <div>
        <dt>Drawdown</dt>
        <dd>
          {formatMoney(drawdown)}
          <span className="equity-share"> ({formatMoney(100 * drawdownShare)}%)</span>
        </dd>
      </div>
    </dl>
  );
}

function inWords(
  { first, last, low, high, drawdown }: CurveFigures,
  range: CurveRange,
  currency: string,
): string {
  const name = curveRanges.find(({ value }) => value === range)?.name ?? '';
  return `Equity in ${currency}, ${name.toLowerCase()}: from ${formatMoney(first)} to ${formatMoney(last)}, lowest ${formatMoney(low)}, highest ${formatMoney(high)}, deepest fall ${formatMoney(drawdown)}.`;
}
