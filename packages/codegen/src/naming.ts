const words = (text: string) => text.split(/[^a-zA-Z0-9]+/).filter((word) => word !== '');

/** `broker-connection` as `BrokerConnection`. */
export function pascalCase(text: string): string {
  return words(text)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** `broker-connection` as `brokerConnection`. */
export function camelCase(text: string): string {
  const pascal = pascalCase(text);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/** Source that reads a property: `value.name`, quoted only where it must be. */
export function memberAccess(value: string, name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `${value}.${name}` : `${value}[${JSON.stringify(name)}]`;
}
