import { PriceScaleMode, type ISeriesApi, type SeriesType, type Time } from 'lightweight-charts';

/**
 * Gives the pane of a series a linear scale with these margins, shares of its height. A pane that is added begins with
 * the scale of the prices, by which nothing but prices can be read.
 */
export function setPaneScale(
  series: ISeriesApi<SeriesType, Time>,
  scaleMargins: { readonly top: number; readonly bottom: number },
): void {
  series.priceScale().applyOptions({ mode: PriceScaleMode.Normal, scaleMargins });
}
