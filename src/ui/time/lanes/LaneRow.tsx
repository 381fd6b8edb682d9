import { memo } from 'react';
import { AXIS, type Day, yearOf } from '../../../model/day.ts';
import { groupLook } from '../../../theme.ts';
import { type AxisWindow, shareOf, WHOLE } from '../../../view/axis.ts';
import { isEarly, type Lane, type LaneMark, symbolDay } from '../../../view/lanes.ts';
import { stopOf } from '../../../view/stops.ts';
import { formatEdtf } from '../../../words/format.ts';
import { useActions, useDataset, useLang, useText, useView, useWords } from '../../context.ts';
import { useHoverOf } from '../../hover.ts';
import { useGroupOf } from '../../Mark.tsx';
import { percent } from '../../percent.ts';
import { useFigure } from '../../useFigure.ts';
import { useTheme } from '../../useTheme.ts';
import { mannerOf } from './manner.ts';
import { packed, widthOf } from './packing.ts';
import { StageSymbol } from './StageSymbol.tsx';

type Props = {
  readonly lane: Lane;
  readonly window: AxisWindow;
  readonly pixelsPerDay: number;
  /** Key of the one thing in the whole timeline that Tab reaches, where it lies in this lane. */
  readonly active: string | null;
  readonly onActive: (key: string) => void;
};

/** One subject: its name, what is known of it without a date, and its milestones on the axis. */
export const LaneRow = ({ lane, ...rest }: Props) => {
  const { id } = lane.subject;
  const hover = useHoverOf(id);
  const selected = useView((v) => v.selected === id);
  const now = useView((v) => (v.selected === id ? v.t : null));
  return (
    <li className="lane" data-lane={id} data-selected={selected} {...hover}>
      <Content lane={lane} {...rest} now={now} />
    </li>
  );
};

const Content = memo(({ lane, window, pixelsPerDay, active, onActive, now }: Props & { readonly now: Day | null }) => {
  const words = useWords();
  const text = useText();
  const theme = useTheme();
  const groupOf = useGroupOf();
  const labelOf = useLabel();
  const sentenceOf = useDescription();
  const { subjectPicked, milestonePicked } = useActions();
  const { subject, marks, undated } = lane;
  const name = text(subject.name);
  const before = marks.filter((mark) => symbolDay(mark) < window.from).length;
  const after = marks.filter((mark) => symbolDay(mark) > window.to).length;
  const boxes = marks.map((mark) => ({
    x: (symbolDay(mark) - window.from) * pixelsPerDay,
    label: widthOf(`${earlyYear(mark)}${labelOf(mark)}`),
  }));
  const places = packed(boxes, { from: 0, to: (window.to - window.from) * pixelsPerDay });
  const levels = Math.max(1, ...places.map((p) => p.level + 1));
  const stop = (key: string) => ({
    'data-stop': key,
    tabIndex: active === key ? 0 : -1,
    onFocus: () => onActive(key),
    // Told once, at the one stop of Tab.
    'aria-describedby': active === key ? 'lanes-keys' : undefined,
  });
  return (
    <div
      className="lane-row"
      style={{ '--levels': levels, '--ink': groupLook(groupOf(subject.segments)).color[theme] } as React.CSSProperties}
    >
      <button
        type="button"
        className="lane-name"
        aria-pressed={now !== null}
        title={name}
        aria-label={words.lanes.lane(text(subject.label), marks.length + undated.length)}
        onClick={() => subjectPicked(subject.id)}
        {...stop(subject.id)}
      >
        {text(subject.label)}
      </button>
      <ol className="lane-shelf">
        {undated.map((milestone) => (
          <li key={milestone.id}>
            <button
              type="button"
              className="ms-undated"
              aria-label={sentenceOf(milestone, false)}
              title={sentenceOf(milestone, false)}
              onClick={() => milestonePicked(milestone.id)}
              {...stop(milestone.id)}
            >
              <StageSymbol stage={milestone.stage} manner={milestone.modality} />
            </button>
          </li>
        ))}
      </ol>
      <div className="lane-area">
        <ol className="lane-inner">
          {marks.map((mark, i) => {
            const { milestone, precise, from, to, openStart } = mark;
            const place = places[i];
            return (
              <li key={milestone.id} style={{ '--level': place?.level ?? 0 } as React.CSSProperties}>
                {!precise && (
                  <i
                    className="ms-bar"
                    data-open={to === null ? 'end' : openStart ? 'start' : undefined}
                    style={{
                      left: percent(shareOf(WHOLE, from)),
                      width: percent(shareOf(WHOLE, to ?? Math.min(AXIS.to, from + OPEN_DAYS)) - shareOf(WHOLE, from)),
                    }}
                  />
                )}
                <button
                  type="button"
                  className="ms"
                  data-precise={precise && !isEarly(mark)}
                  data-manner={mannerOf(mark)}
                  data-day={stopOf(mark)}
                  aria-current={now !== null && now === stopOf(mark) ? 'date' : undefined}
                  aria-label={sentenceOf(milestone, mark.overdue)}
                  title={sentenceOf(milestone, mark.overdue)}
                  style={{ left: percent(shareOf(WHOLE, symbolDay(mark))) }}
                  onClick={() => milestonePicked(milestone.id)}
                  {...stop(milestone.id)}
                >
                  <StageSymbol stage={milestone.stage} manner={mannerOf(mark)} />
                  {milestone.date?.edtf.includes('?') && <sup aria-hidden="true">?</sup>}
                  {place?.labelled && <span data-early={earlyYear(mark)}>{labelOf(mark)}</span>}
                </button>
              </li>
            );
          })}
        </ol>
        {before > 0 && (
          <i className="lane-edge" data-side="before" aria-hidden="true">
            ‹{before}
          </i>
        )}
        {after > 0 && (
          <i className="lane-edge" data-side="after" aria-hidden="true">
            {after}›
          </i>
        )}
      </div>
    </div>
  );
});

/** Before the axis there is no place for it: its year stands beside it at the edge. The name of the button says it, too. */
const earlyYear = (mark: LaneMark): string =>
  isEarly(mark) ? `‹${yearOf(mark.milestone.date?.to ?? AXIS.from)} ` : '';

/** How far a bar without an end runs while it fades. */
const OPEN_DAYS = 540;

/** The figure of a target. */
const useAim = (): ((milestone: LaneMark['milestone']) => string | null) => {
  const figure = useFigure();
  const { claims } = useDataset();
  return ({ claim: id }) => {
    const claim = id === undefined ? undefined : claims.find((c) => c.id === id);
    return claim ? figure(claim) : null;
  };
};

/** The words beside a symbol: the stage, or the figure of a target. An event says nothing more than its symbol. */
const useLabel = (): ((mark: LaneMark) => string) => {
  const words = useWords();
  const aim = useAim();
  return ({ milestone }) => aim(milestone) ?? (milestone.stage === 'event' ? '' : words.stage[milestone.stage]);
};

/** A milestone in one sentence: its date in words, its stage or figure, how it was said, and what was said. */
const useDescription = (): ((milestone: LaneMark['milestone'], overdue: boolean) => string) => {
  const words = useWords();
  const lang = useLang();
  const text = useText();
  const aim = useAim();
  return (milestone, overdue) => {
    const { date, stage, modality, statement } = milestone;
    const when = date ? formatEdtf(date.edtf, lang) : words.lanes.undated;
    const what = aim(milestone) ?? words.stage[stage];
    const how = overdue ? `${words.modality[modality]} (${words.lanes.overdue})` : words.modality[modality];
    return words.lanes.mark(when, what, how, text(statement));
  };
};
