import { describe, expect, it } from 'vitest';
import { loadConfig } from './config.ts';

const accountsOf = (ACCOUNTS: string) => loadConfig({ ACCOUNTS }).ACCOUNTS;

describe('ACCOUNTS', () => {
  it('is the demo account when it is not set', () => {
    expect(loadConfig({}).ACCOUNTS).toMatchObject([
      { id: 'DEMO-ACCOUNT', type: 'demo', mode: 'paper', currency: 'USD', deposit: 100_000 },
    ]);
  });

  it('takes accounts of their own currency, deposit, costing and mode, in their order', () => {
    const list = [
      { id: 'MAIN', currency: 'EUR', deposit: 5000, costing: 'fifo' },
      { id: 'IB', name: 'At the broker', mode: 'live' },
    ];
    expect(accountsOf(JSON.stringify(list))).toEqual([
      {
        id: 'MAIN',
        name: 'MAIN',
        type: 'demo',
        mode: 'paper',
        currency: 'EUR',
        deposit: 5000,
        costing: 'fifo',
      },
      {
        id: 'IB',
        name: 'At the broker',
        type: 'live',
        mode: 'live',
        currency: 'USD',
        deposit: 100_000,
        costing: 'average',
      },
    ]);
  });

  it.each([
    ['DEMO', /: it is no JSON\./],
    ['[]', /: the list must hold one account at least\./],
    ['[{"id":"A"},{"id":"A"}]', /: the list has two accounts of one id\./],
    ['[{"id":"A"},{"id":"B","currency":"euro"}]', /: \[1\]\.currency must be three capital letters/],
    ['[{"id":"A","cash":1}]', /: \[0\] Unrecognized key: "cash"/],
    ['[{"id":"A","deposit":0}]', /: \[0\]\.deposit /],
  ])('says what is wrong with %s', (text, sentence) => {
    expect(() => accountsOf(text)).toThrow(sentence);
  });
});
