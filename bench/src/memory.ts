import { setTimeout as sleep } from 'node:timers/promises';
import { startTickwireProcess, temporaryDirectory } from './server-process.ts';
import { printTable } from './table.ts';

// The memory of a whole server that was started, asked for its page and a few answers, and then left alone.

const SETTLE_SECONDS = 10;
const TARGET_MIB = 150;
const paths = [
  '/',
  '/api/v1/udf/config',
  '/api/v1/udf/history?symbol=BTCUSD&resolution=1&from=0&to=4000000000&countback=300',
  '/api/v1/datafeed/search?user_input=A',
  '/api/v1/broker/orders',
  '/health',
];

const mib = (bytes: number) => bytes / 1024 / 1024;

async function measure(when: string, directory: string): Promise<string[]> {
  const server = await startTickwireProcess(directory);
  const get = async (path: string, accept = '*/*') => {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { headers: { accept } });
    if (!response.ok) throw new Error(`${path} answered with ${response.status}`);
    return response.text();
  };
  const resident = async () => {
    const [, bytes] = /^process_resident_memory_bytes (\S+)/m.exec(await get('/metrics')) ?? [];
    return mib(Number(bytes));
  };
  const started = await resident();
  await get('/', 'text/html');
  for (const path of paths) await get(path);
  await sleep(SETTLE_SECONDS * 1000);
  const atRest = await resident();
  await server.stop();
  return [when, started.toFixed(1), atRest.toFixed(1), `< ${TARGET_MIB}`, atRest < TARGET_MIB ? 'yes' : 'NO'];
}

const directory = temporaryDirectory();
printTable(
  'Server at rest: resident memory, MiB',
  ['server', 'started', `${paths.length + 1} requests and ${SETTLE_SECONDS} s later`, 'target', 'met'],
  [await measure('first start', directory), await measure('later start', directory)],
);
