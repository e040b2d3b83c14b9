import type { Connection } from './connection.ts';

/** A connection that has started the API under its id. */
export class Client {
  readonly id: number;
  readonly connection: Connection;
  /** Whether orders entered by hand are bound to it, which only client 0 can ask for. */
  bindsManualOrders = false;
  /** What quotes it wants: 1 live, 2 frozen, 3 delayed, 4 delayed and frozen. */
  marketDataType = 1;

  constructor(id: number, connection: Connection) {
    this.id = id;
    this.connection = connection;
  }

  send(fields: readonly string[]): void {
    this.connection.send(fields);
  }
}
