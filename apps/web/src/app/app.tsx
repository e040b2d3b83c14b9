import { useAccountSwitch } from '../features/account/use-account-switch.ts';
import { ConnectionBanner } from '../features/connection/connection-banner.tsx';
import { DepthLadder } from '../features/depth/depth-ladder.tsx';
import { VenueBanner } from '../features/connection/venue-banner.tsx';
import { HaltBanner } from '../features/halt/halt-banner.tsx';
import { ImportHost } from '../features/import/import-host.tsx';
import { Instrument } from '../features/instrument/instrument.tsx';
import { useConnectionNotices } from '../features/notices/use-connection-notices.ts';
import { useFillNotices } from '../features/notices/use-fill-notices.ts';
import { useGapNotices } from '../features/notices/use-gap-notices.ts';
import { useStrategyNotices } from '../features/notices/use-strategy-notices.ts';
import { useLimitNotices } from '../features/risk/use-limit-notices.ts';
import { useHaltNotices } from '../features/notices/use-halt-notices.ts';
import { Ticket } from '../features/ticket/ticket.tsx';
import { Watchlist } from '../features/watchlist/watchlist.tsx';
import { Chart } from '../features/tradingview/chart.tsx';
import { Commands } from '../features/commands/commands.tsx';
import './app.css';
import { Bottom } from './bottom.tsx';
import { commands } from './commands.ts';
import { TopBar } from './top-bar.tsx';
import { Workspace } from './workspace.tsx';

/** Which panel stands where. */
export function App() {
  useAccountSwitch();
  useFillNotices();
  useGapNotices();
  useStrategyNotices();
  useHaltNotices();
  useLimitNotices();
  useConnectionNotices();
  return (
    <div className="terminal">
      <TopBar />
      <HaltBanner />
      <VenueBanner />
      <Workspace>
        <Watchlist />
        <Chart />
        <aside className="side" aria-label="Trading">
          <Ticket />
          <DepthLadder />
          <Instrument />
        </aside>
        <Bottom />
        <ConnectionBanner />
      </Workspace>
      <ImportHost />
      <Commands commands={commands} />
    </div>
  );
}
