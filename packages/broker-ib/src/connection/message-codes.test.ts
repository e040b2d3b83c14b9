import { describe, expect, it } from 'vitest';
import { farmOf, meaningOf } from './message-codes.ts';

const meaning = (code: number, text = ''): string => meaningOf({ id: 1, code, text });

describe('meaningOf', () => {
  it.each([
    [1100, 'upstream-lost'],
    [2110, 'upstream-lost'],
    [1101, 'upstream-restored-data-lost'],
    [1102, 'upstream-restored'],
    [1300, 'port-reset'],
    [326, 'client-id-in-use'],
    [100, 'too-fast'],
    [201, 'order-rejected'],
    [202, 'order-cancelled'],
    [399, 'order-works'],
    [404, 'order-works'],
    [104, 'change-refused'],
    [103, 'duplicate-order-id'],
    [110, 'refused'],
    [161, 'cancel-not-possible'],
    [203, 'no-permission'],
    [329, 'refused'],
    [2102, 'modified-too-early'],
    [10147, 'cancel-not-possible'],
    [10289, 'no-permission'],
    [354, 'not-subscribed'],
    [309, 'too-many-subscriptions'],
    [310, 'already-over'],
    [316, 'depth-halted'],
    [317, 'depth-reset'],
    [10092, 'depth-not-offered'],
    [10167, 'delayed'],
    [10182, 'stream-dead'],
    [10225, 'stream-dead'],
  ])('knows %d as %s', (code, expected) => {
    expect(meaning(code)).toBe(expected);
  });

  it('U5 takes what TWS says about its farms for what it is, and other warnings for information', () => {
    expect([2103, 2105, 2157].map((code) => meaning(code))).toEqual(Array(3).fill('farm-broken'));
    expect([2104, 2106, 2158].map((code) => meaning(code))).toEqual(Array(3).fill('farm-restored'));
    expect([2107, 2108, 2109, 2119, 2174 - 5].map((code) => meaning(code))).toEqual(
      Array(5).fill('information'),
    );
    expect([2104, 2106, 2158].map((code) => farmOf({ id: -1, code, text: '' }))).toEqual([
      'quotes',
      'history',
      'contracts',
    ]);
  });

  it('reads the text of the three codes that mean several things', () => {
    const service = 'Historical Market Data Service error message:';
    expect(meaning(162, `${service}HMDS query returned no data: AAPL@SMART Trades`)).toBe('no-data');
    expect(meaning(162, `${service}Historical data request pacing violation`)).toBe('history-pacing');
    expect(meaning(162, `${service}API historical data query cancelled: 9`)).toBe('history-cancelled');
    expect(meaning(162, `${service}Trading TWS session is connected from a different IP address`)).toBe(
      'history-failed',
    );
    expect(meaning(321, 'Error validating request: The API interface is currently in Read-Only mode.')).toBe(
      'read-only',
    );
    expect(meaning(321, 'Error validating request: You must specify an account')).toBe('refused');
    const cancel = 'OrderId 7 that needs to be cancelled cannot be cancelled, state:';
    expect(meaning(10148, `${cancel} Filled.`)).toBe('cancel-after-fill');
    expect(meaning(10148, `${cancel} Cancelled.`)).toBe('cancel-not-possible');
    expect(meaning(10148, `${cancel} PendingCancel.`)).toBe('cancel-not-possible');
  });

  it('never reads the text of another code', () => {
    expect(meaning(201, 'state: Filled, no data, pacing violation, Read-Only')).toBe('order-rejected');
    expect(meaning(202, 'Auftrag storniert')).toBe('order-cancelled');
  });

  it('takes what it does not know for ambiguous, never for a refusal', () => {
    expect(meaning(10_999, 'Order rejected')).toBe('ambiguous');
    expect(meaning(478)).toBe('ambiguous');
  });
});
