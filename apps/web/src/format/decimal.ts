const plain = /^-?(?:\d+\.?\d*|\.\d+)$/;
const grouped = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/;

/**
 * Reads a decimal number. Commas count only where they separate thousands, as in `12,345.5`: a `1,5` meant as one and
 * a half is no number rather than fifteen.
 */
export function parseDecimal(text: string): number | undefined {
  const trimmed = text.trim();
  if (grouped.test(trimmed)) return Number(trimmed.replaceAll(',', ''));
  return plain.test(trimmed) ? Number(trimmed) : undefined;
}
