import { memo } from 'react';
import { AXIS, dayOf } from '../../model/day.ts';
import { type Mark, stopOf } from '../../view/stops.ts';
import { useWords } from '../context.ts';

const YEARS = Array.from({ length: 14 }, (_, i) => 2017 + i);
const share = (day: number) => ((day - AXIS.from) / (AXIS.to - AXIS.from)) * 100;
const percent = (value: number) => `${value}%`;

/** Years, milestones and the future below the slider: a day is a tick, a month or a year a bar, an open end fades out. */
export const Track = ({
  marks,
  t,
  asOf,
}: {
  readonly marks: readonly Mark[];
  readonly t: number;
  readonly asOf: number;
}) => {
  const words = useWords();
  return (
    <div className="track" aria-hidden="true">
      <div className="track-inner">
        <i className="track-future" style={{ left: percent(share(asOf)) }}>
          <span>{words.time.future}</span>
        </i>
        <i className="track-asof" style={{ left: percent(share(asOf)) }} />
        <Marks marks={marks} />
        <i className="track-past" style={{ width: percent(share(t)) }} />
        {YEARS.map((year) => (
          <span
            key={year}
            className="track-year"
            data-odd={year % 2 === 1}
            style={{ left: percent(share(dayOf(`${year}-01-01`))) }}
          >
            <b>{`’${String(year).slice(2)}`}</b>
            <b>{year}</b>
          </span>
        ))}
      </div>
    </div>
  );
};

const Marks = memo(({ marks }: { readonly marks: readonly Mark[] }) => (
  <>
    {marks.map((mark) => {
      const { milestone } = mark;
      const className = `tick tick-${milestone.modality}${mark.precise ? '' : ' tick-span'}${mark.to === null ? ' tick-open' : ''}`;
      const at = mark.precise ? share(stopOf(mark)) : share(mark.from);
      const width = mark.precise ? undefined : percent(Math.max(0.25, share(mark.to ?? AXIS.to) - share(mark.from)));
      return (
        <i
          key={milestone.id}
          className={className}
          style={{ left: percent(at), ...(width === undefined ? {} : { width }) }}
        />
      );
    })}
  </>
));
