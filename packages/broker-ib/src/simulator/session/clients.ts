import type { Client } from './client.ts';

/** The clients that are connected and started, one for each id. */
export class Clients {
  readonly #byId = new Map<number, Client>();

  get all(): readonly Client[] {
    return [...this.#byId.values()];
  }

  byId(id: number): Client | undefined {
    return this.#byId.get(id);
  }

  add(client: Client): void {
    this.#byId.set(client.id, client);
  }

  remove(client: Client): void {
    if (this.#byId.get(client.id) === client) this.#byId.delete(client.id);
  }

  sendAll(fields: readonly string[]): void {
    for (const client of this.#byId.values()) client.send(fields);
  }
}
