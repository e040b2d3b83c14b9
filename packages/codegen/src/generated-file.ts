/** A file a generator made: its path from the root of the repository, with `/`, and its final text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** The first line of every generated TypeScript file. */
export function doNotEdit(source: string, command: string): string {
  return `// Generated from ${source} by \`make ${command}\`. Do not edit.\n`;
}
