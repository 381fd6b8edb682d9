import { isoOf } from '../../model/day.ts';
import type { History } from '../../model/state.ts';
import { stateAt } from '../../model/state.ts';
import { dayWhenExists } from '../../view/exists.ts';
import { formatEdtf, formatIso } from '../../words/format.ts';
import { useActions, useLang, useScene, useView, useWords } from '../context.ts';
import { StateDoubt } from '../StateWords.tsx';
import { SubjectMark } from '../SubjectMark.tsx';

const YEAR = 366;

/** How far it had got at t, how sure that is, how old the evidence, and which plans are overdue. */
export const StateBox = ({ history }: { readonly history: History }) => {
  const words = useWords();
  const lang = useLang();
  const t = useScene((s) => s.day);
  const k = useView((v) => v.k);
  const { timeMoved } = useActions();
  const state = stateAt(history, t, k);
  const date = formatIso(isoOf(t), lang);
  if (!state.exists) {
    const day = dayWhenExists(history, t, k);
    return (
      <div className="state" data-state="none">
        <p>{state.because === 'unknown' ? words.card.unknown : words.card.notYet(date)}</p>
        {day !== null && (
          <button type="button" className="button" onClick={() => timeMoved(day)}>
            {words.card.goThere}
          </button>
        )}
      </div>
    );
  }
  const old = state.lastReport !== null && t - state.lastReport > YEAR;
  return (
    <div className="state" data-state={state.class} data-stage={state.stage} data-certainty={state.certainty}>
      <p className="state-head">
        <SubjectMark subject={history.subject} state={state} size={28} />
        <span>
          <small>{words.card.stateAt(date)}</small>
          <strong>{words.stage[state.stage]}</strong>
        </span>
        <StateDoubt state={state} />
      </p>
      {state.possibly && <p>{words.card.possibly(words.stage[state.possibly])}</p>}
      {state.unconfirmed.map((m) => (
        <p key={m.id} className="warning">
          <strong>{words.card.wasPlanned(formatEdtf(m.date?.edtf ?? '', lang), words.stage[m.stage])}</strong>
          <br />
          {words.card.unconfirmedNote}
        </p>
      ))}
      {state.lastReport !== null && (
        <p className="muted">
          {old
            ? words.card.evidenceAge(formatIso(evidenceDate(state.lastReport, state.evidence?.date?.edtf), lang))
            : words.card.evidenceNow(formatIso(evidenceDate(state.lastReport, state.evidence?.date?.edtf), lang))}
        </p>
      )}
    </div>
  );
};

/** A report of a year or a month ages as that: `2017년 이후`, not `2017년 12월 31일 이후`. */
export const evidenceDate = (day: number, edtf: string | undefined): string =>
  edtf !== undefined && /^\d{4}(-\d{2}){0,2}$/.test(edtf) ? edtf : isoOf(day);
