import { describe, expect, it } from 'vitest';
import { connectScripted } from '../testing/connect-scripted.ts';
import { coded, managedAccounts, nextValidId } from '../testing/scripted-tws.ts';

const START_API = ['71', '2', '7', ''];

describe('connecting', () => {
  it('C1 is ready only after the version, the accounts, the next order id and the recovery of every part', async () => {
    const { tws, time, connection, part } = await connectScripted({ script: { greeting: [] } });
    const recovering = Promise.withResolvers<void>();
    part.onRecover = () => recovering.promise;
    expect(connection.status.stage).toBe('connecting');
    tws.send(managedAccounts);
    await time.settle();
    expect(connection.status.stage).toBe('connecting');
    expect(connection.session).toBeUndefined();
    tws.send(nextValidId);
    await time.settle();
    expect(connection.status.stage).toBe('recovering');
    recovering.resolve();
    await time.settle();
    expect(connection.status).toMatchObject({
      stage: 'ready',
      reason: `Connected to TWS at 127.0.0.1:${tws.port} as client 7, accounts DU1234567.`,
    });
    expect(connection.session).toMatchObject({ serverVersion: 193, accounts: ['DU1234567'], nextValidId: 1 });
    expect(tws.heard.map(({ fields }) => fields)).toEqual([START_API]);
  });

  it('C1 takes a part that fails to recover for a failed connection', async () => {
    const { connection, part, time, tws } = await connectScripted({ script: { greeting: [] } });
    part.onRecover = () => Promise.reject(new Error('Open orders did not arrive.'));
    tws.script.greeting = [managedAccounts, nextValidId];
    tws.send(managedAccounts, nextValidId);
    await time.settle();
    expect(connection.status).toMatchObject({
      stage: 'connecting',
      reason: 'The state of TWS could not be read: Open orders did not arrive. Trying again.',
    });
    expect(connection.session).toBeUndefined();
    part.onRecover = () => Promise.resolve();
    await time.advanceUntil(() => connection.status.stage === 'ready', 1000);
  });

  it('says once why it cannot connect, however often it tries', async () => {
    const { tws, time, stats, warnings } = await connectScripted({ script: { version: undefined } });
    await time.advanceUntil(() => stats.counters.attempts >= 4, 120_000);
    expect(tws.open).toBe(1);
    expect(warnings).toEqual(['The connection to TWS ended.']);
  });

  it('C2 gives up a hello that is not answered after 10 s, and tries again', async () => {
    const { tws, time, connection } = await connectScripted({ script: { version: undefined } });
    expect(tws.open).toBe(1);
    await time.advance(9_999);
    expect(tws.open).toBe(1);
    await time.advance(1);
    expect(tws.open).toBe(0);
    expect(connection.status).toMatchObject({
      stage: 'connecting',
      reason: expect.stringContaining('does not answer as TWS does'),
    });
    tws.script.version = '193';
    await time.advanceUntil(() => connection.status.stage === 'ready', 1000);
    expect(tws.connections).toBe(2);
  });

  it('says that what listens is no TWS when another program answers the hello', async () => {
    const { tws, time, connection } = await connectScripted({ script: { version: undefined } });
    tws.sendBytes(Buffer.from('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'));
    await time.advance(1000);
    expect(connection.status).toMatchObject({
      stage: 'connecting',
      reason: `What listens at 127.0.0.1:${tws.port} is no TWS: check TWS_HOST and TWS_PORT. Trying again.`,
    });
  });

  it.each([
    ['never waits by chance', () => 0],
    ['waits as long as chance may', () => 1],
  ])('C2 does not spin at a port that closes what it accepted, even when it %s', async (_, random) => {
    const { tws, time, connection } = await connectScripted({ script: { closesAtOnce: true }, random });
    await time.advance(10 * 60_000);
    // Five attempts open the breaker; from then on it lets one through every 15 s.
    expect(tws.connections).toBeGreaterThan(15);
    expect(tws.connections).toBeLessThanOrEqual(5 + 40);
    expect(connection.breaker.state).not.toBe('closed');
    tws.script.closesAtOnce = false;
    await time.advanceUntil(() => connection.status.stage === 'ready', 46_000);
    expect(connection.breaker).toMatchObject({ state: 'closed', succeeded: 1 });
  });

  it.each(['127.0.0.1', 'localhost'])('says who is missing when nobody listens at %s', async (host) => {
    const { tws, time, connection } = await connectScripted({ host });
    expect(connection.status.stage).toBe('ready');
    tws.close();
    await time.advance(1000);
    expect(connection.status).toMatchObject({
      stage: 'connecting',
      reason: expect.stringMatching(`^Nobody answers at ${host}:\\d+.* TWS_PORT\\. Trying again\\.$`),
    });
  });

  it('C5 says within a second that its client id is in use, and goes on with the same', async () => {
    const inUse = coded(326, 'Unable to connect as the client id is already in use.');
    const { tws, time, connection } = await connectScripted({ script: { greeting: [inUse] } });
    expect(connection.status).toMatchObject({
      stage: 'connecting',
      reason: expect.stringMatching(/^Client id 7 is in use at TWS.* Trying again\.$/),
    });
    await time.advance(60_000);
    expect(tws.connections).toBeGreaterThan(4);
    tws.script.greeting = [managedAccounts, nextValidId];
    await time.advanceUntil(() => connection.status.stage === 'ready', 46_000);
    const started = tws.heard.map(({ fields }) => fields);
    expect(started).toEqual(Array.from({ length: tws.connections }, () => START_API));
  });

  it.each(['194', '163', '99'])(
    'C6 stops at version %s, which it cannot speak, and says so',
    async (version) => {
      const { tws, time, connection } = await connectScripted({ script: { version } });
      expect(connection.status).toMatchObject({
        stage: 'failed',
        reason: expect.stringContaining(
          `speaks version ${version} of its protocol, and this software 164 to 193`,
        ),
      });
      await time.advance(3_600_000);
      expect(tws.connections).toBe(1);
      expect(tws.open).toBe(0);
    },
  );

  it('O9 is paused while TWS restarts every day, and ready before and after', async () => {
    const restartWindow = { from: '10:02', to: '10:05', timeZone: 'America/New_York' };
    const { tws, time, connection, part } = await connectScripted({ restartWindow });
    await time.advance(119_999);
    expect(connection.status.stage).toBe('ready');
    await time.advance(1);
    expect(connection.status).toMatchObject({
      stage: 'paused',
      reason: expect.stringContaining('10:02 to 10:05 America/New_York'),
    });
    tws.drop();
    await time.advance(20_000);
    expect(part.recoveries).toEqual(['connected', 'connected']);
    expect(connection.status.stage).toBe('paused');
    await time.advance(160_000);
    expect(connection.status.stage).toBe('ready');
  });
});
