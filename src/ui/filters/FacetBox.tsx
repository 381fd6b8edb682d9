import { useMemo, useState } from 'react';
import { facetOf, type Option } from '../../view/facets.ts';
import type { FacetId } from '../../view/view.ts';
import { useActions, useDataset, useScene, useView, useWords } from '../context.ts';
import { Mark } from '../Mark.tsx';
import { groupWord, optionWord } from './optionWords.ts';
import { useWording } from './useWording.ts';

const OPEN_AT_FIRST: readonly FacetId[] = ['seg'];
/** A facet with more options than this is searched. */
const MANY = 20;

type Props = {
  readonly facet: FacetId;
  /** A second press holds a value back instead of letting it go. */
  readonly cycles: boolean;
};

export const FacetBox = ({ facet, cycles }: Props) => {
  const words = useWords();
  const dataset = useDataset();
  const chosen = useView((v) => v.filters[facet].length + v.without[facet].length);
  const options = useMemo(() => facetOf(facet).options(dataset), [facet, dataset]);
  const found = useFound(facet, options);
  const groups = [...new Set(found.options.map((o) => o.group))];
  return (
    <details className="facet" open={OPEN_AT_FIRST.includes(facet) || chosen > 0 || undefined} data-box={facet}>
      <summary>
        <span>{words.filters.facet[facet]}</span>
        {chosen > 0 && <span className="count">{words.filters.chosen(chosen)}</span>}
      </summary>
      {options.length > MANY && (
        <input
          type="search"
          className="input facet-search"
          aria-label={words.filters.find(words.filters.facet[facet])}
          placeholder={words.filters.find(words.filters.facet[facet])}
          value={found.text}
          onChange={(event) => found.search(event.target.value)}
        />
      )}
      {groups.map((group) => (
        <FacetGroup
          key={group ?? ''}
          facet={facet}
          cycles={cycles}
          group={group}
          options={found.options.filter((o) => o.group === group)}
        />
      ))}
      {found.options.length === 0 && <p className="list-note">{words.header.found('0')}</p>}
    </details>
  );
};

const useFound = (facet: FacetId, options: readonly Option[]) => {
  const wording = useWording();
  const [text, search] = useState('');
  const wanted = text.trim().normalize('NFC').toLowerCase();
  const fits = ({ value }: Option) => optionWord(wording, facet, value).toLowerCase().includes(wanted);
  return { text, search, options: wanted === '' ? options : options.filter(fits) };
};

type GroupProps = Props & { readonly group: string | null; readonly options: readonly Option[] };
const FacetGroup = ({ facet, cycles, group, options }: GroupProps) => {
  const words = useWords();
  const wording = useWording();
  const chosen = useView((v) => v.filters[facet]);
  const { facetGroupToggled } = useActions();
  const leaves = options.map((option) => (
    <OptionRow key={option.value} facet={facet} cycles={cycles} option={option} />
  ));
  const alone = options.length === 1 && options[0]?.value === group;
  if (group === null || alone) return <div className="facet-leaves">{leaves}</div>;
  const name = groupWord(wording, facet, group);
  const all = options.every((o) => chosen.includes(o.value));
  const some = options.some((o) => chosen.includes(o.value));
  return (
    <fieldset className="facet-group">
      <legend className="visually-hidden">{name}</legend>
      <label className="option option-group">
        <input
          type="checkbox"
          checked={all}
          ref={(box) => {
            if (box) box.indeterminate = some && !all;
          }}
          aria-label={words.filters.all(name)}
          onChange={() =>
            facetGroupToggled(
              facet,
              options.map((o) => o.value),
            )
          }
        />
        {facet === 'seg' && <Mark group={group} state="solid" size={18} />}
        <span className="option-name">{name}</span>
      </label>
      <div className="facet-leaves">{leaves}</div>
    </fieldset>
  );
};

const OptionRow = ({ facet, cycles, option }: Props & { readonly option: Option }) => {
  const words = useWords();
  const wording = useWording();
  const checked = useView((v) => v.filters[facet].includes(option.value));
  const none = useView((v) => v.without[facet].includes(option.value));
  const count = useScene((s) => s.counts[facet].get(option.value) ?? 0);
  const { facetToggled, facetCycled } = useActions();
  const word = optionWord(wording, facet, option.value);
  const name = facet === 'reg' && option.value === option.group ? `${word} ${words.filters.wholeRegion}` : word;
  return (
    <label className="option" data-zero={count === 0 && !checked && !none} data-none={none}>
      <input
        type="checkbox"
        data-facet={facet}
        data-value={option.value}
        checked={checked}
        onChange={() => (cycles ? facetCycled : facetToggled)(facet, option.value)}
      />
      <span className="option-name">{name}</span>
      {none && <span className="tag tag-none">{words.filters.none}</span>}
      <span className="count" data-count={count}>
        {words.filters.count(count)}
      </span>
    </label>
  );
};
