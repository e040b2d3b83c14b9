/** Items by their id, in the order they first came; undefined until the first snapshot. */
export type Keyed<Item> = ReadonlyMap<string, Item> | undefined;

/** What a snapshot says is all there is. */
export function fromSnapshot<Item extends { readonly id: string }>(
  items: readonly Item[],
): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** One item put in or, when `gone`, taken out. */
export function withItem<Item extends { readonly id: string }>(
  items: Keyed<Item>,
  item: Item,
  gone = false,
): ReadonlyMap<string, Item> {
  const next = new Map(items);
  if (gone) next.delete(item.id);
  else next.set(item.id, item);
  return next;
}
