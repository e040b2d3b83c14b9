/** Heights of the panes in relation to each other, until the user drags their borders. */
export const paneStretch = { prices: 5, volume: 1, indicator: 1.25 } as const;
