import { describe, expect, it, vi } from 'vitest';
import { Heartbeat } from './heartbeat.ts';
import { ManualTimers } from './test-kit/manual-timers.ts';

function start() {
  const timers = new ManualTimers();
  const ping = vi.fn();
  const onSilent = vi.fn();
  return { timers, ping, onSilent, heartbeat: new Heartbeat({ timers, intervalMs: 1000, ping, onSilent }) };
}

describe('Heartbeat', () => {
  it('pings at every interval and gives up after two unanswered ones', () => {
    const { timers, ping, onSilent } = start();
    timers.advance(2999);
    expect(ping).toHaveBeenCalledTimes(2);
    expect(onSilent).not.toHaveBeenCalled();
    timers.advance(1);
    expect(onSilent).toHaveBeenCalledOnce();
    expect(timers.pending).toBe(0);
  });

  it('goes on as long as anything is heard now and then', () => {
    const { timers, ping, onSilent, heartbeat } = start();
    for (let round = 0; round < 20; round += 1) {
      timers.advance(1900);
      heartbeat.heard();
    }
    expect(onSilent).not.toHaveBeenCalled();
    expect(ping).toHaveBeenCalledTimes(38);
  });

  it('leaves no timer behind', () => {
    const { timers, heartbeat } = start();
    heartbeat.stop();
    expect(timers.pending).toBe(0);
  });
});
