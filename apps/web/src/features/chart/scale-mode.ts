export const scaleModes = ['linear', 'log', 'percent'] as const;

/** What the price axis counts: prices, their orders of magnitude, or percent since the first bar in view. */
export type ScaleMode = (typeof scaleModes)[number];
