import type { Bar, UdfHistory } from '@tickwire/contracts';
import type { BarsResult } from '../services/datafeed-service.ts';
import { EncodedJson } from './encoded-json.ts';

type UdfBars = Extract<UdfHistory, { s: 'ok' }>;

const values: Readonly<Record<Exclude<keyof UdfBars, 's'>, (bar: Bar) => number>> = {
  t: ({ time }) => Math.floor(time / 1000),
  o: ({ open }) => open,
  h: ({ high }) => high,
  l: ({ low }) => low,
  c: ({ close }) => close,
  v: ({ volume }) => volume,
};
const columns = Object.entries(values);

/** The values of each column separated by commas. */
function columnTexts(bars: readonly Bar[]): readonly string[] {
  return columns.map(([, value]) => JSON.stringify(bars.map(value)).slice(1, -1));
}

/** Builds the writer of history answers. Bars that have closed are written once, for as long as their array lives. */
export function historyWriter(): (result: BarsResult) => UdfHistory | EncodedJson {
  const written = new WeakMap<readonly Bar[], readonly string[]>();

  function closedTexts(bars: readonly Bar[]): readonly string[] {
    const texts = written.get(bars) ?? columnTexts(bars);
    written.set(bars, texts);
    return texts;
  }

  return ({ closed, forming, olderTime }) => {
    if (closed.length === 0 && !forming) {
      return { s: 'no_data', ...(olderTime !== undefined && { nextTime: Math.floor(olderTime / 1000) }) };
    }
    const parts = [closed.length > 0 && closedTexts(closed), forming && columnTexts([forming])].filter(
      (part) => typeof part === 'object',
    );
    const texts = columns.map(([name], column) => `"${name}":[${parts.map((part) => part[column]).join()}]`);
    return new EncodedJson(`{"s":"ok",${texts.join()}}`);
  };
}
