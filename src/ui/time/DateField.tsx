import { useEffect, useId, useRef, useState } from 'react';
import { AXIS, isoOf, parseDay } from '../../model/day.ts';
import { formatIso } from '../../words/format.ts';
import { useLang, useViews, useWords } from '../context.ts';

/** While time is dragged the field waits: it follows when the slider rests. */
const REST_MS = 120;

/** A date typed or picked; one outside the axis is kept in the field with a sentence that says what it may be. */
export const DateField = ({ onDay }: { readonly onDay: (day: number) => void }) => {
  const words = useWords();
  const lang = useLang();
  const hint = useId();
  const { store } = useViews();
  const t = () => store.getState().view.t;
  const [draft, setDraft] = useState(() => isoOf(t()));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const follow = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setDraft(isoOf(store.getState().view.t)), REST_MS);
    };
    const stop = store.subscribe((s) => s.view.t, follow);
    return () => {
      clearTimeout(timer.current);
      stop();
    };
  }, [store]);
  const day = parseDay(draft);
  const bad = day === null || day < AXIS.from || day > AXIS.to;
  return (
    <span className="date-field">
      <input
        type="date"
        aria-label={words.time.type}
        title={words.time.type}
        min={isoOf(AXIS.from)}
        max={isoOf(AXIS.to)}
        value={draft}
        aria-invalid={bad}
        aria-describedby={bad ? hint : undefined}
        onChange={(event) => {
          clearTimeout(timer.current);
          setDraft(event.target.value);
          const typed = parseDay(event.target.value);
          if (typed !== null && AXIS.from <= typed && typed <= AXIS.to) onDay(typed);
        }}
        onBlur={() => bad && setDraft(isoOf(t()))}
      />
      {bad && (
        <small id={hint} role="alert" className="field-error">
          {words.time.badDate(formatIso(isoOf(AXIS.from), lang), formatIso(isoOf(AXIS.to), lang))}
        </small>
      )}
    </span>
  );
};
