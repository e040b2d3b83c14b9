import { useStore } from '@nanostores/react';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { $bidAskShown, $countdownShown, $scaleMode, $volumeShown, $zoneChoice } from './chart-settings.ts';
import './chart-settings-menu.css';
import { $chart } from './chart-state.ts';
import { chosenZone, zoneChoices, zoneCity, type ZoneChoice } from './chart-zone.ts';
import { GoToDate } from './go-to-date.tsx';

interface ChartSettingsMenuProps {
  /** IANA zone of the exchange. */
  readonly exchangeZone: string;
  readonly close: () => void;
}

const zoneNames: Readonly<Record<ZoneChoice, string>> = { exchange: 'Exchange', utc: 'UTC', local: 'Local' };

/** The price scale, the clock, what else is shown, and ways to move the view. */
export function ChartSettingsMenu({ exchangeZone, close }: ChartSettingsMenuProps) {
  const mode = useStore($scaleMode);
  const zoneChoice = useStore($zoneChoice);
  const volume = useStore($volumeShown);
  const bidAsk = useStore($bidAskShown);
  const countdown = useStore($countdownShown);
  const act = (move: () => void) => () => {
    move();
    close();
  };
  return (
    <div className="chart-settings">
      <h2>Price scale</h2>
      <Segmented
        label="Price scale"
        choices={[
          { value: 'linear', label: 'Linear' },
          { value: 'log', label: 'Log', name: 'Logarithmic' },
          { value: 'percent', label: 'Percent' },
        ]}
        value={mode}
        onChoose={$scaleMode.set}
      />
      <h2>Times in</h2>
      <Segmented
        label="Times in"
        choices={zoneChoices.map((value) => ({
          value,
          label: value === 'exchange' ? `Exchange · ${zoneCity(exchangeZone)}` : zoneNames[value],
          name: `${zoneNames[value]}: ${zoneCity(chosenZone(value, exchangeZone))}`,
        }))}
        value={zoneChoice}
        onChoose={$zoneChoice.set}
      />
      <h2>Show</h2>
      <Checkbox label="Volume" checked={volume} onChange={(on) => $volumeShown.set(on)} />
      <Checkbox label="Bid and ask" checked={bidAsk} onChange={(on) => $bidAskShown.set(on)} />
      <Checkbox
        label="Time to the close of the bar"
        checked={countdown}
        onChange={(on) => $countdownShown.set(on)}
      />
      <h2>View</h2>
      <div className="chart-settings-actions">
        <Button onClick={act(() => $chart.get()?.fitPrices())}>Fit prices</Button>
        <Button onClick={act(() => $chart.get()?.resetView())}>Reset view</Button>
      </div>
      <GoToDate onDone={close} />
    </div>
  );
}
