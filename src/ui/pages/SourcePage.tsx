import type { Cite, Claim, Dataset, Milestone } from '../../model/dataset.ts';
import { formatEdtf } from '../../words/format.ts';
import { SubjectPills } from '../card/SubjectPills.tsx';
import { useActions, useDataset, useLang, useText, useWords } from '../context.ts';
import { useFigure } from '../useFigure.ts';

const citesSource = (cites: readonly Cite[], id: string) => cites.some((c) => c.source === id);
const paragraphIn = (cites: readonly Cite[], id: string) => cites.find((c) => c.source === id)?.paragraph ?? null;

/** Everything that was taken from one source, in the order of its paragraphs. */
export const SourcePage = ({ id }: { readonly id: string }) => {
  const words = useWords();
  const lang = useLang();
  const text = useText();
  const dataset = useDataset();
  const { pageOpened } = useActions();
  const source = dataset.sources.find((s) => s.id === id);
  if (!source) return null;
  const taken = [...dataset.milestones.filter((m) => m.claim === undefined), ...dataset.claims]
    .filter((s) => citesSource(s.cites, id) || citesSource(s.date?.datedBy ?? [], id))
    .toSorted((a, b) => (paragraphIn(a.cites, id) ?? 0) - (paragraphIn(b.cites, id) ?? 0) || (a.id < b.id ? -1 : 1));
  const facts: readonly (readonly [string, string])[] = [
    [words.source.publisher, text(source.publisher)],
    ...(source.byline ? [[words.source.byline, source.byline] as const] : []),
    [
      words.source.published,
      formatEdtf(source.published.edtf, lang) + (source.publishedNote ? ` (${text(source.publishedNote)})` : ''),
    ],
    [words.source.rights, text(source.rights)],
  ];
  return (
    <article className="source" data-source={id}>
      <p className="card-kind">{words.source.kind[source.kind]}</p>
      <h2>{text(source.title)}</h2>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {source.paragraphs !== undefined && <p className="muted">{words.source.paragraphs(source.paragraphs)}</p>}
      {source.note && <p>{text(source.note)}</p>}
      {source.url && (
        <p>
          <a className="button" href={source.url} target="_blank" rel="noreferrer noopener">
            {words.source.original}
          </a>
        </p>
      )}
      <p className="muted">{words.source.noText}</p>
      <h3>{taken.length > 0 ? words.source.taken(taken.length) : words.source.nothing}</h3>
      <ol className="taken">
        {taken.map((statement) => (
          <TakenRow key={statement.id} statement={statement} paragraph={paragraphIn(statement.cites, id)} />
        ))}
      </ol>
      <Evidence dataset={dataset} id={id} />
      <button type="button" className="link" onClick={() => pageOpened({ kind: 'about' })}>
        {words.source.all}
      </button>
    </article>
  );
};

const TakenRow = ({
  statement,
  paragraph,
}: {
  readonly statement: Milestone | Claim;
  readonly paragraph: number | null;
}) => {
  const words = useWords();
  const lang = useLang();
  const text = useText();
  const { subjects } = useDataset();
  const { subjectPicked } = useActions();
  const figure = useFigure();
  const subject = subjects.find((s) => s.id === statement.subject);
  const value = 'property' in statement ? figure(statement) : null;
  return (
    <li>
      <button type="button" className="taken-row" onClick={() => subjectPicked(statement.subject)}>
        <span className="taken-paragraph">{paragraph === null ? '-' : words.card.paragraph(paragraph)}</span>
        <span>
          <small>
            {subject ? text(subject.name) : statement.subject} · {words.modality[statement.modality]}
            {statement.date && ` · ${formatEdtf(statement.date.edtf, lang)}`}
          </small>
          {text(statement.statement)} {value !== null && <b className="figure">{value}</b>}
        </span>
      </button>
    </li>
  );
};

/** Positions, outlines and roles that rest on the source. */
const Evidence = ({ dataset, id }: { readonly dataset: Dataset; readonly id: string }) => {
  const words = useWords();
  const resting = dataset.subjects.filter((s) =>
    citesSource(
      [
        ...(s.position?.cites ?? []),
        ...(s.outline?.cites ?? []),
        ...s.cites,
        ...s.organisations.flatMap((o) => o.cites),
      ],
      id,
    ),
  );
  if (resting.length === 0) return null;
  return (
    <>
      <h3>{words.source.positions}</h3>
      <SubjectPills subjects={resting} className="links" />
    </>
  );
};
