import type { Store } from '@tickwire/store';

/** Layouts and templates of the charting library, as they are stored. */
export type ChartStorage = Store['charts'];
