import { useEffect, useId, useRef, useState } from 'react';
import { AXIS, type Day, isoOf, parseDay } from '../../model/day.ts';
import type { View } from '../../view/view.ts';
import { formatIso } from '../../words/format.ts';
import { useLang, useViews, useWords } from '../context.ts';

/** While time is dragged or played the field follows at this pace: it is dear to draw. */
const REST_MS = 300;

type Props = {
  readonly label: string;
  /** The last day that it may be; the first is the first of the axis. */
  readonly last: Day;
  /** Which day of the View it shows; where there is no second day yet, the first. */
  readonly clock: 't' | 't2' | 'k';
  readonly onDay: (day: Day) => void;
};

const dayOn = (clock: Props['clock'], view: View): Day => view[clock] ?? view.t;

/** A date typed or picked; one outside the axis is kept in the field with a sentence that says what it may be. */
export const DateField = ({ label, last, clock, onDay }: Props) => {
  const words = useWords();
  const lang = useLang();
  const hint = useId();
  const { store } = useViews();
  const now = () => isoOf(dayOn(clock, store.getState().view));
  const [draft, setDraft] = useState(now);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const follow = () => {
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        setDraft(isoOf(dayOn(clock, store.getState().view)));
      }, REST_MS);
    };
    const stop = store.subscribe((s) => dayOn(clock, s.view), follow);
    return () => {
      clearTimeout(timer.current);
      stop();
    };
  }, [store, clock]);
  const day = parseDay(draft);
  const bad = day === null || day < AXIS.from || day > last;
  return (
    <span className="date-field">
      <input
        type="date"
        aria-label={label}
        title={label}
        min={isoOf(AXIS.from)}
        max={isoOf(last)}
        value={draft}
        aria-invalid={bad}
        aria-describedby={bad ? hint : undefined}
        onChange={(event) => {
          clearTimeout(timer.current);
          timer.current = undefined;
          setDraft(event.target.value);
          const typed = parseDay(event.target.value);
          if (typed !== null && AXIS.from <= typed && typed <= last) onDay(typed);
        }}
        onBlur={() => bad && setDraft(now())}
      />
      {bad && (
        <small id={hint} role="alert" className="field-error">
          {words.time.badDate(formatIso(isoOf(AXIS.from), lang), formatIso(isoOf(last), lang))}
        </small>
      )}
    </span>
  );
};
