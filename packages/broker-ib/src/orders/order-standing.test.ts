import { describe, expect, it } from 'vitest';
import { standingOf } from './order-standing.ts';

describe('what a status says of an order', () => {
  it.each([
    ['ApiPending', 'sent'],
    ['PendingSubmit', 'sent'],
    ['PreSubmitted', 'working'],
    ['Submitted', 'working'],
    ['PendingCancel', 'cancelling'],
    ['Cancelled', 'cancelled'],
    ['ApiCancelled', 'cancelled'],
    ['Filled', 'filled'],
    ['Inactive', 'refused'],
    ['Unknown', 'unclear'],
    ['', 'unclear'],
  ] as const)('%s: %s', (status, standing) => {
    expect(standingOf(status)).toBe(standing);
  });

  it('an inactive order whose shares are being located works', () => {
    expect(standingOf('Inactive', 'locate')).toBe('working');
    expect(standingOf('Inactive', 'child,trigger')).toBe('refused');
  });
});
