/** What moves several instruments together, with the daily volatility of a unit exposure. Currencies are against USD. */
export const factorVolatility = {
  market: 0.0095,
  europe: 0.006,
  small: 0.006,
  technology: 0.009,
  finance: 0.008,
  health: 0.007,
  energy: 0.011,
  consumer: 0.006,
  industry: 0.008,
  rates: 0.0035,
  gold: 0.009,
  oil: 0.018,
  eur: 0.0045,
  gbp: 0.005,
  jpy: 0.0055,
  chf: 0.0045,
  aud: 0.006,
  cad: 0.004,
  coins: 0.026,
} as const;

export type Factor = keyof typeof factorVolatility;
