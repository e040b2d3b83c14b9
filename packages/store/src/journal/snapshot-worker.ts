import { parentPort, workerData } from 'node:worker_threads';
import { keepSnapshot } from './keep-snapshot.ts';

// The thread that makes a snapshot: neither a decision nor a commit waits for it.

const port = parentPort;
keepSnapshot(workerData.dataDir);
port?.postMessage(undefined);
