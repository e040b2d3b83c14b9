/** Whether TWS reaches IB's servers. Without them nothing of orders and prices comes through, though TWS is there. */
export class Upstream {
  #down = false;
  #waiting: (() => void)[] = [];

  get down(): boolean {
    return this.#down;
  }

  /** Does something at IB: at once, or when the servers are reached again. */
  reach(task: () => void): void {
    if (this.#down) this.#waiting.push(task);
    else task();
  }

  lose(): void {
    this.#down = true;
  }

  restore(): void {
    this.#down = false;
    const tasks = this.#waiting;
    this.#waiting = [];
    for (const task of tasks) task();
  }
}
