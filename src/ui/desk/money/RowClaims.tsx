import type { MoneyBy } from '../../../view/desk.ts';
import type { MoneyRow } from '../../../view/money.ts';
import { useActions } from '../../context.ts';
import { useDeskWords } from '../useDeskWords.ts';
import { ClaimsOf } from './ClaimsOf.tsx';
import { facetOfRow, useRowName } from './useRowName.ts';

/** What a bar is made of, and a button that filters by it. */
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
      <ClaimsOf sum={row.addends} />
    </div>
  );
};
