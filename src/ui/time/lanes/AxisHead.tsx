import { memo, useMemo, useRef } from 'react';
import { AXIS } from '../../../model/day.ts';
import { type AxisWindow, dayAt, shareOf, type Tick } from '../../../view/axis.ts';
import { densityOf, type Month } from '../../../view/density.ts';
import type { LaneGroup } from '../../../view/lanes.ts';
import { formatIso } from '../../../words/format.ts';
import { useActions, useLang, useWords } from '../../context.ts';
import { percent } from '../../percent.ts';

type Props = {
  readonly window: AxisWindow;
  readonly ticks: readonly Tick[];
  readonly groups: readonly LaneGroup[];
  readonly area: React.RefObject<HTMLDivElement | null>;
};

/** Scale of the lanes with how much happens when; a drag across it moves t. The slider above does the same for keys. */
export const AxisHead = ({ window, ticks, groups, area }: Props) => {
  const words = useWords();
  const lang = useLang();
  const { timeMoved } = useActions();
  const dragging = useRef(false);
  const marks = useMemo(() => groups.flatMap((g) => g.lanes.flatMap((lane) => lane.marks)), [groups]);
  const density = useMemo(() => densityOf(marks), [marks]);
  const move = (event: React.PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    timeMoved(dayAt(window, (event.clientX - left) / width), 'dragged');
  };
  return (
    <div className="lanes-head">
      <div
        ref={area}
        className="lanes-axis"
        aria-hidden="true"
        onPointerDown={(event) => {
          if (!event.isPrimary || event.button !== 0) return;
          dragging.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          move(event);
        }}
        onPointerMove={(event) => dragging.current && move(event)}
        onPointerUp={(event) => {
          if (dragging.current) move(event);
          dragging.current = false;
        }}
        onLostPointerCapture={() => {
          dragging.current = false;
        }}
      >
        <div className="lane-inner" title={words.lanes.density}>
          <Density months={density} />
        </div>
        {ticks.map(({ day, label, major }, i) => (
          <span key={day} className="axis-label" data-major={major} style={{ left: percent(shareOf(window, day)) }}>
            {tickWords(label, lang, i === 0)}
          </span>
        ))}
      </div>
    </div>
  );
};

/** A year in full, a month or a day alone: what stands before it on the axis says the rest, and the first says its year. */
const tickWords = (label: string, lang: 'ko' | 'en', first: boolean): string => {
  const [year = '', month, day] = label.split('-');
  if (month === undefined) return lang === 'ko' ? `${year}년` : year;
  if (first && day !== undefined)
    return lang === 'ko' ? `${Number(month)}월 ${Number(day)}일` : formatIso(label, lang).replace(` ${year}`, '');
  if (first) return `’${year.slice(2)} ${tickWords(label, lang, false)}`;
  if (day === undefined) return lang === 'ko' ? `${Number(month)}월` : (formatIso(label, lang).split(' ')[0] ?? '');
  return lang === 'ko' ? `${Number(day)}일` : String(Number(day));
};

const Density = memo(({ months }: { readonly months: readonly Month[] }) => {
  const most = Math.max(1, ...months.map((m) => m.reported + m.planned));
  const bar = (month: Month, low: number, value: number) => {
    const top = most - low - value;
    return `M${month.from - AXIS.from} ${most - low}V${top}H${month.to + 1 - AXIS.from}V${most - low}Z`;
  };
  return (
    <svg
      className="density"
      viewBox={`0 0 ${AXIS.to - AXIS.from} ${most}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path className="density-reported" d={months.map((m) => bar(m, 0, m.reported)).join('')} />
      <path className="density-planned" d={months.map((m) => bar(m, m.reported, m.planned)).join('')} />
    </svg>
  );
});
