import { openImport } from '../../data/imports.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import './import-button.css';

/** Where a newcomer finds the past. */
export function ImportButton() {
  return (
    <Button
      className="import-button"
      title="Replay the past: import prices of a file (Shift+P)"
      aria-haspopup="dialog"
      onClick={() => openImport()}
    >
      <Icon name="step" size={12} /> Replay
    </Button>
  );
}
