import { describe, expect, it } from 'vitest';
import { meaningOf } from './message-meaning.ts';

describe('what a message says of an order', () => {
  it.each([
    [103, 'duplicate-id'],
    [104, 'change-refused'],
    [105, 'change-refused'],
    [110, 'refused'],
    [161, 'not-cancellable'],
    [200, 'refused'],
    [201, 'refused'],
    [202, 'cancelled'],
    [203, 'refused'],
    [321, 'refused'],
    [329, 'refused'],
    [399, 'works'],
    [404, 'works'],
    [2102, 'change-refused'],
    [2109, 'works'],
    [10147, 'unknown-order'],
    [10289, 'refused'],
  ] as const)('%i: %s, whatever the text', (code, meaning) => {
    expect(meaningOf({ code, text: 'Auftrag storniert' })).toBe(meaning);
  });

  it('concludes nothing from a code that nobody has explained', () => {
    expect(meaningOf({ code: 10_999, text: 'Order rejected' })).toBe('unclear');
  });

  it.each([
    ['OrderId 7 that needs to be cancelled can not be cancelled, state: Filled.', 'filled'],
    ['OrderId 7 that needs to be cancelled can not be cancelled, state: Cancelled.', 'not-cancellable'],
    ['OrderId 7 that needs to be cancelled can not be cancelled, state: PendingCancel.', 'not-cancellable'],
  ] as const)('10148 by the state it names: %s', (text, meaning) => {
    expect(meaningOf({ code: 10_148, text })).toBe(meaning);
  });
});
