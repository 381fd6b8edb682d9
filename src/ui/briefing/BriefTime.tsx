import { AXIS, dayIn, isoOf, YEARS } from '../../model/day.ts';
import { formatIso } from '../../words/format.ts';
import { useDataset, useLang, useScene, useView, useWords } from '../context.ts';
import { Summary } from '../Summary.tsx';
import { useBriefWords } from './useBriefWords.ts';

const place = (day: number): string => `${(100 * (day - AXIS.from)) / (AXIS.to - AXIS.from)}%`;

/** The day of the slide, where it stands between 2017 and 2030, and what is on the map on it. */
export const BriefTime = () => {
  const words = useBriefWords();
  const { time } = useWords();
  const lang = useLang();
  const { asOf } = useDataset();
  const t = useView((v) => v.t);
  const t2 = useView((v) => v.t2);
  const k = useView((v) => v.k);
  const comparison = useScene((s) => s.comparison);
  const date = (day: number) => formatIso(isoOf(day), lang);
  return (
    <div className="brief-time">
      <p className="brief-day">
        <strong>
          {comparison ? words.between(date(comparison.earlier), date(comparison.later)) : time.asOf(date(t))}
        </strong>
        {k !== asOf && <span className="brief-known">{words.known(date(k))}</span>}
      </p>
      <div className="brief-axis" aria-hidden="true">
        {YEARS.map((year) => (
          <span key={year} style={{ left: place(dayIn(year)) }}>
            {year}
          </span>
        ))}
        <i className="brief-past" style={{ width: place(t) }} />
        <i className="brief-today" style={{ left: place(asOf) }} />
        {t2 !== null && <i className="brief-mark" data-other style={{ left: place(t2) }} />}
        <i className="brief-mark" style={{ left: place(t) }} />
      </div>
      <Summary />
    </div>
  );
};
