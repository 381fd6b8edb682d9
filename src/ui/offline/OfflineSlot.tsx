import { Suspense, useEffect, useState } from 'react';
import { loadedAhead } from '../ahead.ts';
import { useView } from '../context.ts';
import { later } from '../later.tsx';

const Offline = later(() => import('./Offline.tsx').then((module) => module.Offline));

/** The place of `Offline`: it comes when everything else is there, or at once where there is something to say or to hold. */
export const OfflineSlot = () => {
  const briefing = useView((v) => v.brief !== null);
  const [due, setDue] = useState(!navigator.onLine);
  useEffect(() => {
    if (briefing) setDue(true);
    void loadedAhead.then(() => setDue(true));
  }, [briefing]);
  return due ? (
    <Suspense fallback={null}>
      <Offline />
    </Suspense>
  ) : null;
};
