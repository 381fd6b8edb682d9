import { useId } from 'react';
import { AXIS, type Day, isoOf } from '../../../model/day.ts';
import {
  type AxisWindow,
  pannedWindow,
  SPANS,
  type SpanName,
  WHOLE,
  windowAround,
  zoomedWindow,
} from '../../../view/axis.ts';
import { formatShort } from '../../../words/format.ts';
import { useActions, useLang, useViews, useWords } from '../../context.ts';
import { IconButton } from '../../IconButton.tsx';
import { TimeLegend } from './TimeLegend.tsx';

/** How much closer or wider one press goes. */
const STEP = 1.8;

/** The span that is shown: all, a year, three months round t; narrower, wider, earlier, later. */
export const Tools = ({ window }: { readonly window: AxisWindow }) => {
  const words = useWords();
  const lang = useLang();
  const { store } = useViews();
  const legend = useId();
  const { lanesOpened } = useActions();
  const t = () => store.getState().view.t;
  const days = window.to - window.from;
  const isSpan = (name: SpanName) => Math.abs(days - SPANS[name]) < 2;
  const zoom = (factor: number) => lanesOpened(zoomedWindow(window, factor, (window.from + window.to) / 2));
  const pan = (share: number) => lanesOpened(pannedWindow(window, days * share));
  const date = (day: Day) => formatShort(isoOf(day), lang);
  return (
    <div className="lanes-tools">
      {(Object.keys(SPANS) as SpanName[]).map((name) => (
        <button
          key={name}
          type="button"
          className="button"
          aria-pressed={isSpan(name)}
          onClick={() => lanesOpened(name === 'years' ? WHOLE : windowAround(t(), SPANS[name]))}
        >
          {words.lanes.spans[name]}
        </button>
      ))}
      <IconButton
        icon="earlier"
        words={words.lanes.earlier}
        disabled={window.from <= AXIS.from}
        onClick={() => pan(-0.8)}
      />
      <IconButton icon="later" words={words.lanes.later} disabled={window.to >= AXIS.to} onClick={() => pan(0.8)} />
      <IconButton icon="plus" words={words.lanes.closer} onClick={() => zoom(STEP)} />
      <IconButton icon="minus" words={words.lanes.wider} onClick={() => zoom(1 / STEP)} />
      <span className="lanes-window">{words.lanes.window(date(window.from), date(window.to))}</span>
      <button type="button" className="link" popoverTarget={legend}>
        {words.lanes.legend}
      </button>
      <div id={legend} popover="auto" className="lanes-legend">
        <TimeLegend />
      </div>
    </div>
  );
};
