import { Suspense } from 'react';
import { later } from '../later.tsx';
import { DropZone } from './DropZone.tsx';
import { useOwnLayer } from './own.ts';

const ImportDialog = later(() => import('./ImportDialog.tsx').then((module) => module.ImportDialog));

/** Where a table of the reader's own comes in, whatever is on screen. */
export const OwnSlot = () => {
  const layer = useOwnLayer();
  return (
    <>
      <DropZone />
      {layer && (
        <Suspense fallback={null}>
          <ImportDialog layer={layer} />
        </Suspense>
      )}
    </>
  );
};
