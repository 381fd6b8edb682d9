import type { Claim } from '../../model/dataset.ts';
import { type Amount, amountsOf } from '../../model/money.ts';
import { formatKrw } from '../../words/amounts.ts';
import { useLang, useText, useView, useWords } from '../context.ts';
import { Statement } from './Statement.tsx';

/** Amounts with their parts: what is shown first as a bar and rows, amounts of other sources folded below. */
export const Money = ({ claims }: { readonly claims: readonly Claim[] }) => {
  const words = useWords();
  const k = useView((v) => v.k);
  const amounts = amountsOf(claims.filter((c) => c.known <= k));
  const first = amounts.filter((a) => a.claim.preferred);
  const other = amounts.filter((a) => !a.claim.preferred);
  if (amounts.length === 0) return null;
  return (
    <section aria-labelledby="card-money">
      <h3 id="card-money">{words.card.money}</h3>
      {first.map((amount) => (
        <AmountBox key={amount.claim.id} amount={amount} />
      ))}
      {other.length > 0 && (
        <details className="more">
          <summary>
            {words.card.moneyOther} <span className="count">{other.length}</span>
          </summary>
          {other.map((amount) => (
            <AmountBox key={amount.claim.id} amount={amount} />
          ))}
        </details>
      )}
    </section>
  );
};

const AmountBox = ({ amount: { claim, parts } }: { readonly amount: Amount }) => {
  const text = useText();
  return (
    <div className="amount">
      {parts.length > 0 && <Bar total={claim} parts={parts.map((p) => p.claim)} />}
      <AmountRow claim={claim} total={claim} />
      {parts.length > 0 && (
        <ul className="amount-parts">
          {parts.map((part) => (
            <li key={part.claim.id}>
              <AmountRow claim={part.claim} total={claim} />
              {part.parts.length > 0 && (
                <ul className="amount-parts">
                  {part.parts.map((p) => (
                    <li key={p.claim.id}>
                      <AmountRow claim={p.claim} total={claim} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
      {claim.gap && <p className="muted">{text(claim.gap)}</p>}
    </div>
  );
};

const AmountRow = ({ claim, total }: { readonly claim: Claim; readonly total: Claim }) => {
  const words = useWords();
  const lang = useLang();
  const name =
    claim.funding && (claim.funding !== 'total' || claim.property === 'budget')
      ? words.funding[claim.funding]
      : words.property[claim.property];
  const share =
    claim === total || !total.value || claim.value === null
      ? null
      : Math.round((claim.value / total.value) * 1000) / 10;
  return (
    <Statement
      of={claim}
      lead={
        <>
          {claim !== total && claim.funding && <i className={`swatch funding-${claim.funding}`} aria-hidden="true" />}
          <strong>
            {claim === total && claim.funding === 'total'
              ? `${words.property[claim.property]} ${name === words.property[claim.property] ? '' : name}`
              : name}
          </strong>
          <b className="figure">{formatKrw(claim.value ?? 0, lang)}</b>
          {share !== null && <span className="muted">{share}%</span>}
          {claim.modality !== 'reported' && (
            <span className={`tag tag-${claim.modality}`}>{words.modality[claim.modality]}</span>
          )}
        </>
      }
    />
  );
};

/** The parts as one bar; the rows below it say the same in words. */
const Bar = ({ total, parts }: { readonly total: Claim; readonly parts: readonly Claim[] }) => {
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, p) => sum + (p.value ?? 0), 0));
  const whole = total.value || 1;
  return (
    <svg className="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {parts.map((part, i) => (
        <rect
          key={part.id}
          className={`funding-${part.funding ?? 'total'}`}
          x={((starts[i] ?? 0) / whole) * 100}
          width={((part.value ?? 0) / whole) * 100}
          height={6}
        />
      ))}
    </svg>
  );
};
