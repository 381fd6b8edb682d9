import { Suspense, useCallback } from 'react';
import { type Day, isoOf } from '../../model/day.ts';
import { WHOLE } from '../../view/axis.ts';
import { nextStop, previousStop } from '../../view/stops.ts';
import { formatIso, formatShort } from '../../words/format.ts';
import { useActions, useDataset, useLang, useScene, useView, useViews, useWords } from '../context.ts';
import { IconButton } from '../IconButton.tsx';
import { later } from '../later.tsx';
import { usePhone } from '../useMedia.ts';
import { Caption } from './Caption.tsx';
import { Clocks } from './Clocks.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { Slider } from './Slider.tsx';
import { TimeExtras } from './TimeExtras.tsx';
import { useMarks } from './useMarks.ts';
import { type Player, usePlayer } from './usePlayer.ts';

const PlayOptions = later(() => import('./PlayOptions.tsx').then((module) => module.PlayOptions));
const Lanes = later(() => import('./lanes/Lanes.tsx').then((module) => module.Lanes));

/** The time control: the slider with its milestones and buttons, the two further clocks, and the lanes below it. */
export const TimeDock = () => {
  const words = useWords();
  const phone = usePhone();
  const { timeMoved } = useActions();
  const lanes = useView((v) => v.lanes !== null);
  const marks = useMarks();
  const player = usePlayer(marks.stops);
  const go = useCallback(
    (day: Day | null) => {
      player.stop();
      if (day !== null) timeMoved(day);
    },
    [player.stop, timeMoved],
  );
  return (
    <section className="dock" aria-label={words.time.dock} data-lanes={lanes}>
      <LiveRegion marks={marks} />
      <Caption marks={marks} running={player.playing && !player.stepping} />
      <div className="dock-bar">
        <Buttons player={player} stops={marks.stops} onDay={go} />
        <DateLine />
        {phone ? <LanesToggle /> : <TimeExtras onDay={go} toggle={<LanesToggle />} />}
      </div>
      <Slider marks={marks} onDay={go} onTouch={player.stop} />
      <Clocks stops={marks.stops} />
      {lanes && (
        <Suspense fallback={<div className="lanes-loading">{words.app.loading}</div>}>
          <Lanes />
        </Suspense>
      )}
    </section>
  );
};

type ButtonsProps = {
  readonly player: Player;
  readonly stops: readonly Day[];
  readonly onDay: (day: Day | null) => void;
};
const Buttons = ({ player, stops, onDay }: ButtonsProps) => {
  const words = useWords();
  const { store } = useViews();
  const first = useView((v) => previousStop(stops, v.t) === null);
  const last = useView((v) => nextStop(stops, v.t) === null);
  const t = () => store.getState().view.t;
  return (
    <div className="dock-buttons">
      <IconButton
        icon="previous"
        words={words.time.previous}
        disabled={first}
        onClick={() => onDay(previousStop(stops, t()))}
      />
      <span data-player className="dock-buttons">
        <IconButton
          icon={player.playing ? 'pause' : 'play'}
          words={player.playing ? words.time.pause : words.time.play}
          className="play"
          aria-pressed={player.playing}
          onClick={player.toggle}
        />
      </span>
      <IconButton icon="next" words={words.time.next} disabled={last} onClick={() => onDay(nextStop(stops, t()))} />
      <span data-player className="dock-buttons">
        <Suspense fallback={<span className="icon-button" />}>
          <PlayOptions onFromStart={player.fromStart} />
        </Suspense>
      </span>
    </div>
  );
};

/** The day of the map; where two days are compared, both. */
const DateLine = () => {
  const words = useWords();
  const lang = useLang();
  const t = useView((v) => v.t);
  const comparison = useScene((s) => s.comparison);
  const phone = usePhone();
  const { asOf } = useDataset();
  const k = useView((v) => v.k);
  const date = (day: Day) => (phone ? formatShort : formatIso)(isoOf(day), lang);
  return (
    <div className="dock-date" data-comparing={comparison !== null || k !== asOf} title={words.time.meaning}>
      <strong>
        {comparison
          ? words.compare.between(date(comparison.earlier), date(comparison.later))
          : words.time.asOf(date(t))}
      </strong>
      {k !== asOf && <small className="dock-known">{words.knowledge.short(date(k))}</small>}
    </div>
  );
};

const LanesToggle = () => {
  const words = useWords();
  const open = useView((v) => v.lanes !== null);
  const { lanesOpened } = useActions();
  return (
    <IconButton
      icon="lanes"
      words={open ? words.lanes.close : words.lanes.open}
      className="toggle"
      aria-expanded={open}
      onClick={() => lanesOpened(open ? null : WHOLE)}
    />
  );
};
