import { atom, type WritableAtom } from 'nanostores';

const prefix = 'tickwire.';

/** A store that survives a reload; a stored value that `read` does not recognise is forgotten. */
export function persisted<Value>(
  name: string,
  initial: Value,
  read: (stored: unknown) => Value | undefined,
): WritableAtom<Value> {
  const store = atom<Value>(load(name, read) ?? initial);
  store.listen((value) => {
    try {
      localStorage.setItem(prefix + name, JSON.stringify(value));
    } catch {
      // Storage is full or forbidden: the choice then lasts until the page closes.
    }
  });
  return store;
}

function load<Value>(name: string, read: (stored: unknown) => Value | undefined): Value | undefined {
  try {
    const text = localStorage.getItem(prefix + name);
    return text === null ? undefined : read(JSON.parse(text));
  } catch {
    return undefined;
  }
}
