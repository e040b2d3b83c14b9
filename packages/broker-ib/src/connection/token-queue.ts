/** A field of a message; undefined marks where a message begins and ends. */
export type Token = string | undefined;

/**
 * What the client reads messages from, in place of its array: taking the first of an array moves all others, and a reply of
 * 2,000 bars, 16,000 fields, would stop everything else for as long as 30 ms. It has the members of an array that the client uses.
 */
export class TokenQueue {
  #tokens: Token[] = [];
  #head = 0;

  get length(): number {
    return this.#tokens.length - this.#head;
  }

  get 0(): Token {
    return this.#tokens[this.#head];
  }

  push(token: Token): void {
    this.#tokens.push(token);
  }

  /** Unlike an array it grows itself, since the client forgets the one it had. */
  concat(tokens: readonly Token[]): this {
    for (const token of tokens) this.#tokens.push(token);
    return this;
  }

  shift(): Token {
    const token = this.#tokens[this.#head];
    this.#head = Math.min(this.#head + 1, this.#tokens.length);
    if (this.#head === this.#tokens.length) {
      this.#tokens = [];
      this.#head = 0;
    }
    return token;
  }

  toJSON(): readonly Token[] {
    return this.#tokens.slice(this.#head);
  }
}
