import { type Day, isoOf } from '../../model/day.ts';
import { isMilestone, type Pledge, type Step } from '../../model/pledges.ts';
import { stateAt } from '../../model/state.ts';
import { formatEdtf, formatIso } from '../../words/format.ts';
import { SaidLine } from '../card/SaidLine.tsx';
import { useDataset, useHistories, useLang, useView, useWords } from '../context.ts';
import { StateWords } from '../StateWords.tsx';
import { SubjectRow } from '../SubjectRow.tsx';
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
            <StepLine step={step} first={i === 0} />
          </li>
        ))}
        {actual && (
          <li className="pledge-actual">
            <SaidLine of={actual} after={slip && <b className="slip">{slipWords(slip, words.plans.came)}</b>} />
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
  const { subjects, asOf } = useDataset();
  const history = useHistories().get(id);
  const subject = subjects.find((s) => s.id === id);
  if (!subject || !history) return null;
  const today = stateAt(history, asOf, asOf);
  return (
    <SubjectRow subject={subject} state={today}>
      <StateWords state={today} />
    </SubjectRow>
  );
};

type StepProps = { readonly step: Step; readonly first: boolean };
const StepLine = ({ step: { said, slip, other }, first }: StepProps) => {
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
      <SaidLine
        of={said}
        other={other}
        after={
          <>
            {!isMilestone(said) && said.date && <time>{formatEdtf(said.date.edtf, lang)}</time>}
            {slip && <b className="slip">{slipWords(slip, words.plans.moved)}</b>}
          </>
        }
      />
    </>
  );
};
