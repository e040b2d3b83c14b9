import { expect, test } from 'vitest';
import { ConnectionStatus } from '../../generated/socket-routes.ts';
import { brokerConnection } from './connection.ts';

const { CONNECTED, CONNECTING, DISCONNECTED, ERROR } = ConnectionStatus;
const venue = (status: ConnectionStatus, more = {}) => ({ status, timestamp: 0, ...more });

test.each([
  ['all is there', 'open', true, venue(CONNECTED), true, { status: CONNECTED }],
  ['the streams catch up', 'open', false, venue(CONNECTED), true, { status: CONNECTING }],
  ['the venue has said nothing', 'open', true, undefined, true, { status: CONNECTING }],
  ['no account is known', 'open', true, venue(CONNECTED), false, { status: CONNECTING }],
  ['the socket is being opened', 'connecting', true, venue(CONNECTED), true, { status: CONNECTING }],
  [
    'the venue is away',
    'open',
    true,
    venue(CONNECTING, { message: 'Start TWS.', disconnectType: 8 }),
    true,
    { status: CONNECTING, message: 'Start TWS.', disconnectType: 8 },
  ],
  ['the venue has failed', 'open', true, venue(ERROR), false, { status: ERROR }],
  [
    'the line is cut',
    'reconnecting',
    false,
    venue(CONNECTED),
    true,
    { status: DISCONNECTED, disconnectType: 8, message: expect.any(String) },
  ],
  [
    'the server does not want us',
    'closed',
    false,
    venue(CONNECTED),
    true,
    { status: DISCONNECTED, disconnectType: 8, message: expect.any(String) },
  ],
] as const)('%s', (_when, status, isLive, told, hasAccount, expected) => {
  expect(brokerConnection({ status }, { isLive, venue: told }, hasAccount)).toEqual(expected);
});
