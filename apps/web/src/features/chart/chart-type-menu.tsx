import { useStore } from '@nanostores/react';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { $chartType } from './chart-settings.ts';
import { chartTypeNames, chartTypes } from './chart-type.ts';

/** How the prices are drawn. */
export function ChartTypeMenu() {
  const type = useStore($chartType);
  return (
    <Popover label="Chart type" className="chart-tool" button={<Icon name={type} size={16} />}>
      {() => (
        <Segmented
          label="Chart type"
          className="chart-types"
          choices={chartTypes.map((value) => ({ value, label: chartTypeNames[value], icon: value }))}
          value={type}
          onChoose={$chartType.set}
        />
      )}
    </Popover>
  );
}
