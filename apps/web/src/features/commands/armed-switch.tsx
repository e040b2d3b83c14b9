import { useStore } from '@nanostores/react';
import { Suspense } from 'react';
import { $armed, $armingAsked } from '../../data/armed.ts';
import './armed-switch.css';
import { toggleArmed } from './arming.ts';
import { armingKeys } from './run-command.ts';
import { lazyPart } from '../../ui/lazy-part.ts';

const ArmDialog = lazyPart(async () => (await import('./arm-dialog.tsx')).ArmDialog);

/** Whether keys trade, loud while they do; a click or its keys turn that on and off. */
export function ArmedSwitch() {
  const armed = useStore($armed);
  const asked = useStore($armingAsked);
  return (
    <>
      <button
        type="button"
        role="switch"
        aria-checked={armed}
        aria-label="Hotkeys armed"
        className="armed-switch"
        title={`${armed ? 'Keys trade now' : 'Keys do not trade'}. ${armingKeys} ${armed ? 'disarms' : 'arms'} them.`}
        onClick={toggleArmed}
      >
        <span className="armed-knob" aria-hidden="true" />
        Hotkeys {armed ? 'armed' : 'off'}
      </button>
      {asked && (
        <Suspense>
          <ArmDialog />
        </Suspense>
      )}
    </>
  );
}
