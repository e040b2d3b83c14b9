import { chartingLibrary, switchChart } from '../../data/charting-library.ts';
import type { Command } from '../../data/commands.ts';

/** Only where there is something to switch to. */
export const tradingViewCommands: readonly Command[] =
  chartingLibrary === undefined
    ? []
    : [
        {
          id: 'chart.library',
          group: 'Chart',
          label: 'Switch between TradingView and the built-in chart',
          keys: 'Shift+V',
          run: switchChart,
        },
      ];
