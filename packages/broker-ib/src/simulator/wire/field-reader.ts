const UNSET_INTEGER = 2_147_483_647;

/** A message whose fields are not those of its kind. */
export class WireFormatError extends Error {
  override readonly name = 'WireFormatError';
}

/** Reads the fields of a message in order. An unset number is empty or the largest of its kind. */
export class FieldReader {
  readonly #fields: readonly string[];
  #next = 0;

  constructor(fields: readonly string[]) {
    this.#fields = fields;
  }

  /** @throws WireFormatError when the message is over. */
  text(): string {
    const field = this.#fields[this.#next];
    if (field === undefined) {
      throw new WireFormatError(`The message ends after ${this.#fields.length} fields; more are needed.`);
    }
    this.#next += 1;
    return field;
  }

  /** 0 when unset. */
  int(): number {
    return this.number() ?? 0;
  }

  number(): number | undefined {
    return readNumber(this.text());
  }

  bool(): boolean {
    return this.text() === '1';
  }

  /** One text for each name. */
  named<const Names extends readonly string[]>(names: Names): Readonly<Record<Names[number], string>> {
    const entries = names.map((name) => [name, this.text()] as const);
    // Object.fromEntries forgets which keys it was given.
    return Object.fromEntries(entries) as Record<Names[number], string>;
  }

  texts(count: number): readonly string[] {
    return Array.from({ length: count }, () => this.text());
  }

  /** @throws WireFormatError when fields are left. */
  end(): void {
    const left = this.#fields.length - this.#next;
    if (left > 0) throw new WireFormatError(`The message has ${left} fields more than its kind.`);
  }
}

/** A number as clients write it; undefined when unset. @throws WireFormatError when it is none. */
export function readNumber(text: string): number | undefined {
  if (text === '') return undefined;
  const value = Number(text);
  if (Number.isNaN(value)) throw new WireFormatError(`"${text}" is not a number.`);
  return value === Number.MAX_VALUE || value === UNSET_INTEGER ? undefined : value;
}
