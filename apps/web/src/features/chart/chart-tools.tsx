import { Suspense } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { ChartTypeMenu } from './chart-type-menu.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';

const IndicatorMenu = lazyPart(async () => (await import('./indicators/indicator-menu.tsx')).IndicatorMenu);
const ChartSettingsMenu = lazyPart(async () => (await import('./chart-settings-menu.tsx')).ChartSettingsMenu);

/** The menus of the chart. */
export function ChartTools({ exchangeZone }: { readonly exchangeZone: string | undefined }) {
  return (
    <div className="chart-tools">
      <ChartTypeMenu />
      <Popover
        label="Indicators"
        className="chart-tool chart-indicators"
        button={<Icon name="indicators" size={16} />}
      >
        {() => (
          <Suspense>
            <IndicatorMenu />
          </Suspense>
        )}
      </Popover>
      <Popover label="Chart settings" className="chart-tool" button={<Icon name="settings" size={16} />}>
        {(close) => (
          <Suspense>
            <ChartSettingsMenu exchangeZone={exchangeZone ?? 'UTC'} close={close} />
          </Suspense>
        )}
      </Popover>
    </div>
  );
}
