import type { LayerInfo } from '../../../tables/types.ts';
import type { OwnLayer } from '../../../view/own/actions.ts';
import { formatNumber } from '../../../words/format.ts';
import { useLang, useWords } from '../../context.ts';
import { Icon } from '../../icons.tsx';
import { useOwn } from '../own.ts';
import { useOwnWords } from '../useOwnWords.ts';
import { AmountBox } from './AmountBox.tsx';
import { ValuesBox } from './ValuesBox.tsx';

type Props = { readonly layer: OwnLayer; readonly info: LayerInfo };

/** A name that is looked for, and everything that is chosen. */
export const Find = ({ layer, info }: Props) => {
  const words = useOwnWords().panel;
  const text = useOwn(layer, (s) => s.text);
  return (
    <>
      {info.mapping.name === null ? (
        <p className="muted">{words.noName}</p>
      ) : (
        <input
          type="search"
          className="input own-find"
          aria-label={words.find}
          placeholder={words.find}
          value={text}
          onChange={(event) => layer.actions.searched(event.target.value)}
        />
      )}
      <ChosenChips layer={layer} info={info} />
    </>
  );
};

/** Filters of the table itself: values and amounts; OR inside a column, AND across. */
export const Facets = ({ layer, info }: Props) => (
  <section className="own-filters" aria-label={useWords().filters.title}>
    {info.facets.map((facet, index) => (
      <ValuesBox key={facet.column} layer={layer} facet={facet} index={index} />
    ))}
    {info.amount && <AmountBox layer={layer} of={info.amount} />}
  </section>
);

/** What is chosen, each to be taken back, and all of it at once. */
const ChosenChips = ({ layer, info }: Props) => {
  const words = useWords();
  const own = useOwnWords().panel;
  const lang = useLang();
  const chosen = useOwn(layer, (s) => s.chosen);
  const amount = useOwn(layer, (s) => s.amount);
  const text = useOwn(layer, (s) => s.text);
  const { facetToggled, amountRanged, searched, filtersCleared } = layer.actions;
  const end = (value: number | null) => (value === null ? '' : formatNumber(value, lang));
  const chips = [
    ...(text === '' ? [] : [{ key: 'text', said: `“${text}”`, drop: () => searched('') }]),
    ...info.facets.flatMap(({ column, values }, facet) =>
      (chosen[facet] ?? []).map((code) => ({
        key: `${facet} ${code}`,
        said: `${column}: ${values[code] || own.blank}`,
        drop: () => facetToggled(facet, code),
      })),
    ),
    ...(amount && info.amount
      ? [
          {
            key: 'amount',
            said: `${info.amount.column}: ${own.amount.extent(end(amount.from), end(amount.to))}`,
            drop: () => amountRanged(null),
          },
        ]
      : []),
  ];
  if (chips.length === 0) return null;
  return (
    <div className="chips own-chips">
      {chips.map(({ key, said, drop }) => (
        <button key={key} type="button" className="chip" aria-label={words.filters.remove(said)} onClick={drop}>
          <span>{said}</span>
          <Icon name="close" />
        </button>
      ))}
      <button type="button" className="link" onClick={filtersCleared}>
        {own.clear}
      </button>
    </div>
  );
};
