import { describe, expect, it } from 'vitest';
import { Latencies } from './latencies.ts';

describe('Latencies', () => {
  it('P3 sums up the last thousand samples of each stage', () => {
    const latencies = new Latencies();
    for (let count = 0; count < 500; count += 1) latencies.record('wire-to-ack', 9000);
    for (let ms = 1; ms <= 1000; ms += 1) latencies.record('wire-to-ack', ms);
    const summary = { avg: 500.5, min: 1, max: 1000, p95: 950, p99: 990, count: 1000 };
    expect(latencies.summary('wire-to-ack')).toEqual(summary);
    expect(latencies.summary('decision-to-wire')).toMatchObject({ max: 0, count: 0 });
  });

  it('P3 tells every sample to whoever keeps a histogram', () => {
    const latencies = new Latencies();
    const heard: unknown[] = [];
    const leave = latencies.subscribe((stage, ms) => heard.push([stage, ms]));
    latencies.record('decision-to-wire', 0.4);
    leave();
    latencies.record('decision-to-wire', 0.5);
    expect(heard).toEqual([['decision-to-wire', 0.4]]);
  });
});
