import { type Day, isoOf } from '../../model/day.ts';
import type { Pledge, Said, Step } from '../../model/pledges.ts';
import { stateAt } from '../../model/state.ts';
import { formatEdtf, formatIso } from '../../words/format.ts';
import { ClaimLine } from '../card/ClaimLine.tsx';
import { MilestoneLine } from '../card/MilestoneLine.tsx';
import { useActions, useDataset, useHistories, useLang, useText, useView, useWords } from '../context.ts';
import { useHoverOf } from '../hover.ts';
import { StateWords } from '../StateWords.tsx';
import { SubjectMark } from '../SubjectMark.tsx';
import { slipWords } from './slip.ts';

/** A plan from what was first said to what is known today: its versions in order, the report, the slip, the state. */
export const PledgeItem = ({ pledge }: { readonly pledge: Pledge }) => {
  const words = useWords();
  const { asOf } = useDataset();
  const { steps, outcome, actual, slip, current } = pledge;
  const due = current.date?.to ?? null;
  return (
    <li className="pledge" data-pledge={steps[0].said.id} data-outcome={outcome}>
      <Head subject={pledge.subject} />
      <ol className="milestones">
        {steps.map((step, i) => (
          <li key={step.said.id}>
            <StepLine step={step} first={i === 0} current={current} />
          </li>
        ))}
        {actual && (
          <li className="pledge-actual">
            <SaidLine said={actual}>{slip && <b className="slip">{slipWords(slip, words.plans.came)}</b>}</SaidLine>
          </li>
        )}
      </ol>
      <p className="pledge-outcome">
        <b>{words.plans.became}</b>
        {outcome === 'overdue' ? (
          <em className="doubt doubt-unconfirmed">
            {words.plans.short.overdue}
            {due !== null && ` · ${words.plans.overdueFor(asOf - due)}`}
          </em>
        ) : (
          <em className="doubt">{words.plans.short[outcome]}</em>
        )}
      </p>
    </li>
  );
};

/** Whose plan it is, with the state that the subject is known to have reached today. */
const Head = ({ subject: id }: { readonly subject: string }) => {
  const text = useText();
  const { subjects, asOf } = useDataset();
  const history = useHistories().get(id);
  const { subjectPicked } = useActions();
  const hover = useHoverOf(id);
  const selected = useView((v) => v.selected === id);
  const subject = subjects.find((s) => s.id === id);
  if (!subject || !history) return null;
  const today = stateAt(history, asOf, asOf);
  return (
    <button type="button" className="row" aria-pressed={selected} onClick={() => subjectPicked(id)} {...hover}>
      <SubjectMark subject={subject} state={today} />
      <span className="row-name">{text(subject.name)}</span>
      <span className="row-facts">
        <StateWords state={today} />
      </span>
    </button>
  );
};

type StepProps = { readonly step: Step; readonly first: boolean; readonly current: Said };
const StepLine = ({ step: { said, slip }, first, current }: StepProps) => {
  const words = useWords();
  const lang = useLang();
  const k = useView((v) => v.k);
  const date = (day: Day) => formatIso(isoOf(day), lang);
  const role = first ? words.plans.first : said.known > k ? words.plans.afterwards : words.plans.again;
  return (
    <>
      <small className="pledge-role" data-later={said.known > k}>
        {role} · {words.plans.published(date(said.known))}
      </small>
      <SaidLine said={said} other={!said.preferred && said.known >= current.known}>
        {slip && <b className="slip">{slipWords(slip, words.plans.moved)}</b>}
      </SaidLine>
    </>
  );
};

type SaidProps = { readonly said: Said; readonly other?: boolean; readonly children?: React.ReactNode };
const SaidLine = ({ said, other = !said.preferred, children }: SaidProps) => {
  const lang = useLang();
  if ('stage' in said) return <MilestoneLine of={said} other={other} after={children} />;
  return (
    <ClaimLine
      of={said}
      other={other}
      after={
        <>
          {said.date && <time>{formatEdtf(said.date.edtf, lang)}</time>}
          {children}
        </>
      }
    />
  );
};
