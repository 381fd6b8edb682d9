import { Suspense, useState } from 'react';
import type { Subject } from '../../../model/dataset.ts';
import { useWords } from '../../context.ts';
import { Icon } from '../../icons.tsx';
import { later } from '../../later.tsx';

const FactSheet = later(() => import('./FactSheet.tsx').then((module) => module.FactSheet));

/** What is known of a subject on one page of paper. */
export const FactSheetButton = ({ subject }: { readonly subject: Subject }) => {
  const words = useWords();
  const [printing, setPrinting] = useState(false);
  return (
    <>
      <button type="button" className="button" disabled={printing} onClick={() => setPrinting(true)}>
        <Icon name="print" />
        {printing ? words.card.factSheetBusy : words.card.factSheet}
      </button>
      <Suspense fallback={null}>
        {printing && <FactSheet subject={subject} onDone={() => setPrinting(false)} />}
      </Suspense>
    </>
  );
};
