// Generated from the contracts by `make generate`. Do not edit.

import { describe, test } from 'vitest';
import { wsContract } from '../ws-contract.ts';
import { runningServer } from '../running-server.ts';

const server = runningServer();

describe('bars: The forming bar of a symbol, whole, at every print', () => {
  const route = wsContract(server, 'bars');
  test('{"symbol":"BTCUSD"}', () => route.example(0));
  test('{"symbol":"AAPL","resolution":"1D"}', () => route.example(1));
  test('answers what its schema admits', () => route.validRequests());
  test('refuses what its schema does not admit', () => route.invalidRequests());
  test('refuses malformed frames', () => route.malformedFrames());
});

describe('quotes: Quotes of the listed symbols, one symbol per update', () => {
  const route = wsContract(server, 'quotes');
  test('{"fast_symbols":["BTCUSD"]}', () => route.example(0));
  test('{"symbols":["AAPL","MSFT"]}', () => route.example(1));
  test('answers what its schema admits', () => route.validRequests());
  test('refuses what its schema does not admit', () => route.invalidRequests());
  test('refuses malformed frames', () => route.malformedFrames());
});

describe('depth: The book of a symbol, whole, whenever it changes', () => {
  const route = wsContract(server, 'depth');
  test('{"symbol":"BTCUSD"}', () => route.example(0));
  test('answers what its schema admits', () => route.validRequests());
  test('refuses what its schema does not admit', () => route.invalidRequests());
  test('refuses malformed frames', () => route.malformedFrames());
});

describe('exchange-rate: What a unit of one currency is worth in another, whenever it changes', () => {
  const route = wsContract(server, 'exchange-rate');
  test('{"from":"EUR","to":"USD"}', () => route.example(0));
  test('answers what its schema admits', () => route.validRequests());
  test('refuses what its schema does not admit', () => route.invalidRequests());
  test('refuses malformed frames', () => route.malformedFrames());
});

describe('replay: Where the replay of one imported symbol stands, at each beat of the server that has changed it; of every one, when more than its time has changed', () => {
  const route = wsContract(server, 'replay');
  test('{}', () => route.example(0));
  test('{"symbol":"SPX"}', () => route.example(1));
  test('answers what its schema admits', () => route.validRequests());
  test('refuses what its schema does not admit', () => route.invalidRequests());
  test('refuses malformed frames', () => route.malformedFrames());
});

describe('orders: Every change of every order of an account', () => {
  const route = wsContract(server, 'orders');
  test('{"accountId":"DEMO-ACCOUNT"}', () => route.example(0));
  test('answers what its schema admits', () => route.validRequests());
  test('refuses what its schema does not admit', () => route.invalidRequests());
  test('refuses malformed frames', () => route.malformedFrames());
});

describe('positions: Positions of an account; a closed one comes once more with qty 0', () => {
  const route = wsContract(server, 'positions');
  test('{"accountId":"DEMO-ACCOUNT"}', () => route.example(0));
  test('answers what its schema admits', () => route.validRequests());
  test('refuses what its schema does not admit', () => route.invalidRequests());
  test('refuses malformed frames', () => route.malformedFrames());
});

describe('executions: Every fill of an account, told again under its id, in place of what was told, once its commission is known or the venue corrects it', () => {
  const route = wsContract(server, 'executions');
  test('{"accountId":"DEMO-ACCOUNT"}', () => route.example(0));
  test('{"accountId":"DEMO-ACCOUNT","symbol":"BTCUSD"}', () => route.example(1));
  test('answers what its schema admits', () => route.validRequests());
  test('refuses what its schema does not admit', () => route.invalidRequests());
  test('refuses malformed frames', () => route.malformedFrames());
});

describe('equity: Equity and margin of an account, at every fill and price change', () => {
  const route = wsContract(server, 'equity');
  test('{"accountId":"DEMO-ACCOUNT"}', () => route.example(0));
  test('answers what its schema admits', () => route.validRequests());
  test('refuses what its schema does not admit', () => route.invalidRequests());
  test('refuses malformed frames', () => route.malformedFrames());
});

describe('broker-connection: Whether the account is connected to its venue', () => {
  const route = wsContract(server, 'broker-connection');
  test('{"accountId":"DEMO-ACCOUNT"}', () => route.example(0));
  test('{}', () => route.example(1));
  test('answers what its schema admits', () => route.validRequests());
  test('refuses what its schema does not admit', () => route.invalidRequests());
  test('refuses malformed frames', () => route.malformedFrames());
});

describe('risk: Where an account stands against its limits, and whether it is halted', () => {
  const route = wsContract(server, 'risk');
  test('{"accountId":"DEMO-ACCOUNT"}', () => route.example(0));
  test('answers what its schema admits', () => route.validRequests());
  test('refuses what its schema does not admit', () => route.invalidRequests());
  test('refuses malformed frames', () => route.malformedFrames());
});

describe('gaps: Interruptions of the venue: each one when it begins and, under the same id, when it has ended', () => {
  const route = wsContract(server, 'gaps');
  test('{}', () => route.example(0));
  test('answers what its schema admits', () => route.validRequests());
  test('refuses what its schema does not admit', () => route.invalidRequests());
  test('refuses malformed frames', () => route.malformedFrames());
});

describe('strategies: What the strategies on an account do: each when it starts, ends, logs, orders or fills', () => {
  const route = wsContract(server, 'strategies');
  test('{"accountId":"DEMO-ACCOUNT"}', () => route.example(0));
  test('answers what its schema admits', () => route.validRequests());
  test('refuses what its schema does not admit', () => route.invalidRequests());
  test('refuses malformed frames', () => route.malformedFrames());
});
