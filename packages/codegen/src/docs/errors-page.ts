import { closeCodes, errorTable } from '@tickwire/contracts';
import { formatted } from '../format.ts';
import type { GeneratedFile } from '../generated-file.ts';
import { generatedPage, table } from './markdown.ts';

/** docs/errors.md: every error code and close code with what it means and what to do. */
export async function emitErrorsPage(): Promise<GeneratedFile> {
  const path = 'docs/errors.md';
  const codes = Object.entries(errorTable).map(([code, { status, meaning, action }]) => [
    `<a id="${code}"></a>\`${code}\``,
    String(status),
    meaning,
    action,
  ]);
  const closes = Object.values(closeCodes).map(({ code, meaning, retry }) => [
    String(code),
    meaning,
    retry ? 'reconnect and resume' : 'stop: the same would happen again',
  ]);
  const text = `${generatedPage}

# Errors

A REST operation that fails answers with \`application/problem+json\` (RFC 9457): \`code\` is stable and made for
programs, \`detail\` is a sentence for people, \`errors\` names the fields, \`limit\` is the risk limit that refused with
its value and what was observed, \`instance\` is the request id to look for in the log. UDF operations answer \`{"s":"error","errmsg":"..."}\` with the same status, because charting clients read
nothing else. A WebSocket subscription that is refused answers with \`status: "error"\` and one of these codes.

${table(['code', 'status', 'means', 'what to do'], codes)}

## Close codes of the socket

${table(['code', 'means', 'client'], closes)}
`;
  return { path, text: await formatted(path, text) };
}
