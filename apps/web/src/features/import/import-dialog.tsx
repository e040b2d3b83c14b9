import { useStore } from '@nanostores/react';
import { useEffect, useId, useRef, useState } from 'react';
import { $importing, closeImport } from '../../data/imports.ts';
import { $replays } from '../../data/replay.ts';
import { $universe } from '../../data/watchlist.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FileChoice } from './file-choice.tsx';
import { ImportForm, type PriceFile } from './import-form.tsx';
import './import-dialog.css';
import { readPriceFile } from './read-price-file.ts';

/** Takes a price file of the user to be charted and replayed: first the file, then what it is of. */
export function ImportDialog() {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const dropped = useStore($importing)?.file;
  const replays = useStore($replays);
  const universe = useStore($universe);
  const [file, setFile] = useState<PriceFile>();
  const [problem, setProblem] = useState<string>();

  const choose = async (chosen: File) => {
    const read = await readPriceFile(chosen, universe ?? [], replays);
    setFile(typeof read === 'string' ? undefined : read);
    setProblem(typeof read === 'string' ? read : undefined);
  };
  useEffect(() => {
    if (dropped) void choose(dropped);
  }, [dropped]);

  const close = () => dialog.current?.close();
  return (
    <Dialog ref={dialog} className="import-dialog" tone="accent" labelledBy={id} onClose={closeImport}>
      <header>
        <h2 id={id}>Import prices</h2>
        <Button look="quiet" aria-label="Close" onClick={close}>
          ✕
        </Button>
      </header>
      {problem !== undefined && (
        <p role="alert" className="field-error">
          {problem}
        </p>
      )}
      {file ? (
        <ImportForm key={file.name} file={file} onBack={() => setFile(undefined)} onDone={close} />
      ) : (
        <FileChoice imported={[...replays.keys()]} onFile={(chosen) => void choose(chosen)} onOpen={close} />
      )}
    </Dialog>
  );
}
