import { useStore } from '@nanostores/react';
import { useEffect } from 'react';
import { $theme } from '../../data/theme.ts';
import { $chartType, $scaleMode, $volumeShown } from './chart-settings.ts';
import { $chart } from './chart-state.ts';

/** Keeps the chart of the page drawn as the user chose. */
export function useChartSettings(): void {
  const theme = useStore($theme);
  const type = useStore($chartType);
  const scaleMode = useStore($scaleMode);
  const volume = useStore($volumeShown);
  useEffect(() => $chart.get()?.setType(type), [type]);
  useEffect(() => $chart.get()?.setScaleMode(scaleMode), [scaleMode]);
  useEffect(() => $chart.get()?.setVolume(volume), [volume]);
  useEffect(() => $chart.get()?.restyle(), [theme]);
}
