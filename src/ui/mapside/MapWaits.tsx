import { useEffect, useState } from 'react';
import { useSetPreferences, useWords } from '../context.ts';

/** A map that takes no longer than this says nothing of it. */
const SLOW_MS = 4000;

/** A slow map is on its way: one may stay with the drawing that stands in its place. */
export const MapWaits = () => {
  const words = useWords();
  const set = useSetPreferences();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="map-waits" role="status">
      {slow && (
        <>
          <span>{words.map.slow}</span>
          <button type="button" className="link" onClick={() => set({ map: 'drawing' })}>
            {words.map.stayDrawn}
          </button>
        </>
      )}
    </div>
  );
};
