import type { HaltedAccount } from '@tickwire/contracts';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../log.ts';

/** What a halt file asks for. */
export interface HaltOrder {
  readonly reason: string;
  readonly flatten: boolean;
}

const MAX_REASON = 500;

/**
 * Watches for the file HALT in the data folder, for whoever cannot reach the API: every account is then halted. Its text is the
 * reason, and closes all positions where it begins with `flatten`. Once the halt is durable the file is renamed to
 * `HALT.obeyed-<time>`; one that cannot be renamed, or has been written meanwhile, is obeyed for as long as it is there.
 */
export class HaltFile {
  readonly #path: string;
  readonly #halt: (order: HaltOrder) => Promise<readonly HaltedAccount[]>;
  readonly #log: Log;
  #obeying = false;
  #told = false;

  constructor(dataDir: string, halt: (order: HaltOrder) => Promise<readonly HaltedAccount[]>, log: Log) {
    this.#path = join(dataDir, 'HALT');
    this.#halt = halt;
    this.#log = log;
  }

  /** Looks once. The halt is in force when it returns; `now` is ms UTC. */
  check(now: number): void {
    if (this.#obeying || !existsSync(this.#path)) return;
    this.#obeying = true;
    void this.#obey(now).finally(() => {
      this.#obeying = false;
    });
  }

  async #obey(now: number): Promise<void> {
    const text = readText(this.#path);
    const order = orderOf(text);
    try {
      const accounts = await this.#halt(order);
      if (!accounts.every(({ durable }) => durable))
        throw new Error('The halt is in force but not durable yet.');
      // Whoever made the file may have written it only then: the next look obeys what it says.
      if (readText(this.#path) !== text) return;
      const name = `${this.#path}.obeyed-${new Date(now).toISOString().replaceAll(':', '-')}`;
      renameSync(this.#path, name);
      this.#told = false;
      this.#log.warn({ ...order, file: name }, 'halted by the file HALT');
    } catch (error) {
      if (!this.#told)
        this.#log.error({ ...order, err: error }, 'the file HALT is obeyed until it can be renamed');
      this.#told = true;
    }
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    // That it is there says enough.
    return '';
  }
}

function orderOf(text: string): HaltOrder {
  const flatten = /^flatten\b/i.test(text);
  const reason = (flatten ? text.slice('flatten'.length).replace(/^[\s:,.-]+/, '') : text).slice(
    0,
    MAX_REASON,
  );
  return { flatten, reason: reason === '' ? 'The file HALT was found in the data folder.' : reason };
}
