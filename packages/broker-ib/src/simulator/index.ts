export type { SimulatedAccount, TwsSimulatorOptions } from './options.ts';
export { startTwsSimulator } from './tws-simulator.ts';
export type { SimulatedConnection, TwsSimulator } from './tws-simulator.ts';
export type { WireFrame } from './wire/wire-frame.ts';
