/** Who writes a value: a client (`request`) or the server (`response`). */
export type Direction = 'request' | 'response';
