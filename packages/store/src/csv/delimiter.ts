const candidates = [',', ';', '\t'] as const;

/** The delimiter of a CSV file: of comma, semicolon and tab the one its header line has most of. */
export function detectDelimiter(headerLine: string): string {
  const unquoted = headerLine.replaceAll(/"[^"]*"/g, '');
  const count = (delimiter: string) => unquoted.split(delimiter).length;
  return candidates.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
