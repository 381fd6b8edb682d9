import type { Addend } from '../../../model/sums.ts';
import type { MoneyBy } from '../../../view/desk.ts';
import type { MoneyRow } from '../../../view/money.ts';
import { formatKrw } from '../../../words/format.ts';
import { ClaimLine } from '../../card/ClaimLine.tsx';
import { useActions, useLang, useWords } from '../../context.ts';
import { useDeskWords } from '../useDeskWords.ts';
import { facetOfRow, useRowName } from './useRowName.ts';

/** The claims that a sum is made of, and what of each was counted. */
export const RowClaims = ({ row, by }: { readonly row: MoneyRow; readonly by: MoneyBy }) => {
  const words = useDeskWords().money;
  const name = useRowName();
  const { facetChosen } = useActions();
  const facet = facetOfRow(by);
  const { key } = row;
  return (
    <div className="row-claims">
      {facet !== null && key !== null && (
        <button type="button" className="button" onClick={() => facetChosen(facet, key)}>
          {words.filter(name.row(by, key))}
        </button>
      )}
      {row.addends.length === 0 && <p className="list-note">{words.none}</p>}
      <ul>
        {row.addends.map((addend) => (
          <li key={`${addend.claim.id}/${addend.payer}`}>
            <ClaimLine of={addend.claim} after={<Counted addend={addend} />} />
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Whose money it is, and how much of the claim is counted where its parts are counted by themselves. */
const Counted = ({ addend: { subject, claim, payer, krw } }: { readonly addend: Addend }) => {
  const { filters } = useWords();
  const lang = useLang();
  const name = useRowName();
  return (
    <span className="muted">
      {name.subject(subject)}
      {krw !== claim.value && ` · ${filters.payer[payer]} ${formatKrw(krw, lang)}`}
    </span>
  );
};
