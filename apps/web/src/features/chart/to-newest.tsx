import { useStore } from '@nanostores/react';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { $chart, $view } from './chart-state.ts';

/** Leads back to the newest bar while that is out of view. */
export function ToNewest() {
  const { newest } = useStore($view);
  if (newest) return null;
  return (
    <Button className="chart-to-newest" onClick={() => $chart.get()?.scrollToNewest()}>
      Newest <Icon name="toLive" size={12} />
    </Button>
  );
}
