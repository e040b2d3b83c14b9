import type { SubscriptionHandlers } from '../src/listener.ts';

/** Handlers that write down what they were told, in order. */
export class Recorder<Update> implements SubscriptionHandlers<Update> {
  readonly log: unknown[] = [];

  readonly onUpdate = (update: Update, { seq }: { seq: number }) => this.#note('update', seq, update);
  readonly onSnapshot = (values: readonly Update[], { seq }: { seq: number }) =>
    this.#note('snapshot', seq, values);
  readonly onReset = (values: readonly Update[], { seq }: { seq: number }) =>
    this.#note('reset', seq, values);
  readonly onStatus = (status: string) => this.#note('status', status);
  readonly onError = (error: { code: string; message: string }) =>
    this.#note('error', error.code, error.message);

  /** What was told about data, without statuses. */
  get data(): unknown[] {
    return this.log.filter((entry) => Array.isArray(entry) && entry[0] !== 'status');
  }

  #note(...entry: unknown[]): void {
    this.log.push(entry);
  }
}
