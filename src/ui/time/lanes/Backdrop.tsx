import { isoOf } from '../../../model/day.ts';
import { type AxisWindow, shareOf, type Tick } from '../../../view/axis.ts';
import { formatIso, formatShort } from '../../../words/format.ts';
import { useDataset, useLang, useView, useWords } from '../../context.ts';
import { percent } from '../../percent.ts';

/** The word for what is to come needs some room of its own. */
const ROOM = 0.93;

/** What lies behind all lanes: the lines of the axis, the as-of day with the future behind it, and the days looked at. */
type BackdropProps = { readonly window: AxisWindow; readonly ticks: readonly Tick[]; readonly width: number };
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
