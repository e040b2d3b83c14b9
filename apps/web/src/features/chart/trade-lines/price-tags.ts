import type { ISeriesPrimitiveAxisView } from 'lightweight-charts';
import type { ChartHost } from '../chart-layer.ts';
import type { PlacedLine } from './placed-lines.ts';

/** The prices of lines on the price scale, each while its line is in view. */
export interface PriceTags {
  views(): readonly ISeriesPrimitiveAxisView[];
  /** Those of the lines that are to have one. */
  setLines(lines: readonly PlacedLine[]): void;
  /** Forgets how prices are written. */
  clear(): void;
}

export function createPriceTags(host: () => ChartHost | undefined): PriceTags {
  /** The library asks for each many times a drawing. */
  const texts = new Map<number, string>();
  let tags: readonly ISeriesPrimitiveAxisView[] = [];

  function textOf(price: number): string {
    let text = texts.get(price);
    if (text === undefined) {
      text = host()?.series.priceFormatter().format(price) ?? '';
      texts.set(price, text);
    }
    return text;
  }

  const tagOf = (placed: PlacedLine): ISeriesPrimitiveAxisView => {
    const { price, faint, tone } = placed.line;
    return {
      coordinate: () => (placed.inView ? placed.y : -1),
      text: () => (placed.inView ? textOf(price) : ''),
      textColor: () => host()?.colors[faint ? 'text' : 'panel'] ?? '',
      backColor: () => host()?.colors[faint ? 'line-strong' : tone] ?? '',
      visible: () => placed.inView,
    };
  };

  return {
    views: () => tags,
    setLines(lines) {
      tags = lines.filter(({ line }) => line.onScale).map(tagOf);
    },
    clear: () => texts.clear(),
  };
}
