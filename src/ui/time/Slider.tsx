import { AXIS, type Day, isoOf } from '../../model/day.ts';
import { formatIso } from '../../words/format.ts';
import { useActions, useLang, useScene, useView, useWords } from '../context.ts';
import { dayOfKey } from './keys.ts';
import { Track } from './Track.tsx';
import type { Marks } from './useMarks.ts';

type Props = { readonly marks: Marks; readonly onDay: (day: Day | null) => void; readonly onTouch: () => void };

/** The slider of t over its milestones: keys go from stop to stop, a drag over every day. */
export const Slider = ({ marks, onDay, onTouch }: Props) => {
  const words = useWords();
  const lang = useLang();
  const { timeMoved } = useActions();
  const t = useView((v) => v.t);
  const shown = useScene((s) => s.shown.length);
  const keys = (event: React.KeyboardEvent) => {
    const day = dayOfKey(event, t, marks.stops, AXIS);
    if (day === undefined) return;
    event.preventDefault();
    onDay(day);
  };
  return (
    <div className="dock-slider">
      <Track marks={marks.marks} />
      <input
        type="range"
        id="time"
        min={AXIS.from}
        max={AXIS.to}
        step={1}
        value={t}
        aria-label={words.time.slider}
        aria-valuetext={words.time.valueText(formatIso(isoOf(t), lang), shown)}
        onKeyDown={keys}
        onPointerDown={onTouch}
        onChange={(event) => {
          onTouch();
          timeMoved(Number(event.target.value), 'dragged');
        }}
      />
    </div>
  );
};
