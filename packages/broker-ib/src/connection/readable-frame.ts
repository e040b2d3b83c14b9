const ERROR_FRAME = '4\0';
const REJECT_FIELD = 5;

/**
 * A frame as the client can read it. It parses the JSON that may come with an error without a guard, loses the error when
 * that fails, and nobody here reads it: it is left out. A frame without its last terminator would be glued onto the next.
 */
export function readableFrame(text: string): string {
  const whole = text.endsWith('\0') ? text : `${text}\0`;
  if (!whole.startsWith(ERROR_FRAME)) return whole;
  const fields = whole.split('\0');
  // The terminator of the last field makes one more.
  if (fields.length > REJECT_FIELD + 1) fields[REJECT_FIELD] = '';
  return fields.join('\0');
}
