import type { Execution } from '@tickwire/client';
import { sideName } from '../../format/order.ts';

const titles = [
  'Time (UTC)',
  'Symbol',
  'Side',
  'Quantity',
  'Price',
  'Commission',
  'Realised P/L',
  'Order',
  'Fill',
];

/** Fills as CSV with a line of titles, the numbers as they are and the times in UTC. */
export function executionsCsv(executions: readonly Execution[]): string {
  const lines = executions.map((fill) => [
    new Date(fill.time).toISOString(),
    fill.symbol,
    sideName(fill.side),
    fill.qty,
    fill.price,
    fill.commission,
    fill.realizedPL ?? '',
    fill.orderId,
    fill.id,
  ]);
  return [titles, ...lines].map((cells) => cells.map(quoted).join(',') + '\r\n').join('');
}

/** A text that a spreadsheet would take for a formula is kept from it. */
function quoted(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
