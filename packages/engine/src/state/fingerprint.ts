const FNV_PRIME = 0x01000193;

/** Two FNV-1a lanes over the UTF-16 units: it tells texts apart, it is no proof against a forger. */
export const fingerprint = (text: string): string => {
  let a = 0x811c9dc5;
  let b = 0xc9dc5811;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, FNV_PRIME);
    b = Math.imul(b ^ (unit + index), FNV_PRIME) ^ (b >>> 15);
  }
  return [a, b].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
};
