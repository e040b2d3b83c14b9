import { closeCodes } from './generated/socket-routes.ts';

const finalCodes: ReadonlySet<number> = new Set(
  Object.values(closeCodes)
    .filter(({ retry }) => !retry)
    .map(({ code }) => code),
);

/** Whether a socket closed with `code` is worth another attempt: not if the server would close that one as well. */
export function mayReconnect(code: number): boolean {
  return !finalCodes.has(code);
}
