import type { Milestone } from '../../model/dataset.ts';
import { formatEdtf } from '../../words/format.ts';
import { useDataset, useLang, useText, useView, useWords } from '../context.ts';
import { Statement } from './Statement.tsx';

/** Reported solid, planned hollow, target a flag: the modality as a sign that needs no colour. */
export const ModalitySign = ({ of }: { readonly of: Milestone }) => (
  <svg className="sign" width={14} height={14} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
    {of.modality === 'target' ? (
      <path d="M3 13V1H11L8.6 4L11 7H3" fill="none" stroke="currentColor" strokeWidth={1.8} strokeLinejoin="round" />
    ) : (
      <circle
        cx={7}
        cy={7}
        r={5}
        fill={of.modality === 'reported' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={1.8}
        {...(of.modality === 'planned' ? { strokeDasharray: '2.6 2' } : {})}
      />
    )}
  </svg>
);

type Props = { readonly milestones: readonly Milestone[]; readonly unconfirmed: readonly Milestone[] };

/** Milestones in order of event; what lies after t stands under a line of its own, the undated on a shelf at the head. */
export const Milestones = ({ milestones, unconfirmed }: Props) => {
  const words = useWords();
  const { t, k } = useView((v) => v);
  const known = milestones.filter((m) => m.known <= k);
  const startOf = (m: Milestone) => m.date?.from ?? m.date?.to ?? Number.NEGATIVE_INFINITY;
  const undated = known.filter((m) => m.date === null);
  const before = known.filter((m) => m.date !== null && startOf(m) <= t);
  const after = known.filter((m) => m.date !== null && startOf(m) > t);
  if (known.length === 0) return null;
  const line = (m: Milestone) => <Line key={m.id} of={m} overdue={unconfirmed.includes(m)} />;
  return (
    <section aria-labelledby="card-milestones">
      <h3 id="card-milestones">{words.card.milestones}</h3>
      <ol className="milestones">
        {undated.map(line)}
        {before.map(line)}
        {after.length > 0 && (
          <li className="milestones-line" aria-hidden="true">
            {words.card.upcoming}
          </li>
        )}
        {after.map(line)}
      </ol>
    </section>
  );
};

const Line = ({ of, overdue }: { readonly of: Milestone; readonly overdue: boolean }) => {
  const words = useWords();
  const lang = useLang();
  const text = useText();
  const venue = useDataset().venues.find((v) => v.id === of.place);
  const lead = (
    <>
      <ModalitySign of={of} />
      <time>{of.date ? formatEdtf(of.date.edtf, lang) : words.card.undated}</time>
      <strong>{of.modality === 'target' ? words.modality.target : words.stage[of.stage]}</strong>
      <span className={`tag tag-${of.modality}`}>{words.modality[of.modality]}</span>
      {overdue && <em className="doubt doubt-unconfirmed">{words.certainty.unconfirmed}</em>}
      {!of.preferred && <span className="tag">{words.card.otherDate}</span>}
    </>
  );
  return (
    <li data-overdue={overdue} data-stage={of.stage}>
      <Statement of={of} lead={lead}>
        {overdue && <p className="warning">{words.card.unconfirmedNote}</p>}
        {venue && (
          <p className="muted">
            {words.card.venue}: {text(venue.name)}
          </p>
        )}
      </Statement>
    </li>
  );
};
