import { useStore } from '@nanostores/react';
import { $theme, $themeChoice, chooseTheme, type ThemeChoice } from '../../data/theme.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';

const choices: readonly { readonly value: ThemeChoice; readonly label: string }[] = [
  { value: 'dark', label: 'Dark' },
  { value: 'light', label: 'Light' },
  { value: 'system', label: 'As the system' },
];

export function ThemeSwitch() {
  const theme = useStore($theme);
  const choice = useStore($themeChoice);
  return (
    <Menu
      label="Theme"
      face={<Icon name={theme === 'dark' ? 'moon' : 'sun'} size={15} />}
      choices={choices}
      value={choice}
      onChoose={chooseTheme}
    />
  );
}
