import { pinStyle } from './pinStyle.ts';
import type { Standing } from './useTableModel.ts';
import { useTableWords } from './useTableWords.ts';

const SORTED = { asc: 'ascending', desc: 'descending' } as const;
const ARROW = { asc: '↑', desc: '↓' } as const;

type Props = { readonly columns: readonly Standing[]; readonly onSort: (column: string) => void };

/** The head of the table: pressed, a column sorts up, down, and no more. */
export const HeadRow = ({ columns, onSort }: Props) => {
  const words = useTableWords();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            aria-sort={column.sorted ? SORTED[column.sorted] : 'none'}
            data-number={column.number}
            {...pinStyle(column)}
          >
            <button
              type="button"
              className="table-sort"
              data-sort={column.id}
              title={words.sort(column.title)}
              onClick={() => onSort(column.id)}
            >
              <span>{column.title}</span>
              <i aria-hidden="true">{column.sorted ? ARROW[column.sorted] : '↕'}</i>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
};
