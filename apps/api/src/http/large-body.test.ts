import { expect, test } from 'vitest';
import { BodyBlocks, readInThread } from './large-body.ts';

const blocksOf = (text: string, chunk: number) => {
  const bytes = new TextEncoder().encode(text);
  const blocks = new BodyBlocks();
  for (let start = 0; start < bytes.length; start += chunk) blocks.add(bytes.subarray(start, start + chunk));
  return blocks.take();
};

test('chunks of any size are put together as they came', () => {
  const text = 'ü1234567'.repeat(300_000);
  for (const chunk of [65_536, 1024 * 1024, 3_000_001]) {
    expect(Buffer.concat(blocksOf(text, chunk)).toString()).toBe(text);
  }
  expect(blocksOf('', 1)).toEqual([]);
});

test('long texts come as bytes, everything else as it is', async () => {
  const long = '€\n'.repeat(50_000);
  const value = { name: 'short', long, count: 3, nested: { long } };
  const read = await readInThread(blocksOf(JSON.stringify(value), 65_536));
  expect(read?.value).toEqual({ ...value, long: '' });
  expect([...(read?.longTexts.keys() ?? [])]).toEqual(['long']);
  expect(new TextDecoder().decode(read?.longTexts.get('long'))).toBe(long);
});

test('what is no JSON, or no UTF-8, is told', async () => {
  expect(await readInThread(blocksOf('{"a":', 10))).toBeUndefined();
  const blocks = new BodyBlocks();
  blocks.add(new Uint8Array([0x22, 0xff, 0x22]));
  expect(await readInThread(blocks.take())).toBeUndefined();
});
