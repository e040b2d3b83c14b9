/** The id of the strategy that placed an order, by the name its run gave the order: `<strategy>:<run>:<number>`. */
export function strategyOf(clientOrderId: string | undefined): string | undefined {
  return /^(.+):[^:]+:\d+$/.exec(clientOrderId ?? '')?.[1];
}
