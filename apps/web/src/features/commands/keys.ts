/** What of a key press says which command is meant. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const modifiers = ['Ctrl', 'Alt', 'Shift'] as const;

/** One spelling for `Command.keys` however it is written: the modifiers in their order, letters small. */
export function canonicalKeys(keys: string): string {
  const match = /^((?:(?:Ctrl|Alt|Shift)\+)*)(.+)$/.exec(keys);
  const held = match?.[1]?.split('+') ?? [];
  const key = match?.[2] ?? '';
  return [...modifiers.filter((modifier) => held.includes(modifier)), key.toLowerCase()].join('+');
}

/** A key press in the spelling of `canonicalKeys`. Command counts as Ctrl. */
export function keysOf(press: KeyPress): string {
  const key = keyOf(press);
  // A sign that needs Shift on one keyboard and none on another is the same sign.
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key);
  const held = { Ctrl: press.ctrlKey || press.metaKey, Alt: press.altKey, Shift: press.shiftKey && !isSign };
  return [...modifiers.filter((modifier) => held[modifier]), key].join('+');
}

/** The key without regard to Caps Lock; where the layout or Alt makes no plain letter of it, the one printed on the key. */
function keyOf({ key, code }: KeyPress): string {
  const isPlain = key.length > 1 ? key !== 'Dead' : /^[\u0020-\u007e]$/.test(key);
  return (isPlain ? key : code.replace(/^(?:Key|Digit)/, '')).toLowerCase();
}

const keyNames: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
};

/** Keys one by one as they are shown on caps, e.g. `['Shift', 'B']`. */
export function keyCaps(keys: string): readonly string[] {
  const match = /^((?:(?:Ctrl|Alt|Shift)\+)*)(.+)$/.exec(keys);
  const key = match?.[2] ?? '';
  return [
    ...(match?.[1]?.split('+').filter(Boolean) ?? []),
    keyNames[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ];
}
