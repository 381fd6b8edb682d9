import { type Day, isoOf } from '../../model/day.ts';
import { CHANGES } from '../../view/changes.ts';
import { formatShort } from '../../words/format.ts';
import { useActions, useLang, useScene, useWords } from '../context.ts';
import { focusTime } from '../focus.ts';
import { IconButton } from '../IconButton.tsx';
import { useOpenTab } from '../useOpenTab.ts';
import { ChangeSign } from './ChangeSign.tsx';

/** On the map while two days are compared: both dates, what the signs mean, and how many of each there are. */
export const CompareLegend = () => {
  const words = useWords();
  const lang = useLang();
  const { compared } = useActions();
  const openTab = useOpenTab();
  const comparison = useScene((s) => s.comparison);
  if (comparison === null) return null;
  const date = (day: Day) => formatShort(isoOf(day), lang);
  const { earlier, later, counts, overdue } = comparison;
  return (
    <aside className="compare-legend" aria-label={words.compare.legend}>
      <header>
        <strong>{words.compare.between(date(earlier), date(later))}</strong>
        <IconButton
          icon="close"
          words={words.compare.end}
          onClick={() => {
            compared(null);
            focusTime();
          }}
        />
      </header>
      <ul>
        {CHANGES.map((kind) => (
          <li key={kind} data-change={kind}>
            <ChangeSign kind={kind} />
            {words.compare.kind[kind]} <b>{words.compare.count(counts[kind])}</b>
          </li>
        ))}
      </ul>
      {earlier === later && <div className="muted">{words.compare.sameDay}</div>}
      {overdue > 0 && <div className="doubt doubt-unconfirmed">{words.compare.overdue(overdue)}</div>}
      <div className="muted compare-drawn">{words.compare.drawn(date(later))}</div>
      <button type="button" className="link" onClick={() => openTab('changes')}>
        {words.compare.changes}
      </button>
    </aside>
  );
};
