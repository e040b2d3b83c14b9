import { Blotter } from '../features/blotter/blotter.tsx';
import { ChartPanel } from '../features/chart/chart-panel.tsx';
import { ConnectionBanner } from '../features/connection/connection-banner.tsx';
import { DepthLadder } from '../features/depth/depth-ladder.tsx';
import { HaltBanner } from '../features/halt/halt-banner.tsx';
import { Instrument } from '../features/instrument/instrument.tsx';
import { Notices } from '../features/notices/notices.tsx';
import { useFillNotices } from '../features/notices/use-fill-notices.ts';
import { Ticket } from '../features/ticket/ticket.tsx';
import { Watchlist } from '../features/watchlist/watchlist.tsx';
import './app.css';
import { TopBar } from './top-bar.tsx';

/** Which panel stands where. */
export function App() {
  useFillNotices();
  return (
    <div className="terminal">
      <TopBar />
      <HaltBanner />
      <main className="workspace">
        <Watchlist />
        <ChartPanel />
        <aside className="side" aria-label="Trading">
          <Ticket />
          <DepthLadder />
          <Instrument />
        </aside>
        <Blotter />
        <ConnectionBanner />
      </main>
      <Notices />
    </div>
  );
}
