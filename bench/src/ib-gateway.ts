import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** `ticks` sets the rate; both are answered with the state. */
export type GatewayRequest =
  { readonly type: 'ticks'; readonly perSecond: number } | { readonly type: 'state' };

export interface GatewayState {
  /** Sent since the start. */
  readonly ticks: number;
  /** When each order since the last question came in, by the machine's clock, ms. */
  readonly arrivals: readonly number[];
}

export type GatewayAnswer =
  { readonly type: 'listening'; readonly port: number } | ({ readonly type: 'state' } & GatewayState);

/** The TWS simulator in a process of its own, which also sends ticks of whatever is subscribed. */
export interface IbGateway {
  readonly port: number;
  ticks(perSecond: number): Promise<GatewayState>;
  state(): Promise<GatewayState>;
  stop(): void;
}

/** @param offset of its time from the machine's, ms. */
export async function startIbGateway(offset: number): Promise<IbGateway> {
  const script = fileURLToPath(new URL('./ib-gateway-process.ts', import.meta.url));
  const child = fork(script, [`${offset}`]);
  process.once('exit', () => child.kill());
  const next = async (): Promise<GatewayAnswer> => {
    const [answer]: GatewayAnswer[] = await once(child, 'message');
    if (answer === undefined) throw new Error('The gateway said nothing.');
    return answer;
  };
  const ask = async (request: GatewayRequest): Promise<GatewayState> => {
    const answering = next();
    child.send(request);
    const answer = await answering;
    if (answer.type !== 'state') throw new Error('The gateway listens twice.');
    return answer;
  };
  const listening = await next();
  if (listening.type !== 'listening') throw new Error('The gateway does not listen.');
  return {
    port: listening.port,
    ticks: (perSecond) => ask({ type: 'ticks', perSecond }),
    state: () => ask({ type: 'state' }),
    stop: () => void child.disconnect(),
  };
}
