import type { Contract } from '@stoqey/ib';

/** Whether a name belongs to another contract already. */
export type IsTaken = (ticker: string) => boolean;

/**
 * What a contract is called here: shares and indices by their symbol, pairs and coins by both currencies, what expires by its local symbol. Shares
 * outside the dollar carry their exchange (`SAP.IBIS`); a name that is taken gets the exchange, then the conId.
 */
export function tickerName(contract: Contract, isTaken: IsTaken): string {
  const exchange = plain(contract.primaryExch || contract.exchange || '');
  const name = plain(baseName(contract));
  const isForeign = contract.secType === 'STK' && contract.currency !== 'USD' && exchange !== '';
  const wanted = isForeign ? `${name}.${exchange}` : name;
  const longer = isForeign || exchange === '' ? [] : [`${wanted}.${exchange}`];
  const free = [wanted, ...longer].find((candidate) => candidate !== '' && !isTaken(candidate));
  return free ?? `${wanted}.${contract.conId}`;
}

function baseName({ secType, symbol = '', currency = '', localSymbol = '' }: Contract): string {
  switch (String(secType)) {
    case 'CASH':
    case 'CRYPTO':
      return `${symbol}${currency}`;
    case 'STK':
    case 'IND':
      return symbol;
    default:
      return localSymbol === '' ? symbol : localSymbol;
  }
}

/** Upper case, and nothing that separates symbols elsewhere. */
function plain(name: string): string {
  return name
    .trim()
    .toUpperCase()
    .replaceAll(/[\s,:/]+/g, '.');
}
