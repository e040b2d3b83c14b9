/** A body that has been written as JSON already. */
export class EncodedJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Lets the body be used as the value it holds. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}
