import type { HaltState } from '@tickwire/client';

const levelNames: Readonly<Record<HaltState['level'], string>> = {
  active: 'Active',
  reducing: 'Reducing',
  halted: 'Halted',
};

export const haltLevelName = (level: HaltState['level']): string => levelNames[level];

const sentences = {
  reducing: 'Only orders that make a position smaller are taken until trading is resumed.',
  halted: 'Trading is halted: no order is taken until it is resumed.',
} as const;

/** What a halt keeps the user from; undefined while trading is active. */
export function haltSentence(level: HaltState['level']): string | undefined {
  return level === 'active' ? undefined : sentences[level];
}
