import { type ReactNode, useMemo } from 'react';
import type { TableId } from '../../../view/desk.ts';
import { isStated } from '../../../view/rows.ts';
import { type Total, type Totals, totalsOf } from '../../../view/totals.ts';
import { useDataset, useScene, useView } from '../../context.ts';
import { useLedgerNotes } from '../useLedgerNotes.ts';
import { inEok, type Line } from './cells.ts';
import { isMoney } from './columns.ts';
import type { Standing } from './useTableModel.ts';
import { useTableWording, useTableWords } from './useTableWords.ts';

type Props = {
  readonly of: TableId;
  readonly columns: readonly Standing[];
  readonly money: Totals['money'] | null;
  readonly scope: 'row' | 'rowgroup';
  readonly children: ReactNode;
};

/** What a row of sums says: whose they are, over the columns up to the first of money, and a sum below each of these. */
export const TotalCells = ({ of, columns, money, scope, children }: Props) => {
  const sumOf = (column: string): Total | null => (isMoney(of, column) ? (money?.[column] ?? null) : null);
  const at = columns.findIndex((column) => sumOf(column.id) !== null);
  const before = at < 0 ? columns.length : Math.max(1, at);
  const own = at === 0 ? sumOf(columns[0]?.id ?? '') : null;
  return (
    <>
      <th scope={scope} colSpan={before}>
        <span className="table-sum-name">{children}</span>
        {own && <Sum total={own} />}
      </th>
      {columns.slice(before).map((column) => {
        const total = sumOf(column.id);
        return (
          <td key={column.id} data-sum={column.id}>
            {total && <Sum total={total} />}
          </td>
        );
      })}
    </>
  );
};

/** Reports and plans apart, and for how many of those that may have money it is stated. */
const Sum = ({ total }: { readonly total: Total }) => {
  const wording = useTableWording();
  const { table: words } = wording;
  const { reported, planned, stated, of } = total;
  return (
    <span className="table-sum">
      <span>
        {!isStated(total) && <span className="table-none">{words.none}</span>}
        {reported !== null && <b>{inEok(reported, wording)}</b>}
        {planned !== null && (
          <b>
            <span className="tag">{words.planned}</span> {inEok(planned, wording)}
          </b>
        )}
      </span>
      {of > 0 && <small>{words.known(stated, of)}</small>}
    </span>
  );
};

/** What the columns of money add up to; `null` where none is shown. */
export const useTotals = (lines: readonly Line[], hasMoney: boolean) => {
  const dataset = useDataset();
  const k = useScene((s) => s.k);
  return useMemo(() => {
    if (!hasMoney) return null;
    return totalsOf(
      lines.flatMap((line) => line.subject ?? []),
      dataset,
      k,
    );
  }, [lines, hasMoney, dataset, k]);
};

/** What has to be known to read the sums and groups. */
export const useNotes = (totals: Totals | null): readonly string[] => {
  const { notes } = useTableWords();
  const ledgerNotes = useLedgerNotes();
  const group = useView((v) => v.desk.table.group);
  return [
    ...(group === 'segment' ? [notes.segment] : []),
    ...(totals ? ledgerNotes(totals.ledger) : []),
    ...(totals && totals.aims > 0 ? [notes.aims(totals.aims)] : []),
  ];
};
