import { systemScheduler } from '@tickwire/resilience';
import { realPatience } from '../testing/patience.ts';
import { outcomeLine } from './acceptance-line.ts';
import { PaperRefused, runPaper } from './run-paper.ts';

// The acceptance list, shown on a real paper account. See `make e2e-paper`.

const { TWS_HOST, TWS_PORT, TWS_CLIENT_ID } = process.env;

try {
  const outcomes = await runPaper({
    // What make leaves empty is not set.
    host: TWS_HOST || '127.0.0.1',
    port: Number(TWS_PORT || 7497),
    clientId: Number(TWS_CLIENT_ID || 77),
    scheduler: systemScheduler,
    patience: realPatience,
    now: () => performance.now(),
    tell: (outcome) => console.log(outcomeLine(outcome)),
  });
  const count = (verdict: string): number => outcomes.filter((outcome) => outcome.verdict === verdict).length;
  console.log(`\n${count('held')} held, ${count('failed')} failed, ${count('not shown')} not shown.`);
  process.exitCode = count('failed') > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof PaperRefused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
