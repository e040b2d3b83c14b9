import { AsyncLocalStorage } from 'node:async_hooks';

/** Told what was thrown where nobody catches it. */
type OnFault = (thrown: unknown) => void;

const scope = new AsyncLocalStorage<OnFault | undefined>();

/** Calls code of a strategy: what it starts, timers and promises, belongs to the run of `onFault`. */
export function insideRun<Result>(onFault: OnFault, call: () => Result): Result {
  return scope.run(onFault, call);
}

/** Calls the server's own code for a strategy: what that starts belongs to no run. */
export function outsideRuns<Result>(call: () => Result): Result {
  return scope.run(undefined, call);
}

/**
 * Gives what nobody caught to the run whose code has thrown it, from a handler of `uncaughtException`, which is called in the
 * context of what threw. Returns whether there is one: if not, it is a fault of the server.
 */
export function giveToRun(thrown: unknown): boolean {
  const onFault = scope.getStore();
  if (onFault === undefined) return false;
  onFault(thrown);
  return true;
}
