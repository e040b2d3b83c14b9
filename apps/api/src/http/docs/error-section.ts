import { errorTable } from '@tickwire/contracts';
import { markup, prose, type Markup } from './markup.ts';

/** The error table of the contract; every code has an anchor that the `type` of a problem links to. */
export function errorSection(): Markup {
  return markup`<section id="errors">
    <h2>Errors</h2>
    <p>Every error is <code>application/problem+json</code> (RFC 9457) with a <code>detail</code> for a person, a stable
    <code>code</code>, and <code>errors</code> for single fields. UDF routes answer
    <code>{"s":"error","errmsg":"…"}</code>, the only form charting clients read.</p>
    <div class="scroll"><table>
      <thead><tr><th>Code</th><th>Status</th><th>Meaning</th><th>What to do</th></tr></thead>
      <tbody>${Object.entries(errorTable).map(
        ([code, { status, meaning, action }]) =>
          markup`<tr id="error-${code}"><td><code>${code}</code></td><td>${status}</td><td>${prose(meaning)}</td><td>${prose(action)}</td></tr>`,
      )}</tbody>
    </table></div>
  </section>`;
}
