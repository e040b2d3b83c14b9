/** What the page calls the fields of an order. */
export const orderFieldNames = {
  qty: 'Quantity',
  limitPrice: 'Limit price',
  stopPrice: 'Stop price',
} as const;

export type OrderField = keyof typeof orderFieldNames;

export function isOrderField(name: string | undefined): name is OrderField {
  return name !== undefined && Object.hasOwn(orderFieldNames, name);
}

/** A sentence of the server with the fields named as the page does. */
export function nameOrderFields(sentence: string): string {
  return sentence.replaceAll(/\b(?:qty|limitPrice|stopPrice)\b/g, (name) =>
    isOrderField(name) ? orderFieldNames[name] : name,
  );
}
