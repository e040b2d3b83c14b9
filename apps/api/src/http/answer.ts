import { encodeBody, takesGzip, type EncodedBody } from './compression.ts';

/** What is sent for a request. It may be sent many times; each encoding of its body is made once. */
export class Answer {
  readonly #status: number;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #text: string | null;
  #plain: Promise<EncodedBody> | undefined;
  #zipped: Promise<EncodedBody> | undefined;

  constructor(status: number, headers: Readonly<Record<string, string>>, text: string | null) {
    this.#status = status;
    this.#headers = headers;
    this.#text = text;
  }

  /** Characters of the body. */
  get length(): number {
    return this.#text?.length ?? 0;
  }

  /** The response for a client that sends this Accept-Encoding. */
  async respond(acceptEncoding: string | undefined): Promise<Response> {
    const status = this.#status;
    if (this.#text === null) return new Response(null, { status, headers: this.#headers });
    const { body, headers } = takesGzip(acceptEncoding)
      ? await (this.#zipped ??= encodeBody(this.#text, acceptEncoding))
      : await (this.#plain ??= encodeBody(this.#text, acceptEncoding));
    return new Response(body, { status, headers: { ...this.#headers, ...headers } });
  }
}
