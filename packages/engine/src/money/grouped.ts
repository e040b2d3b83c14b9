const plain = /^(-?)(\d+)((?:\.\d+)?)$/;

/** A number as sentences write it, its thousands grouped: rounded to `decimals`, or all of it. */
export const grouped = (value: number, decimals?: number): string => {
  const text = decimals === undefined ? String(value) : value.toFixed(decimals);
  // One with an exponent has no thousands to group.
  return text.replace(
    plain,
    (_, sign: string, whole: string, fraction: string) =>
      sign + whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',') + fraction,
  );
};

/** JSON with the numbers in its texts as they were written before they were grouped. */
export const ungrouped = (json: string): string =>
  json.replaceAll(/"(?:[^"\\]|\\.)*"/g, (text) => text.replaceAll(/(?<=\d),(?=\d{3})/g, ''));
