import { useId, useState } from 'react';
import type { LayerInfo } from '../../../tables/types.ts';
import type { OwnLayer } from '../../../view/own/actions.ts';
import type { Own } from '../../../view/own/state.ts';
import { formatNumber } from '../../../words/format.ts';
import { useLang } from '../../context.ts';
import { useOwn } from '../own.ts';
import { useOwnWords } from '../useOwnWords.ts';
import { type Ends, isSameRange, typedRange } from './values.ts';

type Props = { readonly layer: OwnLayer; readonly of: NonNullable<LayerInfo['amount']> };

const endsOf = (range: Own['amount']): Ends => ({ from: String(range?.from ?? ''), to: String(range?.to ?? '') });

/** A range of numbers: two ends to type, and how far the numbers of the table reach. */
export const AmountBox = ({ layer, of }: Props) => {
  const words = useOwnWords().panel.amount;
  const lang = useLang();
  const note = useId();
  const range = useOwn(layer, (s) => s.amount);
  // What is typed stays as it is typed, until the range is changed from elsewhere.
  const [typed, setTyped] = useState({ ends: endsOf(range), range });
  const ends = isSameRange(typed.range, range) ? typed.ends : endsOf(range);
  const said = typedRange(ends);
  const wrong = 'wrong' in said ? said.wrong : null;
  const type = (patch: Partial<Ends>) => {
    const next = { ...ends, ...patch };
    const now = typedRange(next);
    setTyped({ ends: next, range: 'wrong' in now ? range : now.range });
    if (!('wrong' in now)) layer.actions.amountRanged(now.range);
  };
  return (
    <details className="facet" open={range !== null || undefined} data-own-facet={of.column}>
      <summary>
        <span>{of.column}</span>
      </summary>
      <div className="own-range">
        {(['from', 'to'] as const).map((end) => (
          <label key={end}>
            <input
              type="text"
              inputMode="decimal"
              className="input"
              aria-label={`${of.column}: ${words[end]}`}
              aria-invalid={wrong !== null}
              aria-describedby={note}
              value={ends[end]}
              onChange={(event) => type({ [end]: event.target.value })}
            />
            <span aria-hidden="true">{words[end]}</span>
          </label>
        ))}
      </div>
      <p className="list-note" id={note}>
        {wrong !== null && <strong className="own-wrong">{words.wrong[wrong]} </strong>}
        {words.extent(formatNumber(of.from, lang), formatNumber(of.to, lang))}
      </p>
    </details>
  );
};
