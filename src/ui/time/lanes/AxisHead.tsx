import { memo, useMemo, useRef } from 'react';
import { AXIS, isoOf } from '../../../model/day.ts';
import { type AxisWindow, dayAt, shareOf, type Tick } from '../../../view/axis.ts';
import { densityOf, type Month } from '../../../view/density.ts';
import type { LaneGroup } from '../../../view/lanes.ts';
import { formatIso, formatShort } from '../../../words/format.ts';
import { useActions, useDataset, useLang, useView, useWords } from '../../context.ts';
import { percent } from '../Track.tsx';

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
  const move = (event: React.PointerEvent<HTMLDivElement>, moment: 'dragged' | 'chosen') => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    timeMoved(dayAt(window, (event.clientX - left) / width), moment);
  };
  return (
    <div className="lanes-head">
      <div
        ref={area}
        className="lanes-axis"
        aria-hidden="true"
        onPointerDown={(event) => {
          if (!event.isPrimary) return;
          dragging.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          move(event, 'dragged');
        }}
        onPointerMove={(event) => dragging.current && move(event, 'dragged')}
        onPointerUp={(event) => {
          if (dragging.current) move(event, 'chosen');
          dragging.current = false;
        }}
        onPointerCancel={() => {
          dragging.current = false;
        }}
      >
        <div className="lane-inner" title={words.lanes.density}>
          <Density months={density} />
        </div>
        {ticks.map(({ day, label, major }) => (
          <span key={day} className="axis-label" data-major={major} style={{ left: percent(shareOf(window, day)) }}>
            {tickWords(label, lang)}
          </span>
        ))}
      </div>
    </div>
  );
};

/** A year in full, a month or a day alone: what stands before it on the axis says the rest. */
const tickWords = (label: string, lang: 'ko' | 'en'): string => {
  const [year = '', month, day] = label.split('-');
  if (month === undefined) return lang === 'ko' ? `${year}년` : year;
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

/** The word for what is to come needs some room of its own. */
const ROOM = 0.93;

/** What lies behind all lanes: the lines of the axis, the as-of day with the future behind it, and the days looked at. */
type BackdropProps = Pick<Props, 'window' | 'ticks'> & { readonly width: number };
export const Backdrop = ({ window, ticks, width }: BackdropProps) => {
  const words = useWords();
  const lang = useLang();
  const { asOf } = useDataset();
  const now = shareOf(window, asOf);
  return (
    <div className="lanes-back" aria-hidden="true">
      {ticks.map(({ day, major }) => (
        <i key={day} className="axis-line" data-major={major} style={{ left: percent(shareOf(window, day)) }} />
      ))}
      {now < 1 && (
        <i className="lanes-future" style={{ left: percent(Math.max(0, now)) }}>
          {now < ROOM && <b>{words.lanes.future}</b>}
        </i>
      )}
      {now >= 0 && now <= 1 && (
        <i className="lanes-now" style={{ left: percent(now) }} title={words.lanes.now(formatIso(isoOf(asOf), lang))}>
          <b>{words.lanes.now(formatShort(isoOf(asOf), lang))}</b>
        </i>
      )}
      <Looked window={window} width={width} />
    </div>
  );
};

/** The day that is looked at, the one that it is compared with, and the day of what is known. */
const Looked = ({ window, width }: Pick<BackdropProps, 'window' | 'width'>) => {
  const { asOf } = useDataset();
  const t = useView((v) => v.t);
  const t2 = useView((v) => v.t2);
  const k = useView((v) => v.k);
  const lines = [
    { name: 't', day: t },
    { name: 't2', day: t2 },
    { name: 'k', day: k === asOf ? null : k },
  ];
  return lines.map(({ name, day }) => {
    if (day === null) return null;
    const share = shareOf(window, day);
    if (share < 0 || share > 1) return null;
    // Moved by the compositor: a step of time paints no lane again.
    return <i key={name} className={`looked looked-${name}`} style={{ transform: `translateX(${share * width}px)` }} />;
  });
};
