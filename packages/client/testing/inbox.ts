/** A queue that can be awaited: what arrives is kept until somebody asks for it. */
export class Inbox<Item extends object> {
  readonly #items: Item[] = [];
  readonly #waiting: ((item: Item) => void)[] = [];

  put(item: Item): void {
    const taker = this.#waiting.shift();
    if (taker) taker(item);
    else this.#items.push(item);
  }

  next(): Promise<Item> {
    const item = this.#items.shift();
    return item ? Promise.resolve(item) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Everything that has arrived and nobody asked for. */
  rest(): readonly Item[] {
    return this.#items;
  }
}
