import { citesBy } from '../../model/cites.ts';
import type { Cite, Source } from '../../model/dataset.ts';
import { formatEdtf } from '../../words/format.ts';
import { useActions, useDataset, useLang, useText, useView, useWords } from '../context.ts';

export const useSource = (): ((id: string) => Source | undefined) => {
  const { sources } = useDataset();
  return (id) => sources.find((s) => s.id === id);
};

/** Those sources of a statement that had been published by the day of knowledge. */
export const useCitesBy = (cites: readonly Cite[]): readonly Cite[] => {
  const { sources } = useDataset();
  const k = useView((v) => v.k);
  return citesBy(cites, sources, k);
};

/** Short name of where a value comes from: publisher, day, paragraph; outside and unchecked sources say so. */
export const CiteBrief = ({ cites }: { readonly cites: readonly Cite[] }) => {
  const words = useWords();
  const text = useText();
  const sourceOf = useSource();
  const first = cites[0];
  const source = first && sourceOf(first.source);
  if (!first || !source) return null;
  return (
    <span className={`cite-brief cite-${source.kind}`}>
      {source.kind !== 'seed' && (
        <span className="tag">{source.kind === 'outside' ? words.card.outsideMark : words.card.uncheckedMark}</span>
      )}
      {text(source.publisher)}
      {first.paragraph !== null && ` ${words.card.paragraph(first.paragraph)}`}
      {cites.length > 1 && ` +${cites.length - 1}`}
    </span>
  );
};

/** Every source of a value, each one press away from its page. */
export const CiteList = ({ cites, label }: { readonly cites: readonly Cite[]; readonly label?: string }) => {
  const words = useWords();
  const lang = useLang();
  const text = useText();
  const sourceOf = useSource();
  const { pageOpened } = useActions();
  return (
    <ul className="cites" aria-label={label ?? words.card.sources}>
      {cites.map((cite) => {
        const source = sourceOf(cite.source);
        if (!source) return null;
        return (
          <li key={`${cite.source}#${cite.paragraph}`}>
            <button
              type="button"
              className="cite"
              data-source={source.id}
              onClick={() => pageOpened({ kind: 'source', id: source.id })}
            >
              <span className={`tag tag-${source.kind}`}>
                {source.kind === 'seed'
                  ? words.card.seedMark
                  : source.kind === 'outside'
                    ? words.card.outsideMark
                    : words.card.uncheckedMark}
              </span>
              <span>
                {text(source.title)}
                <small>
                  {text(source.publisher)}, {formatEdtf(source.published.edtf, lang)}
                  {cite.paragraph !== null && `, ${words.card.paragraph(cite.paragraph)}`}
                </small>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
};
