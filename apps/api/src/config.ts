import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { AccountsText, demoAccount } from './accounts-config.ts';
import { readEnvironment } from './environment.ts';

/** How a variable appears in the docs, beside its schema. */
export interface VariableMeta {
  readonly takes: string;
  readonly fallback: string;
  readonly meaning: string;
}

interface Kind<Schema extends z.ZodType<unknown, string>> {
  readonly schema: Schema;
  readonly takes: string;
}

/** A time of every day, `HH:MM` to `HH:MM` in an IANA zone; it may go over midnight. */
export interface DailyWindow {
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

const MIB = 1024 * 1024;

const text: Kind<z.ZodString> = { schema: z.string(), takes: 'text' };

const flag = {
  schema: z.stringbool({ truthy: ['true', '1', 'yes', 'on'], falsy: ['false', '0', 'no', 'off'] }),
  takes: 'true or false',
};

const yesOrNo = { ...flag, takes: 'yes or no, true or false' };

function integer(min: number, max: number) {
  const within = (value: string) => /^[0-9]+$/.test(value) && Number(value) >= min && Number(value) <= max;
  return {
    schema: z.string().refine(within).transform(Number),
    takes: `a whole number from ${min} to ${max}`,
  };
}

function oneOf<const Value extends string>(...values: Value[]) {
  return { schema: z.enum(values), takes: `one of ${values.join(', ')}` };
}

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const isOrigin = (value: string) => value === '*' || (URL.canParse(value) && new URL(value).origin === value);

const origins = {
  schema: z
    .string()
    .transform((list) => list.split(',').map((entry) => entry.trim()))
    .refine((list) => list.every(isOrigin)),
  takes: 'origins such as http://localhost:5173 separated by commas, or *',
};

const accounts = {
  schema: AccountsText,
  takes:
    'a JSON list such as `[{"id":"MAIN","currency":"EUR","deposit":50000,"costing":"fifo","mode":"paper"}]`; all but `id` may be left out, ' +
    '`name` may be added',
};

const symbols = {
  schema: z
    .string()
    .transform((list) => list.split(',').flatMap((symbol) => symbol.trim() || []))
    .refine((list) => list.length > 0),
  takes: 'one symbol or several separated by commas',
};

const dailyWindow = {
  schema: z.string().transform((value, context): DailyWindow => {
    const [, from, to, timeZone] =
      /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d) (\S+)$/.exec(value) ?? [];
    if (from !== undefined && to !== undefined && timeZone !== undefined && isTimeZone(timeZone)) {
      return { from, to, timeZone };
    }
    context.addIssue({ code: 'custom', message: 'no window' });
    return z.NEVER;
  }),
  takes: 'two times of the day and a time zone such as `23:45-00:15 America/New_York`',
};

const variableDocs = new Map<z.ZodType, VariableMeta>();

function documented<Schema extends z.ZodType>(schema: Schema, meta: VariableMeta): Schema {
  variableDocs.set(schema, meta);
  return schema;
}

/** A variable that has a default, written as it would stand in the environment. */
function variable<Schema extends z.ZodType<unknown, string>>(
  kind: Kind<Schema>,
  fallback: z.input<Schema> & string,
  meaning: string,
) {
  return documented(kind.schema.prefault(fallback), { takes: kind.takes, fallback, meaning });
}

/** A variable that may be left out; `otherwise` says in words what then happens. */
function optional<Schema extends z.ZodType<unknown, string>>(
  kind: Kind<Schema>,
  otherwise: string,
  meaning: string,
) {
  return documented(kind.schema.optional(), { takes: kind.takes, fallback: otherwise, meaning });
}

const variables = z.object({
  HOST: variable(
    text,
    '127.0.0.1',
    'Address to listen on; 0.0.0.0 lets other machines in. A loopback address answers to loopback names and hosts of CORS_ORIGINS alone.',
  ),
  PORT: optional(integer(0, 65_535), '8000', 'Port of the page, the API and the socket; 0 takes a free one.'),
  BACKEND_PORT: optional(integer(0, 65_535), 'PORT', 'Synonym of PORT, which outranks it.'),
  DATA_DIR: variable(text, 'data', 'Directory of everything the server writes; created when missing.'),
  STRATEGIES_DIR: variable(
    text,
    'strategies',
    'Directory of the strategies to offer, one module each; none when missing.',
  ),
  CHARTING_LIBRARY_DIR: optional(
    text,
    'apps/web/public/charting_library',
    "Directory of TradingView's charting library, which you get from them; the page then charts with it. None when missing.",
  ),
  DEBUG: variable(
    flag,
    'false',
    'Development: serves /docs, /redoc and /openapi.json too, and checks every answer against the contract.',
  ),
  CORS_ORIGINS: optional(
    origins,
    'http://localhost:5173 with DEBUG, otherwise none',
    'Origins of other pages that may call the API and open the socket; * means any, without credentials.',
  ),
  LOG_LEVEL: variable(
    oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
    'info',
    'Least severe log lines to write, as JSON on standard output.',
  ),
  LOG_FILE: optional(text, 'none', 'File the log is written to as well; it is rotated.'),
  LOG_FILE_MAX_BYTES: variable(
    integer(1024, 1024 * MIB),
    String(10 * MIB),
    'Size at which the log file is rotated.',
  ),
  LOG_FILE_BACKUP: variable(integer(1, 1000), '5', 'Rotated log files to keep.'),
  MAX_LATENCY_MS: variable(
    integer(1, 60_000),
    '10',
    'A request or an order that takes longer is logged as slow.',
  ),
  MAX_BODY_BYTES: variable(integer(1024, 64 * MIB), String(256 * 1024), 'Largest body a request may have.'),
  RATE_LIMIT_PER_SECOND: variable(
    integer(0, 1_000_000),
    '500',
    'Requests a remote address may make per second, twice as many in a burst; 0 means any.',
  ),
  WS_MAX_CONNECTIONS: variable(integer(1, 100_000), '1000', 'Sockets open at once.'),
  WS_MAX_SUBSCRIPTIONS: variable(integer(1, 100_000), '1000', 'Subscriptions of one socket.'),
  WS_MAX_FRAME_BYTES: variable(
    integer(1024, 16 * MIB),
    String(64 * 1024),
    'Largest frame a client may send.',
  ),
  WS_HEARTBEAT_INTERVAL_MS: variable(
    integer(100, 600_000),
    '30000',
    'The server pings this often; a socket silent for two intervals is closed.',
  ),
  BROKER: variable(
    oneOf('simulated', 'ib'),
    'simulated',
    'Whose market and accounts these are: the built-in simulation, or Interactive Brokers through a TWS or IB Gateway.',
  ),
  TWS_HOST: variable(text, '127.0.0.1', 'Where TWS or IB Gateway runs.'),
  TWS_PORT: variable(
    integer(1, 65_535),
    '7497',
    'Port of its API: TWS listens on 7497 for paper accounts and 7496 for live ones, IB Gateway on 4002 and 4001.',
  ),
  TWS_CLIENT_ID: variable(
    integer(0, 2_147_483_647),
    '1',
    'Number of this server at TWS. Orders belong to it: keep it, and give it to nobody else.',
  ),
  LIVE_TRADING: variable(
    yesOrNo,
    'no',
    'Whether orders of live accounts, those with real money, leave this server. Paper accounts never need it.',
  ),
  IB_SYMBOLS: variable(
    symbols,
    'AAPL,MSFT,SPY,EURUSD',
    'What the page opens with when the prices come from Interactive Brokers.',
  ),
  IB_RESTART_WINDOW: optional(
    dailyWindow,
    'none',
    'When TWS restarts every day: no order is sent in it, as one sent just before may be lost.',
  ),
  ACCOUNTS: optional(
    accounts,
    'the account DEMO-ACCOUNT of 100,000 USD, none with BROKER=ib',
    'Paper accounts to trade on, opened when they are first seen; the first one is used where a request names none. With BROKER=ib that is the first account of TWS.',
  ),
  MARKET_SEED: variable(
    text,
    'tickwire',
    'Seed of the simulated market; the same seed gives the same charts.',
  ),
  TICK_INTERVAL_MS: variable(
    integer(50, 60_000),
    '250',
    'How often prices of the simulated market and of replays are sent; the paper venue sees every print in between.',
  ),
});

const DEV_ORIGIN = 'http://localhost:5173';
/** Where the page's own public files are; the library is not one of ours, and ignored by git there. */
const OWN_LIBRARY_DIR = fileURLToPath(new URL('../../web/public/charting_library', import.meta.url));
const DEFAULT_PORT = 8000;

/** Every variable with what the docs say of it; the whole configuration is this one schema. */
export const configSchema = variables.transform(({ BACKEND_PORT, ...read }) => ({
  ...read,
  PORT: read.PORT ?? BACKEND_PORT ?? DEFAULT_PORT,
  DATA_DIR: resolve(read.DATA_DIR),
  STRATEGIES_DIR: resolve(read.STRATEGIES_DIR),
  CHARTING_LIBRARY_DIR: resolve(read.CHARTING_LIBRARY_DIR ?? OWN_LIBRARY_DIR),
  ACCOUNTS: read.ACCOUNTS ?? (read.BROKER === 'ib' ? [] : [demoAccount]),
  CORS_ORIGINS: read.CORS_ORIGINS ?? (read.DEBUG ? [DEV_ORIGIN] : []),
}));

export type Config = Readonly<z.output<typeof configSchema>>;

/** Names, docs and order of the variables, for the pages that list them. */
export const configVariables: readonly (VariableMeta & { readonly name: string })[] = Object.entries(
  variables.shape,
).flatMap(([name, schema]) => {
  const docs = variableDocs.get(schema);
  return docs ? [{ name, ...docs }] : [];
});

/** The configuration cannot be used; the message names every bad variable, what it got and what it takes. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads and checks the configuration; throws one `ConfigError` that lists every problem. */
export function loadConfig(environment: Readonly<Record<string, string>> = readEnvironment()): Config {
  const result = configSchema.safeParse(environment);
  if (result.success) return result.data;
  const reasons = new Map(result.error.issues.map((issue) => [String(issue.path[0]), reasonOf(issue)]));
  const lines = configVariables
    .filter(({ name }) => reasons.has(name))
    .map(
      ({ name, takes }) =>
        `  ${name} is "${environment[name]}"; it takes ${takes}${reasons.get(name) ?? ''}.`,
    );
  throw new ConfigError(`The configuration cannot be used:\n${lines.join('\n')}`);
}

/** What is wrong with a value of several parts; of a simple one it is clear from what it takes. */
function reasonOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'custom' && issue.params?.['explained'] === true ? `: ${issue.message}` : '';
}
