import { useState } from 'react';
import { CLASSES } from '../model/vocabulary.ts';
import { usePreference, useSetPreferences, useWords } from './context.ts';
import { Mark } from './Mark.tsx';

/** What of a link was not understood, and the first-visit line. */
export const Notices = ({ ignored }: { readonly ignored: readonly string[] }) => {
  const words = useWords();
  const welcomed = usePreference('welcomed');
  const set = useSetPreferences();
  const [seen, setSeen] = useState<readonly string[]>([]);
  return (
    <div className="notices">
      {ignored.length > 0 && seen !== ignored && (
        <div className="notice" role="status">
          {words.app.ignored(ignored.join(', '))}
          <button type="button" className="link" onClick={() => setSeen(ignored)}>
            {words.app.close}
          </button>
        </div>
      )}
      {!welcomed && (
        <div className="notice">
          <span className="welcome-marks">
            {CLASSES.filter((state) => state !== 'ended').map((state) => (
              <span key={state}>
                <Mark group="materials" state={state} size={18} /> {words.class[state]}
              </span>
            ))}
            <span>
              <Mark group="materials" state="half" unconfirmed size={18} /> {words.certainty.unconfirmed}
            </span>
            <span>{words.app.welcome}</span>
          </span>
          <button type="button" className="link" onClick={() => set({ welcomed: true })}>
            {words.app.welcomeDone}
          </button>
        </div>
      )}
    </div>
  );
};
