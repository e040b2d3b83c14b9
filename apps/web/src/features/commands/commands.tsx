import { useStore } from '@nanostores/react';
import { Suspense, useEffect } from 'react';
import { $armed } from '../../data/armed.ts';
import type { Command } from '../../data/commands.ts';
import { $cribSheetOpen } from './crib-sheet-store.ts';
import { useDisarming } from './use-disarming.ts';
import { useHotkeys } from './use-hotkeys.ts';
import { lazyPart } from '../../ui/lazy-part.ts';

const CribSheet = lazyPart(async () => (await import('./crib-sheet.tsx')).CribSheet);

/** Binds all commands to their keys, and shows the list of them when it is asked for. */
export function Commands({ commands }: { readonly commands: readonly Command[] }) {
  useHotkeys(commands);
  useDisarming();
  useEffect(
    () => $armed.subscribe((armed) => document.documentElement.toggleAttribute('data-armed', armed)),
    [],
  );
  return useStore($cribSheetOpen) ? (
    <Suspense>
      <CribSheet commands={commands} />
    </Suspense>
  ) : null;
}
