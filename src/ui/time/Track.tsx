import { memo } from 'react';
import { AXIS, type Day, dayIn, YEARS } from '../../model/day.ts';
import { isWhole, shareOf, WHOLE } from '../../view/axis.ts';
import { type Mark, stopOf } from '../../view/stops.ts';
import { useDataset, useScene, useView, useWords } from '../context.ts';
import { percent } from '../percent.ts';

const at = (day: Day) => percent(shareOf(WHOLE, day));

/** Years, milestones and the future below the slider: a day is a tick, a month or a year a bar, an open end fades out. */
export const Track = ({ marks }: { readonly marks: readonly Mark[] }) => (
  <div className="track" aria-hidden="true">
    <div className="track-inner">
      <Past />
      <Pair />
      <Bracket />
      <Ground />
      <Marks marks={marks} />
    </div>
  </div>
);

/** What has passed by t: scaled, so that a step of time lays nothing out. */
const Past = () => {
  const t = useView((v) => v.t);
  return <i className="track-past" style={{ transform: `scaleX(${shareOf(WHOLE, t)})` }} />;
};

/** The time between two days that are compared. */
const Pair = () => {
  const comparison = useScene((s) => s.comparison);
  if (comparison === null) return null;
  const { earlier, later } = comparison;
  return (
    <i
      className="track-pair"
      style={{ left: at(earlier), width: percent(shareOf(WHOLE, later) - shareOf(WHOLE, earlier)) }}
    />
  );
};

/** The part of the axis that the lanes show. */
const Bracket = () => {
  const window = useView((v) => v.lanes);
  if (window === null || isWhole(window)) return null;
  return (
    <i className="track-bracket" style={{ left: at(window.from), right: percent(1 - shareOf(WHOLE, window.to)) }} />
  );
};

const Ground = memo(() => {
  const words = useWords();
  const { asOf } = useDataset();
  return (
    <>
      <i className="track-future" style={{ left: at(asOf) }}>
        <span>{words.time.future}</span>
      </i>
      <i className="track-asof" style={{ left: at(asOf) }} />
      {YEARS.map((year) => (
        <span key={year} className="track-year" data-odd={year % 2 === 1} style={{ left: at(dayIn(year)) }}>
          <b>{`’${String(year).slice(2)}`}</b>
          <b>{year}</b>
        </span>
      ))}
    </>
  );
});

const LEAST = 0.0025;
const Marks = memo(({ marks }: { readonly marks: readonly Mark[] }) => (
  <>
    {marks.map((mark) => {
      const { milestone, from, to, precise } = mark;
      const className = `tick tick-${milestone.modality}${precise ? '' : ' tick-span'}${to === null ? ' tick-open' : ''}`;
      const width = Math.max(LEAST, shareOf(WHOLE, to ?? AXIS.to) - shareOf(WHOLE, from));
      return (
        <i
          key={milestone.id}
          className={className}
          style={precise ? { left: at(stopOf(mark)) } : { left: at(from), width: percent(width) }}
        />
      );
    })}
  </>
));
