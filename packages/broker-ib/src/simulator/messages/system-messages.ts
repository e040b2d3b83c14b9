import { Answer } from '../wire/message-id.ts';

/** Error, warning or information about a request or order; `id` -1 is about the connection. */
export function errorMessage(id: number, code: number, text: string, rejectJson = ''): readonly string[] {
  return [Answer.ERROR, '2', `${id}`, `${code}`, text, rejectJson];
}

export function managedAccounts(accounts: readonly string[]): readonly string[] {
  return [Answer.MANAGED_ACCOUNTS, '1', accounts.join(',')];
}

export function nextValidId(orderId: number): readonly string[] {
  return [Answer.NEXT_VALID_ID, '1', `${orderId}`];
}

/** @param time ms UTC. */
export function currentTime(time: number): readonly string[] {
  return [Answer.CURRENT_TIME, '1', `${Math.floor(time / 1000)}`];
}

export function userInfo(requestId: number): readonly string[] {
  return [Answer.USER_INFO, `${requestId}`, ''];
}
