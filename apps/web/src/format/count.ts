const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** How many, with thousands separated: `5,105`. */
export function formatCount(count: number): string {
  return whole.format(count);
}
