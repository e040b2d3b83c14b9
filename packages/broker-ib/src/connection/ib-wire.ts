import type { IBApi } from '@stoqey/ib';
import type { Socket } from 'node:net';
import { FrameReader } from './frame-reader.ts';
import { readableFrame } from './readable-frame.ts';
import { TokenQueue } from './token-queue.ts';

const KEEP_ALIVE_MS = 10_000;

/** The inside of the client, as of 1.6.10, as far as its public side does not reach. */
interface Inside {
  readonly controller: {
    readonly commands: { _processing: boolean };
    resume(): void;
    readonly decoder: { dataQueue: TokenQueue };
    readonly socket: {
      readonly client: Socket;
      onData: (chunk: Buffer) => void;
      onMessage(text: string): void;
    };
  };
}

export interface IbWireOptions {
  /** Something arrived. */
  onBytes(): void;
  /** A frame is about to be read. */
  onFrame(): void;
  /** A frame the client failed at; those after it are not harmed. */
  onUnreadable(error: unknown): void;
  /** What arrives is no protocol any more. */
  onBroken(error: unknown): void;
}

/** The socket of a client that has been told to connect. */
export interface IbWire {
  /** Lets `call` send, all its messages in one write. */
  send(call: (api: IBApi) => void): void;
  /** Ends the connection once everything written has gone out; `onClosed` follows. */
  finish(onClosed: () => void): void;
  /** Ends it now. */
  destroy(): void;
}

/**
 * Takes the socket of a client over. The client sets neither TCP_NODELAY nor keepalive, takes quadratic time for long frames,
 * and what goes wrong while it reads one ends the process and holds back those behind it; here each is read by itself and guarded.
 */
export function takeWire(api: IBApi, options: IbWireOptions): IbWire {
  // The client offers no other way to its socket: these members are private in its types and plain properties at run time.
  const { controller } = api as unknown as Inside;
  const socket = controller.socket.client;
  let isOver = false;

  const reader = new FrameReader((text) => {
    if (isOver) return;
    options.onFrame();
    try {
      controller.socket.onMessage(readableFrame(text));
    } catch (error) {
      controller.decoder.dataQueue = new TokenQueue();
      options.onUnreadable(error);
    }
  });

  controller.decoder.dataQueue = new TokenQueue();
  socket.setNoDelay(true);
  socket.setKeepAlive(true, KEEP_ALIVE_MS);
  controller.socket.onData = (chunk) => {
    if (isOver) return;
    options.onBytes();
    try {
      reader.push(chunk);
    } catch (error) {
      options.onBroken(error);
    }
  };

  return {
    send(call) {
      socket.cork();
      try {
        call(api);
      } finally {
        // A call that throws leaves the client believing that it is still busy, and it would never send again.
        if (controller.commands._processing) {
          controller.commands._processing = false;
          controller.resume();
        }
        socket.uncork();
      }
    },
    finish(onClosed) {
      isOver = true;
      if (socket.destroyed) return onClosed();
      socket.once('close', onClosed);
      socket.end();
    },
    destroy() {
      isOver = true;
      socket.destroy();
    },
  };
}
