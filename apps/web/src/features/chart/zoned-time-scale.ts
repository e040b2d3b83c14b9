import {
  defaultHorzScaleBehavior,
  type IHorzScaleBehavior,
  type TickMark,
  type Time,
  type TimeScalePoint,
} from 'lightweight-charts';
import { zoneOffset } from '../../format/zone-offset.ts';
import { tickLabel, tickWeight } from './tick-marks.ts';

type WeighedPoint = { -readonly [Key in keyof TimeScalePoint]: TimeScalePoint[Key] };

const TimeScale = defaultHorzScaleBehavior();

/**
 * The library's time scale with the boundaries and labels of a time zone instead of UTC: bars keep their true
 * time, and yet a new day is marked where the exchange has it.
 */
export class ZonedTimeScale extends TimeScale implements IHorzScaleBehavior<Time> {
  #zone = 'UTC';
  #isDayHidden = false;

  /** Says whether the labels are others than before. */
  setZone(zone: string, isDayHidden: boolean): boolean {
    if (zone === this.#zone && isDayHidden === this.#isDayHidden) return false;
    this.#zone = zone;
    this.#isDayHidden = isDayHidden;
    return true;
  }

  override formatTickmark(mark: TickMark): string {
    return tickLabel(Number(mark.originalTime), mark.weight, this.#zone, this.#isDayHidden);
  }

  override fillWeightsForPoints(points: readonly WeighedPoint[], startIndex: number): void {
    const offset = zoneOffset(this.#zone);
    const local = (index: number) => {
      const time = Number(points[index]?.originalTime) * 1000;
      return time + offset(time);
    };
    for (let index = startIndex; index < points.length; index += 1) {
      const point = points[index];
      if (!point) continue;
      const before = index > 0 ? local(index - 1) : 2 * local(0) - local(Math.min(1, points.length - 1));
      point.timeWeight = tickWeight(before, local(index)) as typeof point.timeWeight;
    }
  }
}
