import type { Store } from '@tickwire/store';

/** Layouts and study templates of the charting library, as they are stored. */
export type ChartStorage = Store['charts'];
