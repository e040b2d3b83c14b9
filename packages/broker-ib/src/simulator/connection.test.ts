import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startTwsSimulator } from './index.ts';
import { connectClient, startTestSimulator } from './testing/test-client.ts';

test('a client hears its accounts, its next order id and the state of the farms', async () => {
  const { sim, time } = await startTestSimulator({
    accounts: [
      { id: 'DU1', currency: 'USD', cash: 1 },
      { id: 'DU2', currency: 'EUR', cash: 1 },
    ],
  });
  const client = await connectClient(sim, 7);
  await time.settle();
  expect(client.events('info').length).toBe(3);
  expect(client.events('server')).toEqual([[193, '20260701 10:00:00 EST']]);
  expect(client.events('managedAccounts')).toEqual([['DU1,DU2']]);
  expect(client.events('nextValidId')).toEqual([[1]]);
  expect(client.events('info').map(([, code]) => code)).toEqual([2104, 2106, 2158]);
  expect(sim.connections).toEqual([{ number: 1, clientId: 7 }]);
});

test('a client that comes while IB is lost hears 2110, and when it is back', async () => {
  const { sim, time } = await startTestSimulator();
  sim.faults.loseUpstream();
  const client = await connectClient(sim, 7);
  await time.settle();
  expect(client.events('info').map(([, code]) => code)).toEqual([2110]);
  sim.faults.restoreUpstream();
  await time.settle();
  expect(client.events('info').map(([, code]) => code)).toEqual([2110, 1102]);
});

test('the same bytes, one at a time', async () => {
  const { sim, time } = await startTestSimulator();
  const socket = connect(sim.port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.setNoDelay(true);
  const heard: Buffer[] = [];
  socket.on('data', (bytes) => heard.push(bytes));
  const hello = '4150490000000009763130302e2e313933000000083731003200370000000000053439003100';
  for (const byte of Buffer.from(hello, 'hex')) {
    await new Promise((written) => socket.write(Buffer.from([byte]), written));
  }
  await time.settle();
  expect(Buffer.concat(heard).toString()).toContain(`49\x001\x001782914400\0`);
  expect(sim.unread).toEqual([]);
});

test('what is sent before the first answers is understood', async () => {
  const { sim, time } = await startTestSimulator();
  const client = await connectClient(sim, 0);
  client.api.reqCurrentTime();
  client.api.reqIds();
  client.api.reqManagedAccts();
  client.api.setServerLogLevel(5);
  client.api.reqUserInfo(3);
  await time.settle();
  expect(client.events('userInfo')).toEqual([[3, '']]);
  expect(client.events('currentTime')).toEqual([[1_782_914_400]]);
  expect(client.events('nextValidId')).toEqual([[1], [1]]);
});

test('a second client with the same id gets 326 and is closed, the first stays', async () => {
  const { sim, time } = await startTestSimulator();
  await connectClient(sim, 1);
  const second = await connectClient(sim, 1, { started: false });
  await time.settle();
  expect(second.events('disconnected').length).toBeGreaterThan(0);
  expect(second.events('info')).toEqual([[expect.stringContaining('client id is already in use'), 326]]);
  expect(sim.connections.map(({ clientId }) => clientId)).toEqual([1]);
});

test('too many messages in a second: error 100, in the end the connection is closed', async () => {
  const { sim, time } = await startTestSimulator({ messageRate: 50, rateWarnings: 3 });
  const client = await connectClient(sim, 1);
  for (let i = 0; i < 53; i++) client.api.reqCurrentTime();
  await time.settle();
  expect(client.events('disconnected').length).toBeGreaterThan(0);
  expect(client.events('currentTime')).toHaveLength(50);
  const warnings = client.events('info').filter(([, code]) => code === 100);
  expect(warnings.map(([text]) => text)).toEqual([
    'Max rate of messages per second has been exceeded:max=50 rec=51 (1)',
    'Max rate of messages per second has been exceeded:max=50 rec=51 (2)',
    'Max rate of messages per second has been exceeded:max=50 rec=51 (3)',
  ]);
});

test('a message nobody knows is kept and told', async () => {
  const lines: string[] = [];
  const { sim, time } = await startTestSimulator({ log: (line) => lines.push(line), unreadAllowed: true });
  const client = await connectClient(sim, 1);
  client.api.reqNewsProviders();
  await time.settle();
  expect(sim.unread).toMatchObject([{ direction: 'in', connection: 1, fields: ['85'] }]);
  expect(lines).toContain('Connection 1: Message 85 is unknown.');
});

test('a client of another protocol is closed', async () => {
  const { sim } = await startTestSimulator({ unreadAllowed: true });
  const socket = connect(sim.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\n\r\n'));
  await new Promise((closed) => socket.on('error', () => {}).once('close', closed));
  expect(sim.unread).toHaveLength(1);
});

test('a port that is taken is an error', async () => {
  const { sim } = await startTestSimulator();
  await expect(startTwsSimulator({ port: sim.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
