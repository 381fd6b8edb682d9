import { useCallback, useMemo } from 'react';
import { AXIS, isoOf, plusYears } from '../../model/day.ts';
import { lookAt } from '../../view/scene.ts';
import { marksOf, nextStop, previousStop, stopsOf } from '../../view/stops.ts';
import { formatIso } from '../../words/format.ts';
import { useActions, useDataset, useHistories, useLang, useScene, useView, useWords } from '../context.ts';
import { IconButton } from '../IconButton.tsx';
import { usePhone } from '../useMedia.ts';
import { DateField } from './DateField.tsx';
import { Track } from './Track.tsx';
import { type Player, SPEEDS, usePlayer } from './usePlayer.ts';

/** The time control: one slider with its milestones, previous and next, play, a date to type, and the way back to the as-of day. */
export const TimeDock = () => {
  const words = useWords();
  const phone = usePhone();
  const lang = useLang();
  const dataset = useDataset();
  const { timeMoved } = useActions();
  const { t } = useView((v) => v);
  const { shown } = useScene();
  const marks = useMarks();
  const stops = useMemo(() => stopsOf(marks), [marks]);
  const player = usePlayer(stops);
  const go = useCallback(
    (day: number | null) => {
      player.stop();
      if (day !== null) timeMoved(day);
    },
    [player.stop, timeMoved],
  );
  const date = formatIso(isoOf(t), lang);
  const keys = (event: React.KeyboardEvent) => {
    const step = stepOf(event.key, event.shiftKey, t, stops);
    if (step === undefined) return;
    event.preventDefault();
    go(step);
  };
  const before = previousStop(stops, t);
  const after = nextStop(stops, t);
  return (
    <section className="dock" aria-label={words.time.dock}>
      <div className="dock-buttons">
        <IconButton icon="previous" words={words.time.previous} disabled={before === null} onClick={() => go(before)} />
        <IconButton
          icon={player.playing ? 'pause' : 'play'}
          words={player.playing ? words.time.pause : words.time.play}
          className="play"
          aria-pressed={player.playing}
          onClick={player.toggle}
        />
        <IconButton icon="next" words={words.time.next} disabled={after === null} onClick={() => go(after)} />
      </div>
      <div className="dock-slider">
        <p className="dock-date" title={words.time.meaning}>
          <strong>{words.time.asOf(date)}</strong>
        </p>
        <Track marks={marks} t={t} asOf={dataset.asOf} />
        <input
          type="range"
          id="time"
          min={AXIS.from}
          max={AXIS.to}
          step={1}
          value={t}
          aria-label={words.time.slider}
          aria-valuetext={words.time.valueText(date, shown.length)}
          onKeyDown={keys}
          onPointerDown={player.stop}
          onChange={(event) => {
            player.stop();
            timeMoved(Number(event.target.value), 'dragged');
          }}
        />
      </div>
      {!phone && <TimeExtras player={player} onDay={go} />}
    </section>
  );
};

type ExtrasProps = { readonly player?: Player; readonly onDay: (day: number) => void };
/** A date to type, the way back to the as-of day, and the speed of playing; on a phone they stand in the sheet. */
export const TimeExtras = ({ player, onDay }: ExtrasProps) => {
  const words = useWords();
  const lang = useLang();
  const { asOf } = useDataset();
  const t = useView((v) => v.t);
  return (
    <div className="dock-more">
      <DateField t={t} onDay={onDay} />
      <button
        type="button"
        className="button"
        title={words.time.todayTitle(formatIso(isoOf(asOf), lang))}
        disabled={t === asOf}
        onClick={() => onDay(asOf)}
      >
        {words.time.today}
      </button>
      {player && (
        <label className="speed">
          <span className="visually-hidden">{words.time.speed}</span>
          <select
            value={player.speed}
            title={words.time.speed}
            onChange={(event) => player.setSpeed(SPEEDS.find((s) => s === event.target.value) ?? 'normal')}
          >
            {SPEEDS.map((speed) => (
              <option key={speed} value={speed}>
                {words.time.speeds[speed]}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
};

/** Left and Right step by milestone, with Shift by day; PageUp and PageDown by year; `undefined` leaves the key to the browser. */
const stepOf = (key: string, shift: boolean, t: number, stops: readonly number[]): number | null | undefined => {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return shift ? t - 1 : previousStop(stops, t);
    case 'ArrowRight':
    case 'ArrowUp':
      return shift ? t + 1 : nextStop(stops, t);
    case 'PageUp':
      return plusYears(t, 1);
    case 'PageDown':
      return plusYears(t, -1);
    case 'Home':
      return AXIS.from;
    case 'End':
      return AXIS.to;
    default:
      return undefined;
  }
};

/** Milestones of everything that the filters let through at any time: ticks do not come and go while t moves. */
const useMarks = () => {
  const dataset = useDataset();
  const histories = useHistories();
  const k = useView((v) => v.k);
  const filters = useView((v) => v.filters);
  const hidden = useView((v) => v.hidden);
  return useMemo(() => {
    const atEnd = lookAt(dataset, histories, { t: AXIS.to, k, filters: { ...filters, stage: [], cert: [] }, hidden });
    const passing = new Set(atEnd.shown.map((i) => i.subject.id));
    return marksOf(dataset, k, (id) => passing.has(id));
  }, [dataset, histories, k, filters, hidden]);
};
