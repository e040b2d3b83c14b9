import { markup, type Markup } from './markup.ts';

const TOKENS = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null)\b|(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)/gi;

function colour(json: string): Markup[] {
  const parts: Markup[] = [];
  let end = 0;
  for (const match of json.matchAll(TOKENS)) {
    const [token, text, colon, word] = match;
    parts.push(markup`${json.slice(end, match.index)}`);
    const kind =
      text === undefined ? (word === undefined ? 'number' : 'word') : colon === undefined ? 'text' : 'key';
    parts.push(markup`<span class="j-${kind}">${text ?? token}</span>${colon ?? ''}`);
    end = match.index + token.length;
  }
  parts.push(markup`${json.slice(end)}`);
  return parts;
}

/** A block of code with a caption; tabindex lets the keyboard scroll it. */
export function codeBlock(caption: string, code: string | Markup[]): Markup {
  return markup`<figure class="code"><figcaption>${caption}</figcaption><pre tabindex="0"><code>${code}</code></pre></figure>`;
}

/** A value as indented, coloured JSON. */
export function jsonBlock(caption: string, value: unknown): Markup {
  return codeBlock(caption, colour(JSON.stringify(value, null, 2)));
}
