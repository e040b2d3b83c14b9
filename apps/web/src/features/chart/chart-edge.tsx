import { useStore } from '@nanostores/react';
import { $noBars, $older, $view } from './chart-state.ts';

/** Says at the left edge why nothing stands there. */
export function ChartEdge() {
  const { start } = useStore($view);
  const older = useStore($older);
  const empty = useStore($noBars);
  if (!start || empty || older === 'more') return null;
  return (
    <p className="chart-edge" role="status">
      {older === 'loading' ? 'Loading older bars' : 'Start of history'}
    </p>
  );
}
