import { useEffect, useState } from 'react';
import { isoOf } from '../model/day.ts';
import { CLASSES } from '../model/vocabulary.ts';
import { formatIso } from '../words/format.ts';
import { useLang, usePreference, useScene, useSetPreferences, useView, useWords } from './context.ts';
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
        <p className="notice" role="status">
          {words.app.ignored(ignored.join(', '))}
          <button type="button" className="link" onClick={() => setSeen(ignored)}>
            {words.app.close}
          </button>
        </p>
      )}
      {!welcomed && (
        <p className="notice">
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
        </p>
      )}
    </div>
  );
};

const QUIET_MS = 700;
/** One polite live region: what is shown, said when things have come to rest. */
export const LiveRegion = () => {
  const words = useWords();
  const lang = useLang();
  const t = useView((v) => v.t);
  const n = useScene().shown.length;
  const now = words.summary.live(formatIso(isoOf(t), lang), n);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(now), QUIET_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <p className="visually-hidden" aria-live="polite" id="live">
      {said}
    </p>
  );
};
