import { describe, expect, it } from 'vitest';
import { LatencyRecorder } from './latency-recorder.ts';

describe('LatencyRecorder', () => {
  it('is all zero without a sample', () => {
    expect(new LatencyRecorder().summary()).toEqual({ avg: 0, min: 0, max: 0, p95: 0, p99: 0, count: 0 });
  });

  it('reports one sample as every statistic', () => {
    const recorder = new LatencyRecorder();
    recorder.record(2.5);
    expect(recorder.summary()).toEqual({ avg: 2.5, min: 2.5, max: 2.5, p95: 2.5, p99: 2.5, count: 1 });
  });

  it('takes percentiles by nearest rank', () => {
    const recorder = new LatencyRecorder();
    for (let value = 100; value >= 1; value -= 1) recorder.record(value);
    expect(recorder.summary()).toEqual({ avg: 50.5, min: 1, max: 100, p95: 95, p99: 99, count: 100 });
  });

  it('forgets all but the last thousand', () => {
    const recorder = new LatencyRecorder();
    for (let value = 0; value < 500; value += 1) recorder.record(9000);
    for (let value = 1; value <= 1000; value += 1) recorder.record(value);
    expect(recorder.summary()).toEqual({ avg: 500.5, min: 1, max: 1000, p95: 950, p99: 990, count: 1000 });
  });
});
