/** A Markdown table; cells keep their Markdown, line breaks become spaces. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The first line of every generated page. */
export const generatedPage = '<!-- Generated from the contracts by `make generate`. Do not edit. -->';
