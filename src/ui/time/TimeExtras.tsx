import type { ReactNode } from 'react';
import { AXIS, type Day, isoOf, plusYears } from '../../model/day.ts';
import { formatIso } from '../../words/format.ts';
import {
  useActions,
  useDataset,
  useLang,
  usePreference,
  useSetPreferences,
  useView,
  useViews,
  useWords,
} from '../context.ts';
import { DateField } from './DateField.tsx';

type Props = { readonly onDay: (day: Day) => void; readonly toggle?: ReactNode };

/** A date to type, the way back to the as-of day, and the switches of the two further clocks; on a phone in the sheet. */
export const TimeExtras = ({ onDay, toggle }: Props) => {
  const words = useWords();
  const lang = useLang();
  const { asOf } = useDataset();
  const home = useView((v) => v.t === asOf);
  return (
    <div className="dock-more">
      <DateField label={words.time.type} last={AXIS.to} clock="t" onDay={onDay} />
      <button
        type="button"
        className="button"
        title={words.time.todayTitle(formatIso(isoOf(asOf), lang))}
        disabled={home}
        onClick={() => onDay(asOf)}
      >
        {words.time.today}
      </button>
      <CompareSwitch />
      <KnowledgeSwitch />
      {toggle}
    </div>
  );
};

/** Comparing begins with the same day a year earlier. */
const CompareSwitch = () => {
  const words = useWords();
  const { compared } = useActions();
  const { store } = useViews();
  const on = useView((v) => v.t2 !== null);
  return (
    <>
      <button
        type="button"
        className="button"
        aria-pressed={on}
        title={on ? words.compare.end : words.compare.switchTitle}
        onClick={() => compared(on ? null : plusYears(store.getState().view.t, -1))}
      >
        {words.compare.switch}
      </button>
      {on && <DateField label={words.compare.type} last={AXIS.to} clock="t2" onDay={(day) => compared(day)} />}
    </>
  );
};

/** Offers the knowledge clock; switched off, everything that is known counts again. */
const KnowledgeSwitch = () => {
  const words = useWords();
  const set = useSetPreferences();
  const { asOf } = useDataset();
  const { knowledgeMoved } = useActions();
  const k = useView((v) => v.k);
  const on = usePreference('knowledge') || k !== asOf;
  return (
    <>
      <button
        type="button"
        className="button"
        aria-pressed={on}
        title={words.knowledge.switchTitle}
        onClick={() => {
          set({ knowledge: !on });
          if (on) knowledgeMoved(asOf);
        }}
      >
        {words.knowledge.switch}
      </button>
      {on && <DateField label={words.knowledge.type} last={asOf} clock="k" onDay={(day) => knowledgeMoved(day)} />}
    </>
  );
};
