import { errorMessage } from '../messages/system-messages.ts';
import type { LiveBars } from '../history/live-bars.ts';
import type { Clients } from '../session/clients.ts';
import type { Farms } from './farms.ts';
import type { Upstream } from './upstream.ts';

/** What goes wrong between TWS and IB. */
export interface UpstreamFaults {
  /** 1100, `repeats` times: TWS has lost IB. Prices stop, orders wait, fills are not told. */
  loseUpstream(repeats?: number): void;
  /** 1102: IB is back, streams of quotes go on, bars that were kept up to date do not. */
  restoreUpstream(): void;
  /** 1101: IB is back and every stream is lost. */
  restoreUpstreamWithDataLost(): void;
  /** 2103 and 2105: the farms of quotes and history are broken; prices stop. */
  breakFarms(): void;
  /** 2104 and 2106: quotes go on, bars that were kept up to date do not. */
  restoreFarms(): void;
  /** 10182: bars that are kept up to date fail. */
  failLiveBars(): void;
  /** 10225: bars are deactivated because of a bust. */
  bustBars(): void;
}

export function upstreamFaults(parts: {
  readonly clients: Clients;
  readonly upstream: Upstream;
  readonly farms: Farms;
  readonly liveBars: LiveBars;
  readonly loseData: () => void;
}): UpstreamFaults {
  const { clients, upstream, farms, liveBars, loseData } = parts;
  const tell = (code: number, text: string): void => clients.sendAll(errorMessage(-1, code, text));
  return {
    loseUpstream(repeats = 1) {
      upstream.lose();
      for (let i = 0; i < repeats; i++) {
        tell(1100, 'Connectivity between IBKR and Trader Workstation has been lost.');
      }
    },
    restoreUpstream() {
      const text = 'Connectivity between IBKR and Trader Workstation has been restored - data maintained.';
      tell(1102, `${text} All data farms are connected: usfarm; ushmds; secdefil.`);
      liveBars.stop();
      upstream.restore();
    },
    restoreUpstreamWithDataLost() {
      tell(1101, 'Connectivity between IBKR and Trader Workstation has been restored - data lost.');
      loseData();
      upstream.restore();
    },
    breakFarms() {
      farms.marketData = false;
      farms.historical = false;
      tell(2103, 'Market data farm connection is broken:usfarm');
      tell(2105, 'HMDS data farm connection is broken:ushmds');
    },
    restoreFarms() {
      farms.marketData = true;
      farms.historical = true;
      liveBars.stop();
      tell(2104, 'Market data farm connection is OK:usfarm');
      tell(2106, 'HMDS data farm connection is OK:ushmds');
    },
    failLiveBars: () =>
      liveBars.stop({ code: 10182, text: 'Failed to request live updates (disconnected).' }),
    bustBars: () =>
      liveBars.stop({
        code: 10225,
        text: 'Bust event occurred, current subscription is deactivated. Please resubscribe real-time bars immediately.',
      }),
  };
}
