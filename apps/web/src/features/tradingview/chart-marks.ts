import type { ClosableClient } from './closable-client.ts';

/** Keeps the marks of a chart those of the account: `refresh` is called when another one is shown, and when it fills. */
export function followMarks(
  { subscribe }: Pick<ClosableClient['client'], 'subscribe'>,
  refresh: () => void,
): (accountId: string | undefined) => void {
  let shown: string | undefined;
  let end = () => {};
  return (accountId) => {
    if (accountId === shown) return;
    shown = accountId;
    end();
    if (accountId !== undefined)
      ({ unsubscribe: end } = subscribe(
        'executions',
        { accountId },
        { onUpdate: refresh, onReset: refresh },
      ));
    refresh();
  };
}
