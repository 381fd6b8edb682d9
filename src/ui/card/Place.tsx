import type { Subject } from '../../model/dataset.ts';
import { formatMetres } from '../../words/format.ts';
import { useDataset, useText, useWords } from '../context.ts';
import { CiteList } from './Cites.tsx';
import { isOnlyNear, MAPS, type Spot, spotOf } from './elsewhere.ts';
import { SubjectPills } from './SubjectPills.tsx';
import { useRegionLine } from './useRegionLine.ts';

/** Where it is, how exactly that is known, and by what evidence; or why it has no position. */
export const Place = ({ subject }: { readonly subject: Subject }) => {
  const words = useWords();
  const text = useText();
  const dataset = useDataset();
  const venue = dataset.venues.find((v) => v.id === subject.place);
  const position = subject.position ?? venue?.position ?? null;
  const reason = subject.positionReason ?? venue?.positionReason ?? subject.outline?.none ?? null;
  const { outline } = subject;
  const spot = spotOf(subject, venue);
  const line = useRegionLine(subject.region);
  return (
    <section aria-labelledby="card-place">
      <h3 id="card-place">{words.card.place}</h3>
      <p>{line}</p>
      {position && (
        <details className="statement">
          <summary>
            <span className="statement-lead">
              <strong>{words.card.accuracy(formatMetres(position.accuracyM))}</strong>
              <span className="tag">{words.method[position.method]}</span>
            </span>
            <span className="statement-text">{text(position.evidence)}</span>
          </summary>
          <div className="provenance">
            {position.sharesPoint && <p>{text(position.sharesPoint)}</p>}
            <CiteList cites={position.cites} />
          </div>
        </details>
      )}
      {outline && outline.method !== 'none' && (
        <details className="statement">
          <summary>
            <span className="statement-lead">
              <strong>
                {outline.accuracyM === null ? words.card.outline : words.map.sketch(formatMetres(outline.accuracyM))}
              </strong>
              <span className="tag">{words.geometry[outline.method]}</span>
            </span>
            <span className="statement-text">{text(outline.drawn)}</span>
          </summary>
          <div className="provenance">
            {outline.areaOfficialM2 !== null && (
              <p>{words.card.outlineArea(`${(outline.areaOfficialM2 / 1e6).toFixed(2)} km²`)}</p>
            )}
            {outline.areaExcuse && <p>{text(outline.areaExcuse)}</p>}
            <CiteList cites={outline.cites} />
          </div>
        </details>
      )}
      {position === null && reason && (
        <p className="warning">
          <strong>{words.card.noPosition}</strong> {text(reason)}
        </p>
      )}
      {spot && <Elsewhere spot={spot} name={text(subject.name)} />}
      <Links title={words.card.zones} ids={subject.zones} />
    </section>
  );
};

/** The same place on maps of others: plain links, nothing is asked of anybody before one is pressed. */
const Elsewhere = ({ spot, name }: { readonly spot: Spot; readonly name: string }) => {
  const { elsewhere } = useWords().card;
  return (
    <p className="elsewhere">
      {isOnlyNear(spot) ? elsewhere.near : elsewhere.here}{' '}
      {(['kakao', 'naver'] as const).map((map) => (
        <a
          key={map}
          className="button"
          data-elsewhere={map}
          href={MAPS[map](name, spot.lonLat)}
          target="_blank"
          rel="noreferrer noopener"
        >
          {elsewhere[map]}
        </a>
      ))}
      <small className="muted">{elsewhere.note}</small>
    </p>
  );
};

/** Other subjects under a title of their own, where there are any. */
export const Links = ({ title, ids }: { readonly title: string; readonly ids: readonly string[] }) => {
  const dataset = useDataset();
  const subjects = ids.flatMap((id) => dataset.subjects.find((s) => s.id === id) ?? []);
  if (subjects.length === 0) return null;
  return (
    <div className="links">
      <h4>{title}</h4>
      <SubjectPills subjects={subjects} />
    </div>
  );
};
