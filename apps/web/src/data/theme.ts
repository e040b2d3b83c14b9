import { atom, computed, onMount } from 'nanostores';
import { persisted } from './persisted.ts';

export type Theme = 'dark' | 'light';
export type ThemeChoice = Theme | 'system';

const system = window.matchMedia('(prefers-color-scheme: light)');

/** What the user chose. `index.html` reads it as well, to be right before anything is drawn. */
export const $themeChoice = persisted<ThemeChoice>('theme', 'system', (stored) =>
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
export const $theme = computed([$themeChoice, $systemTheme], (choice, ofSystem) =>
  choice === 'system' ? ofSystem : choice,
);

export function chooseTheme(choice: ThemeChoice): void {
  $themeChoice.set(choice);
}

export function toggleTheme(): void {
  chooseTheme($theme.get() === 'dark' ? 'light' : 'dark');
}
