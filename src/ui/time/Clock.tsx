import { useId } from 'react';
import { AXIS, type Day, isoOf } from '../../model/day.ts';
import type { Moment } from '../../view/store.ts';
import { formatIso } from '../../words/format.ts';
import { useLang } from '../context.ts';
import { dayOfKey } from './keys.ts';

type Props = {
  readonly kind: 'knowledge' | 'compare';
  readonly name: string;
  readonly value: Day;
  /** The last day that it may stand on; it begins where the axis begins. */
  readonly last: Day;
  /** Days on which the arrow keys stop. */
  readonly stops: readonly Day[];
  readonly words: (date: string) => string;
  readonly onDay: (day: Day, moment: Moment) => void;
};

const WHOLE = AXIS.to - AXIS.from;

/** A second, smaller handle on the scale of the slider: the knowledge clock, or the day that is compared with. */
export const Clock = ({ kind, name, value, last, stops, words, onDay }: Props) => {
  const lang = useLang();
  const label = useId();
  const said = words(formatIso(isoOf(value), lang));
  const share = (value - AXIS.from) / WHOLE;
  const keys = (event: React.KeyboardEvent) => {
    const day = dayOfKey(event, value, stops, { from: AXIS.from, to: last });
    if (day === undefined) return;
    event.preventDefault();
    if (day !== null) onDay(day, 'chosen');
  };
  return (
    <div className="clock" data-clock={kind}>
      <span className="clock-name" data-side={share > 0.5 ? 'left' : 'right'}>
        <b id={label}>{name}</b> {said}
      </span>
      <input
        type="range"
        style={{ width: `calc((100% - var(--thumb)) * ${(last - AXIS.from) / WHOLE} + var(--thumb))` }}
        min={AXIS.from}
        max={last}
        value={value}
        aria-labelledby={label}
        aria-valuetext={said}
        onKeyDown={keys}
        onChange={(event) => onDay(Number(event.target.value), 'dragged')}
      />
    </div>
  );
};
