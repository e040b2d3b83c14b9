import { expect, test } from 'vitest';
import { temporaryFolder, temporaryStore } from '../testing/temporary.ts';
import { BackgroundImports } from './background-imports.ts';

const day = (date: string) => `${date},1,2,0.5,1.5\n`;
const good = `date,open,high,low,close\n${day('2020-01-02')}${day('2020-01-03')}`;
const options = { ticker: 'ACME', reservedTickers: new Set<string>(), importedAt: 1 };
const job = { fileName: 'acme.csv', content: good, options };

test('imports follow each other: of one symbol the last counts, and one that is refused holds none up', async () => {
  const folder = temporaryFolder();
  const store = temporaryStore(folder);
  const imports = new BackgroundImports(folder);
  const content = `${good}${day('2020-01-06')}`;
  const [first, refused, last] = await Promise.allSettled([
    imports.run(job),
    imports.run({ ...job, content: `${good}2020-01-06,oops,2,1,1\n` }),
    imports.run({ ...job, content }),
  ]);
  expect(first).toMatchObject({ value: { symbol: { ticker: 'ACME', barCount: 2 } } });
  expect(refused).toMatchObject({ reason: { code: 'bad_rows', rows: [{ line: 4 }] } });
  expect(last).toMatchObject({ value: { symbol: { barCount: 3 } } });
  expect(store.imports.list()).toMatchObject([{ ticker: 'ACME', barCount: 3 }]);
});

test('the bars that come back are those that are stored', async () => {
  const folder = temporaryFolder();
  const store = temporaryStore(folder);
  const rows = ['date,open,high,low,close', '2020-01-02,1.05,2.1,0.5,1.5', '2020-01-03,1.5,2.5,1,2.125'];
  const withVolume = rows.map((row, index) => `${row},${index === 0 ? 'volume' : index * 10.5}`);
  for (const lines of [rows, withVolume]) {
    const { bars } = await new BackgroundImports(folder).run({ ...job, content: lines.join('\n') });
    expect(bars).toEqual(store.imports.bars('ACME'));
  }
});

test('a stop ends what is under way and what waits, and nothing of it is imported', async () => {
  const folder = temporaryFolder();
  const store = temporaryStore(folder);
  const imports = new BackgroundImports(folder);
  const results = [imports.run(job), imports.run({ ...job, options: { ...options, ticker: 'NEXT' } })];
  const settled = Promise.allSettled(results);
  // The first is begun in the next turn.
  await new Promise(setImmediate);
  await imports.stop();
  expect(await settled).toMatchObject([
    { reason: { message: 'The import was stopped before it was done.' } },
    { reason: { message: 'The server is stopping.' } },
  ]);
  expect(store.imports.list()).toEqual([]);
});
