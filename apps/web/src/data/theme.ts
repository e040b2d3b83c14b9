import { atom, computed, onMount } from 'nanostores';
import { persisted } from './persisted.ts';

export type Theme = 'dark' | 'light';

const system = window.matchMedia('(prefers-color-scheme: light)');

/** What the user chose; undefined follows the system. */
const $chosenTheme = persisted<Theme | undefined>('theme', undefined, (stored) =>
  stored === 'dark' || stored === 'light' ? stored : undefined,
);

const $systemTheme = atom<Theme>(system.matches ? 'light' : 'dark');

onMount($systemTheme, () => {
  const follow = () => $systemTheme.set(system.matches ? 'light' : 'dark');
  follow();
  system.addEventListener('change', follow);
  return () => system.removeEventListener('change', follow);
});

/** The theme in force. */
export const $theme = computed([$chosenTheme, $systemTheme], (chosen, fallback) => chosen ?? fallback);

export function toggleTheme(): void {
  $chosenTheme.set($theme.get() === 'dark' ? 'light' : 'dark');
}
