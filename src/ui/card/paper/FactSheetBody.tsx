import type { MapPicture } from '../../../map/MapCanvas.tsx';
import { citesBy } from '../../../model/cites.ts';
import type { Cite, Claim, Milestone, Subject } from '../../../model/dataset.ts';
import { isoOf } from '../../../model/day.ts';
import { stateAt } from '../../../model/state.ts';
import { FUNDINGS, PROPERTIES } from '../../../model/vocabulary.ts';
import { kindValue } from '../../../view/facets.ts';
import { encodeView } from '../../../view/url.ts';
import { formatEdtf, formatIso, formatMetres } from '../../../words/format.ts';
import { appAddress } from '../../appAddress.ts';
import { useDataset, useHistories, useLang, useScene, useText, useView, useViews, useWords } from '../../context.ts';
import { MapImage } from '../../MapImage.tsx';
import { StateWords } from '../../StateWords.tsx';
import { useFigure } from '../../useFigure.ts';
import { sourceWords } from '../citation.ts';
import { useRegionLine } from '../useRegionLine.ts';

type Props = { readonly subject: Subject; readonly picture: MapPicture | null };
type Number = (cites: readonly Cite[]) => string;

/** Money first, a whole before its parts; facts in words last. */
const place = ({ property, funding }: Claim): number =>
  PROPERTIES.indexOf(property) * FUNDINGS.length + (funding === null ? 0 : FUNDINGS.indexOf(funding));

/** Everything about a subject that was known by k, each value with the number of its source at the foot. */
export const FactSheetBody = ({ subject, picture }: Props) => {
  const words = useWords();
  const text = useText();
  const dataset = useDataset();
  const k = useView((v) => v.k);
  const history = useHistories().get(subject.id);
  const known = <T extends Claim | Milestone>(all: readonly T[]) => all.filter((said) => said.known <= k);
  const milestones = known(history?.milestones ?? []).toSorted(
    (a, b) => (a.date?.from ?? a.date?.to ?? 0) - (b.date?.from ?? b.date?.to ?? 0),
  );
  const claims = known(dataset.claims.filter((c) => c.subject === subject.id)).toSorted(
    (a, b) => place(a) - place(b) || Number(a.value === null) - Number(b.value === null),
  );
  const cites = citesBy(
    [...milestones, ...claims].flatMap((said) => said.cites),
    dataset.sources,
    k,
  );
  const sources = [...new Set(cites.map((c) => c.source))];
  const number: Number = (own) =>
    citesBy(own, dataset.sources, k)
      .map((c) => `[${sources.indexOf(c.source) + 1}${c.paragraph === null ? '' : `#${c.paragraph}`}]`)
      .join(' ');
  return (
    <>
      <Head subject={subject} />
      {picture && <MapImage picture={picture} label={text(subject.name)} />}
      {subject.summary && <p className="sheet-summary">{text(subject.summary)}</p>}
      <Where subject={subject} />
      {milestones.length > 0 && (
        <section>
          <h2>{words.card.milestones}</h2>
          <table>
            <tbody>
              {milestones.map((m) => (
                <MilestoneRow key={m.id} of={m} number={number} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {claims.length > 0 && (
        <section>
          <h2>
            {words.card.money} · {words.card.facts}
          </h2>
          <table>
            <tbody>
              {claims.map((c) => (
                <ClaimRow key={c.id} of={c} number={number} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Sources ids={sources} />
      <Foot subject={subject} />
    </>
  );
};

const Head = ({ subject }: { readonly subject: Subject }) => {
  const words = useWords();
  const lang = useLang();
  const text = useText();
  const dataset = useDataset();
  const day = useScene((s) => s.day);
  const k = useView((v) => v.k);
  const history = useHistories().get(subject.id);
  const segments = subject.segments.flatMap((id) => dataset.segments.find((s) => s.id === id) ?? []);
  const date = formatIso(isoOf(day), lang);
  return (
    <header>
      <p className="sheet-kind">
        {[
          words.app.name,
          words.type[subject.type],
          words.kind[kindValue(subject)],
          ...segments.map((s) => text(s.name)),
        ].join(' · ')}
      </p>
      <h1>{text(subject.name)}</h1>
      {history && subject.type !== 'organisation' && (
        <p className="sheet-state">
          {words.card.stateAt(date)}: <StateWords state={stateAt(history, day, k)} />
          {k !== dataset.asOf && ` · ${words.knowledge.short(formatIso(isoOf(k), lang))}`}
        </p>
      )}
    </header>
  );
};

const Where = ({ subject }: { readonly subject: Subject }) => {
  const words = useWords();
  const text = useText();
  const dataset = useDataset();
  const { position, outline } = subject;
  const line = useRegionLine(subject.region);
  const exact = position
    ? `${words.card.accuracy(formatMetres(position.accuracyM))} (${words.method[position.method]})`
    : outline?.accuracyM !== undefined && outline.accuracyM !== null
      ? words.map.sketch(formatMetres(outline.accuracyM))
      : subject.positionReason
        ? `${words.card.noPosition}: ${text(subject.positionReason)}`
        : '';
  const organisations = subject.organisations.map(({ id, role }) => {
    const organisation = dataset.subjects.find((s) => s.id === id);
    return `${organisation ? text(organisation.name) : id} (${words.role[role]})`;
  });
  return (
    <dl className="sheet-facts">
      <dt>{words.card.place}</dt>
      <dd>{[line, exact].filter(Boolean).join(' · ')}</dd>
      {organisations.length > 0 && (
        <>
          <dt>{words.card.organisations}</dt>
          <dd>{organisations.join(', ')}</dd>
        </>
      )}
    </dl>
  );
};

const MilestoneRow = ({ of, number }: { readonly of: Milestone; readonly number: Number }) => {
  const words = useWords();
  const lang = useLang();
  const when = of.date ? formatEdtf(of.date.edtf, lang) : words.card.undated;
  return <SaidRow of={of} what={when} value={words.stage[of.stage]} number={number} />;
};

const ClaimRow = ({ of, number }: { readonly of: Claim; readonly number: Number }) => {
  const words = useWords();
  const figure = useFigure();
  const payer = of.funding === null || of.funding === 'total' ? '' : ` (${words.funding[of.funding]})`;
  return <SaidRow of={of} what={words.property[of.property] + payer} value={figure(of) ?? ''} number={number} />;
};

type RowProps = {
  readonly of: Milestone | Claim;
  readonly what: string;
  readonly value: string;
  readonly number: Number;
};
const SaidRow = ({ of, what, value, number }: RowProps) => {
  const words = useWords();
  const text = useText();
  return (
    <tr>
      <td>{what}</td>
      <td>
        <strong>{value}</strong> <em>({words.modality[of.modality]})</em>
        {!of.preferred && ` ${words.card.otherDate}`}
      </td>
      <td>
        {text(of.statement)} {number(of.cites)}
      </td>
    </tr>
  );
};

const Sources = ({ ids }: { readonly ids: readonly string[] }) => {
  const words = useWords();
  const lang = useLang();
  const { sources } = useDataset();
  return (
    <>
      <p className="sheet-kind">
        {words.card.sources} {words.card.sheetNote}
      </p>
      <ol className="sheet-sources">
        {ids.flatMap((id) => {
          const source = sources.find((s) => s.id === id);
          if (!source) return [];
          return [<li key={id}>{sourceWords(source, words, lang).join(', ')}</li>];
        })}
      </ol>
    </>
  );
};

const Foot = ({ subject }: { readonly subject: Subject }) => {
  const words = useWords();
  const lang = useLang();
  const { version, asOf } = useDataset();
  const { store } = useViews();
  const { view } = store.getState();
  const hash = encodeView({ ...view, mode: 'map', brief: null, page: null, camera: null, selected: subject.id }, asOf);
  return (
    <p className="sheet-foot">
      {words.about.version(version, formatIso(isoOf(asOf), lang))} · {words.map.credits} · {appAddress()}#{hash}
    </p>
  );
};
