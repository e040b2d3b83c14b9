import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const HEADERS_END = '\r\n\r\n';

/** One kept-alive connection that has one request under way at most: a bare socket, so that it costs the machine little. */
export class HttpConnection {
  readonly #socket: Socket;
  #done: ((status: number) => void) | undefined;
  #status = 0;
  /** Bytes of the answer still to come; undefined before its headers are complete. */
  #missing: number | undefined;
  #head = '';

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#read(chunk));
    socket.on('close', () => this.#finish(0));
    socket.on('error', () => {});
  }

  static async open(port: number): Promise<HttpConnection> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new HttpConnection(socket);
  }

  /** Sends a whole request as text; resolves to the status once the answer is complete, to 0 when the connection is lost. */
  send(request: string): Promise<number> {
    return new Promise((resolve) => {
      this.#done = resolve;
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    if (this.#missing === undefined) {
      this.#head += chunk.toString('latin1');
      const end = this.#head.indexOf(HEADERS_END);
      if (end < 0) return;
      const length = /\r\ncontent-length: (\d+)/i.exec(this.#head.slice(0, end));
      if (!length) throw new Error(`An answer without Content-Length: ${this.#head.slice(0, end)}`);
      this.#status = Number(this.#head.slice(9, 12));
      this.#missing = Number(length[1]) - (this.#head.length - end - HEADERS_END.length);
    } else this.#missing -= chunk.length;
    if (this.#missing > 0) return;
    this.#missing = undefined;
    this.#head = '';
    this.#finish(this.#status);
  }

  #finish(status: number): void {
    const done = this.#done;
    this.#done = undefined;
    done?.(status);
  }
}

/** The text of a request; a body is sent as JSON. */
export function requestText(method: 'GET' | 'POST', path: string, body?: unknown): string {
  const content = body === undefined ? '' : JSON.stringify(body);
  const headers = content
    ? `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(content)}\r\n`
    : '';
  return `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers}\r\n${content}`;
}
