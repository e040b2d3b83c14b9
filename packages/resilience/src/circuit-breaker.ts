/** `closed`: calls go through. `open`: they are refused at once. `half-open`: one may try. */
export type CircuitState = 'closed' | 'open' | 'half-open';
