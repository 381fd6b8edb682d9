import { FACET_TABLE, type Option } from '../../view/facets.ts';
import { FACETS, type FacetId } from '../../view/view.ts';
import { useActions, useDataset, useLang, useScene, useView, useWords } from '../context.ts';
import { Mark } from '../Mark.tsx';
import { groupWord, optionWord } from './optionWords.ts';

/** All facets: OR inside one, AND across, each option with its live count under the other filters. */
export const Filters = () => {
  const words = useWords();
  const { filtersCleared } = useActions();
  const any = useView((v) => FACETS.some((f) => v.filters[f].length > 0));
  return (
    <section className="filters" aria-label={words.filters.title}>
      {FACET_TABLE.map(({ id }) => (
        <FacetBox key={id} facet={id} />
      ))}
      <button type="button" className="button" disabled={!any} onClick={filtersCleared}>
        {words.filters.clear}
      </button>
    </section>
  );
};

const OPEN_AT_FIRST: readonly FacetId[] = ['seg'];

const FacetBox = ({ facet }: { readonly facet: FacetId }) => {
  const words = useWords();
  const dataset = useDataset();
  const chosen = useView((v) => v.filters[facet]);
  const options = FACET_TABLE.find((f) => f.id === facet)?.options(dataset) ?? [];
  const groups = [...new Set(options.map((o) => o.group))];
  return (
    <details className="facet" open={OPEN_AT_FIRST.includes(facet) || chosen.length > 0 || undefined}>
      <summary>
        <span>{words.filters.facet[facet]}</span>
        {chosen.length > 0 && <span className="count">{words.filters.chosen(chosen.length)}</span>}
      </summary>
      {groups.map((group) => (
        <FacetGroup
          key={group ?? ''}
          facet={facet}
          group={group}
          options={options.filter((o) => o.group === group)}
          chosen={chosen}
        />
      ))}
    </details>
  );
};

type GroupProps = {
  readonly facet: FacetId;
  readonly group: string | null;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
};
const FacetGroup = ({ facet, group, options, chosen }: GroupProps) => {
  const words = useWords();
  const lang = useLang();
  const dataset = useDataset();
  const { facetGroupToggled } = useActions();
  const leaves = options.map((option) => (
    <OptionRow key={option.value} facet={facet} option={option} checked={chosen.includes(option.value)} />
  ));
  const alone = options.length === 1 && options[0]?.value === group;
  if (group === null || alone) return <div className="facet-leaves">{leaves}</div>;
  const name = groupWord(dataset, words, lang, facet, group);
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

const OptionRow = ({
  facet,
  option,
  checked,
}: {
  readonly facet: FacetId;
  readonly option: Option;
  readonly checked: boolean;
}) => {
  const words = useWords();
  const lang = useLang();
  const dataset = useDataset();
  const count = useScene((s) => s.counts[facet].get(option.value) ?? 0);
  const { facetToggled } = useActions();
  const name = optionWord(dataset, words, lang, facet, option.value);
  const whole = facet === 'reg' && option.value === option.group;
  return (
    <label className="option" data-zero={count === 0 && !checked}>
      <input
        type="checkbox"
        data-facet={facet}
        data-value={option.value}
        checked={checked}
        onChange={() => facetToggled(facet, option.value)}
      />
      <span className="option-name">{whole ? `${name} ${words.filters.wholeRegion}` : name}</span>
      <span className="count" data-count={count}>
        {words.filters.count(count)}
      </span>
    </label>
  );
};
