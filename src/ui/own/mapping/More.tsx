import { LIMITS } from '../../../tables/limits.ts';
import type { Draft, Mapping } from '../../../tables/types.ts';
import { useOwnWords } from '../useOwnWords.ts';
import { ColumnField } from './ColumnField.tsx';
import { facetCount, facetSwitched } from './mapping.ts';

type Props = {
  readonly draft: Draft;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
};

/** What most files need no hand for: names, further facets, an amount, and what becomes of values that cannot be read. */
export const More = ({ draft, mapping, onChange }: Props) => {
  const words = useOwnWords().mapping;
  const full = facetCount(mapping) >= LIMITS.facets;
  return (
    <details className="more own-more">
      <summary>{words.more}</summary>
      <div className="own-choices">
        <div>
          <ColumnField
            label={words.name}
            draft={draft}
            value={mapping.name}
            onChange={(name) => onChange({ ...mapping, name })}
          />
          <ColumnField
            label={words.amount}
            draft={draft}
            value={mapping.amount}
            onChange={(amount) => onChange({ ...mapping, amount })}
          />
        </div>
        <fieldset>
          <legend>{words.facets(facetCount(mapping), LIMITS.facets)}</legend>
          <div className="own-facet-choice">
            {draft.columns.map(({ name }) => {
              const isSegment = name === mapping.segment;
              const on = isSegment || mapping.facets.includes(name);
              return (
                <label key={name} className="option">
                  <input
                    type="checkbox"
                    checked={on}
                    disabled={isSegment || (!on && full)}
                    onChange={() => onChange(facetSwitched(mapping, name))}
                  />
                  <span className="option-name">{name}</span>
                </label>
              );
            })}
          </div>
        </fieldset>
        <fieldset>
          <legend>{words.unread}</legend>
          {(['refuse', 'unknown'] as const).map((unread) => (
            <label key={unread} className="option">
              <input
                type="radio"
                name="own-unread"
                checked={mapping.unread === unread}
                onChange={() => onChange({ ...mapping, unread })}
              />
              <span className="option-name">{words.unreadAs[unread]}</span>
            </label>
          ))}
        </fieldset>
      </div>
    </details>
  );
};
