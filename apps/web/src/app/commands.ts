import type { Command } from '../data/commands.ts';
import { accountCommands } from '../features/account/account-commands.ts';
import { blotterCommands } from '../features/blotter/blotter-commands.ts';
import { orderCommands } from '../features/blotter/order-commands.ts';
import { positionCommands } from '../features/blotter/position-commands.ts';
import { commandsCommands } from '../features/commands/commands-commands.ts';
import { connectionCommands } from '../features/connection/connection-commands.ts';
import { depthCommands } from '../features/depth/depth-commands.ts';
import { haltCommands } from '../features/halt/halt-commands.ts';
import { importCommands } from '../features/import/import-commands.ts';
import { replayCommands } from '../features/replay/replay-commands.ts';
import { strategiesCommands } from '../features/strategies/strategies-commands.ts';
import { noticesCommands } from '../features/notices/notices-commands.ts';
import { chartCommands } from '../features/chart/chart-commands.ts';
import { tradeLinesCommands } from '../features/chart/trade-lines/trade-lines-commands.ts';
import { symbolSearchCommands } from '../features/symbol-search/symbol-search-commands.ts';
import { themeCommands } from '../features/theme/theme-commands.ts';
import { ticketCommands } from '../features/ticket/ticket-commands.ts';
import { tradingViewCommands } from '../features/tradingview/tradingview-commands.ts';
import { watchlistCommands } from '../features/watchlist/watchlist-commands.ts';
import { layoutCommands } from './layout-commands.ts';

/** Everything the user can do by key, in the order of the crib sheet. */
export const commands: readonly Command[] = [
  ...ticketCommands,
  ...orderCommands,
  ...positionCommands,
  ...commandsCommands,
  ...symbolSearchCommands,
  ...watchlistCommands,
  ...depthCommands,
  ...importCommands,
  ...replayCommands,
  ...blotterCommands,
  ...tradingViewCommands,
  ...layoutCommands,
  ...strategiesCommands,
  ...noticesCommands,
  ...connectionCommands,
  ...chartCommands,
  ...tradeLinesCommands,
  ...themeCommands,
  ...accountCommands,
  ...haltCommands,
];
