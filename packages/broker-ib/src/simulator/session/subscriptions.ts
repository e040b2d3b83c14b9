import type { Client } from './client.ts';

/** What clients have asked to go on hearing, by client and request id. */
export class Subscriptions<What> {
  readonly #byClient = new Map<Client, Map<number, What>>();

  get(client: Client, requestId: number): What | undefined {
    return this.#byClient.get(client)?.get(requestId);
  }

  add(client: Client, requestId: number, what: What): void {
    const own = this.#byClient.get(client) ?? new Map<number, What>();
    this.#byClient.set(client, own.set(requestId, what));
  }

  /** Whether there was one. */
  remove(client: Client, requestId: number): boolean {
    return this.#byClient.get(client)?.delete(requestId) ?? false;
  }

  count(client: Client): number {
    return this.#byClient.get(client)?.size ?? 0;
  }

  forget(client: Client): void {
    this.#byClient.delete(client);
  }

  clear(): void {
    this.#byClient.clear();
  }

  get all(): readonly { readonly client: Client; readonly requestId: number; readonly what: What }[] {
    return [...this.#byClient].flatMap(([client, own]) =>
      [...own].map(([requestId, what]) => ({ client, requestId, what })),
    );
  }
}
