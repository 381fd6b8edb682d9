import { scaleLinear } from 'd3-scale';
import { useRef } from 'react';
import type { Milestone } from '../../../model/dataset.ts';
import { AXIS, dayIn, YEARS } from '../../../model/day.ts';
import type { Side } from '../../../view/beside.ts';
import { type Mark, markOf } from '../../../view/stops.ts';
import { formatEdtf } from '../../../words/format.ts';
import { MilestoneLine } from '../../card/MilestoneLine.tsx';
import { useActions, useDataset, useLang, useScene, useText, useWords } from '../../context.ts';
import { mannerOf } from '../../time/lanes/manner.ts';
import { packed, SYMBOL_PX } from '../../time/lanes/packing.ts';
import { StageSymbol } from '../../time/lanes/StageSymbol.tsx';
import { useWidth } from '../../time/lanes/useWidth.ts';
import { useDeskWords } from '../useDeskWords.ts';

const x = scaleLinear([AXIS.from, AXIS.to], [0, 100]);
/** Years that are named: the axis is as narrow as a panel. */
const EVERY = 3;

/** The milestones of every side on one axis, precision drawn: a day is a symbol, a longer date a bar under it. */
export const Axis = ({ sides }: { readonly sides: readonly Side[] }) => {
  const text = useText();
  const day = useScene((s) => s.day);
  return (
    <div className="beside-axis">
      <div className="beside-years" aria-hidden="true">
        {YEARS.filter((_, i) => i % EVERY === 0).map((year) => (
          <span key={year} style={{ left: `${x(dayIn(year))}%` }}>
            {year}
          </span>
        ))}
      </div>
      {sides.map((side) => (
        <section key={side.id} aria-label={nameOf(side, text)}>
          <h4>{nameOf(side, text)}</h4>
          <Strip side={side} day={day} />
          <Undated side={side} />
        </section>
      ))}
    </div>
  );
};

const nameOf = ({ about }: Side, text: ReturnType<typeof useText>) =>
  text('subject' in about ? about.subject.label : about.region.name);

/** What nobody gives a day for stands below the axis: it has no place on it. */
const Undated = ({ side }: { readonly side: Side }) => {
  const words = useDeskWords().beside;
  const undated = side.milestones.filter((m) => m.date === null);
  if (undated.length === 0) return null;
  return (
    <details className="more">
      <summary>{words.undated(undated.length)}</summary>
      <ul>
        {undated.map((m) => (
          <li key={m.id}>
            <MilestoneLine of={m} />
          </li>
        ))}
      </ul>
    </details>
  );
};

/** Plans of a side whose day passed without a report. */
const overdueOf = ({ about, items }: Side): readonly Milestone[] => {
  if ('region' in about) return items.flatMap((i) => i.state.unconfirmed);
  return about.state.exists ? about.state.unconfirmed : [];
};

/** Arrow keys walk the marks of a strip: it is one stop of Tab. */
const walk = (event: React.KeyboardEvent<HTMLElement>): void => {
  const marks = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = document.activeElement instanceof HTMLElement ? marks.indexOf(document.activeElement) : -1;
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: marks.length - 1 }[event.key];
  const next = to === undefined ? undefined : marks[to];
  if (!next) return;
  event.preventDefault();
  for (const mark of marks) mark.tabIndex = mark === next ? 0 : -1;
  next.focus();
};

const Strip = ({ side, day }: { readonly side: Side; readonly day: number }) => {
  const words = useWords();
  const lang = useLang();
  const text = useText();
  const { subjects } = useDataset();
  const { milestonePicked } = useActions();
  const overdue = new Set(overdueOf(side).map((m) => m.id));
  const marks = side.milestones.flatMap((m) => markOf(m) ?? []).toSorted((a, b) => (a.to ?? a.from) - (b.to ?? b.from));
  const box = useRef<HTMLOListElement>(null);
  const width = useWidth(box);
  const px = (mark: Mark) => (x(mark.to ?? mark.from) / 100) * width;
  const places = packed(
    marks.map((mark) => ({ x: px(mark), label: 0 })),
    { from: 0, to: width },
  );
  const height = Math.max(1, ...places.map(({ level }) => level + 1));
  return (
    <ol ref={box} onKeyDown={walk} className="beside-strip" style={{ height: `${height * SYMBOL_PX + 2}px` }}>
      <li className="beside-now" aria-hidden="true" style={{ left: `${x(day)}%` }} />
      {marks.map(({ milestone: m, from, to, precise }, i) => {
        const subject = subjects.find((s) => s.id === m.subject);
        const name = [
          m.date ? formatEdtf(m.date.edtf, lang) : words.card.undated,
          subject && 'region' in side.about ? text(subject.label) : null,
          words.stage[m.stage],
          words.modality[m.modality],
          overdue.has(m.id) ? words.certainty.unconfirmed : null,
        ]
          .filter(Boolean)
          .join(', ');
        const at = x(to ?? from);
        return (
          <li key={m.id} style={{ top: `${(places[i]?.level ?? 0) * SYMBOL_PX}px` }}>
            {!precise && (
              <i
                className="beside-span"
                data-open={m.date?.from === null ? 'start' : to === null ? 'end' : undefined}
                aria-hidden="true"
                style={{ left: `${x(from)}%`, width: `${to === null ? 100 - x(from) : Math.max(0, at - x(from))}%` }}
              />
            )}
            <button
              type="button"
              tabIndex={i === 0 ? 0 : -1}
              style={{ left: `${at}%` }}
              title={name}
              aria-label={name}
              onClick={() => milestonePicked(m.id)}
            >
              <StageSymbol stage={m.stage} manner={mannerOf({ milestone: m, overdue: overdue.has(m.id) })} />
            </button>
          </li>
        );
      })}
    </ol>
  );
};
