import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes lines as fast as they are taken. A reader that has seen enough, such as `head`, ends it without an error. */
export async function writeLines(lines: AsyncIterable<string>, output: NodeJS.WritableStream): Promise<void> {
  try {
    await pipeline(Readable.from(lines), withNewline, output, { end: output !== process.stdout });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  }
}

async function* withNewline(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
