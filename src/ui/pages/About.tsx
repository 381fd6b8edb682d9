import type { Source } from '../../model/dataset.ts';
import { isoOf } from '../../model/day.ts';
import { formatEdtf, formatIso } from '../../words/format.ts';
import { useActions, useDataset, useLang, useText, useWords } from '../context.ts';

/** What the map is, its sources, and to whom thanks are due. */
export const About = () => {
  const words = useWords();
  const lang = useLang();
  const { version, asOf, sources } = useDataset();
  const seeds = sources.filter((s) => s.kind === 'seed');
  const outside = sources.filter((s) => s.kind !== 'seed');
  return (
    <article>
      <h2>{words.about.title}</h2>
      {words.about.paragraphs.map((p) => (
        <p key={p}>{p}</p>
      ))}
      <p className="muted">{words.about.version(version, formatIso(isoOf(asOf), lang))}</p>
      <h3>{words.about.sources}</h3>
      <SourceLinks sources={seeds} />
      <details className="more">
        <summary>{words.about.outside(outside.length)}</summary>
        <SourceLinks sources={outside} />
      </details>
      <h3>{words.about.licences}</h3>
      <p>{words.about.code}</p>
      <p>{words.about.krds}</p>
    </article>
  );
};

const SourceLinks = ({ sources }: { readonly sources: readonly Source[] }) => {
  const lang = useLang();
  const text = useText();
  const { pageOpened } = useActions();
  return (
    <ul className="cites">
      {sources.map((s) => (
        <li key={s.id}>
          <button type="button" className="cite" onClick={() => pageOpened({ kind: 'source', id: s.id })}>
            <span>
              {text(s.title)}
              <small>
                {text(s.publisher)}, {formatEdtf(s.published.edtf, lang)}
              </small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};
