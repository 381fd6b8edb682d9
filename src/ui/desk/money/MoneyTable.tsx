import { sumOf } from '../../../model/sums.ts';
import type { MoneyBy } from '../../../view/desk.ts';
import type { MoneyRow } from '../../../view/money.ts';
import { formatNumber } from '../../../words/format.ts';
import { useLang } from '../../context.ts';
import { useDeskWords } from '../useDeskWords.ts';
import { useRowName } from './useRowName.ts';

/** The same numbers as a table, with the sum of each column; a report and a plan have columns of their own. */
export const MoneyTable = ({ rows, by }: { readonly rows: readonly MoneyRow[]; readonly by: MoneyBy }) => {
  const words = useDeskWords().money;
  const lang = useLang();
  const name = useRowName();
  const won = (krw: number) => (krw > 0 ? formatNumber(krw, lang) : words.none);
  const all = sumOf(rows.flatMap((row) => row.addends));
  return (
    <details className="more">
      <summary>{words.table}</summary>
      <table className="figures">
        <caption className="visually-hidden">
          {words.title}, {words.bys[by]}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.bys[by]}</th>
            <th scope="col">{words.columns.reported}</th>
            <th scope="col">{words.columns.planned}</th>
            <th scope="col">{words.columns.known}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { reported, planned } = sumOf(row.addends);
            return (
              <tr key={row.key ?? ''}>
                <th scope="row">{name.row(by, row.key)}</th>
                <td>{won(reported)}</td>
                <td>{won(planned)}</td>
                <td>{words.of(row.stated, row.of)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td>{won(all.reported)}</td>
            <td>{won(all.planned)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </details>
  );
};
