import { useStore } from '@nanostores/react';
import { Suspense, useEffect, useState } from 'react';
import { $importing, openImport } from '../../data/imports.ts';
import './import-host.css';
import { lazyPart } from '../../ui/lazy-part.ts';

const ImportDialog = lazyPart(async () => (await import('./import-dialog.tsx')).ImportDialog);

const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Shows the import when it is asked for, and takes a file that is dropped anywhere on the page. */
export function ImportHost() {
  const importing = useStore($importing);
  const [hovering, setHovering] = useState(false);

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setHovering(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setHovering(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) openImport(file);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);

  return (
    <>
      {hovering && <div className="import-hovering">Drop a price file to import it</div>}
      {importing && (
        <Suspense fallback={null}>
          <ImportDialog />
        </Suspense>
      )}
    </>
  );
}
