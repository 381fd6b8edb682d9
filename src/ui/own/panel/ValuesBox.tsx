import { useMemo, useState } from 'react';
import type { Facet } from '../../../tables/types.ts';
import type { OwnLayer } from '../../../view/own/actions.ts';
import { useLang, useWords } from '../../context.ts';
import { Mark } from '../../Mark.tsx';
import { useOwn } from '../own.ts';
import { useOwnWords } from '../useOwnWords.ts';
import { useGroups, useMeaning } from './useGroups.ts';
import { codesInOrder, codesShown, MANY, MOST } from './values.ts';

type Props = { readonly layer: OwnLayer; readonly facet: Facet; readonly index: number };
const NONE: readonly number[] = [];

/** A column to filter by: its values with how many rows each would leave. */
export const ValuesBox = ({ layer, facet, index }: Props) => {
  const words = useOwnWords().panel;
  const { filters, header } = useWords();
  const lang = useLang();
  const groupOf = useGroups();
  const meaningOf = useMeaning(facet);
  const chosen = useOwn(layer, (s) => s.chosen[index] ?? NONE);
  const counts = useOwn(layer, (s) => s.answer?.counts[index] ?? null);
  const [text, search] = useState('');
  const [all, setAll] = useState(false);
  const ordered = useMemo(() => codesInOrder(facet.values, lang), [facet, lang]);
  const { codes, rest } = codesShown(ordered, facet.values, { text, chosen, all });
  const { facetToggled } = layer.actions;
  return (
    <details className="facet" open={chosen.length > 0 || undefined} data-own-facet={facet.column}>
      <summary>
        <span>{facet.column}</span>
        {chosen.length > 0 && <span className="count">{filters.chosen(chosen.length)}</span>}
      </summary>
      {facet.values.length > MANY && (
        <input
          type="search"
          className="input facet-search"
          aria-label={filters.find(facet.column)}
          placeholder={filters.find(facet.column)}
          value={text}
          onChange={(event) => search(event.target.value)}
        />
      )}
      <div className="facet-leaves">
        {codes.map((code) => {
          const count = counts?.[code];
          const checked = chosen.includes(code);
          const meaning = meaningOf(code);
          return (
            <label key={code} className="option" data-zero={count === 0 && !checked}>
              <input type="checkbox" data-code={code} checked={checked} onChange={() => facetToggled(index, code)} />
              {facet.segments && <Mark group={groupOf(facet.segments[code] ?? null)} state="solid" size={18} />}
              <span className="option-name">{facet.values[code] || words.blank}</span>
              {meaning !== null && (
                <span className="tag own-means">
                  <span className="visually-hidden">{words.means(meaning)}</span>
                  <span aria-hidden="true">→ {meaning}</span>
                </span>
              )}
              <span className="count" data-count={count}>
                {count !== undefined && filters.count(count)}
              </span>
            </label>
          );
        })}
      </div>
      {codes.length === 0 && <p className="list-note">{header.found('0')}</p>}
      {(rest > 0 || (all && ordered.length > MOST)) && (
        <button type="button" className="link" onClick={() => setAll(!all)}>
          {rest > 0 ? words.moreValues(rest) : words.fewerValues}
        </button>
      )}
    </details>
  );
};
