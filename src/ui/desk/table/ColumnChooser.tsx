import { useId } from 'react';
import { chosenColumns, type TableId } from '../../../view/desk.ts';
import { useActions, useScene, useView } from '../../context.ts';
import { headerOf, offeredColumns, standingColumns } from './columns.ts';
import { useTableWords } from './useTableWords.ts';

/** Which columns stand in the table, and which of them stay in sight at the left. */
export const ColumnChooser = ({ of }: { readonly of: TableId }) => {
  const words = useTableWords();
  const id = useId();
  const look = useView((v) => v.desk.table);
  const hasShape = useScene((s) => s.placed !== null);
  const { tableLaidOut } = useActions();
  const { columns, pinned } = standingColumns(look, hasShape);
  const toggle = (column: string) => {
    const next = columns.includes(column) ? columns.filter((c) => c !== column) : [...columns, column];
    tableLaidOut({ columns: chosenColumns(of, next), pinned: pinned.filter((c) => c !== column || next.includes(c)) });
  };
  const pin = (column: string) =>
    tableLaidOut({ pinned: pinned.includes(column) ? pinned.filter((c) => c !== column) : [...pinned, column] });
  return (
    <>
      <button type="button" className="button table-button table-columns-button" popoverTarget={id}>
        {words.columnsButton} <span className="count">{columns.length}</span>
      </button>
      <div id={id} popover="auto" className="table-menu table-columns">
        <fieldset>
          <legend>{words.columnsTitle}</legend>
          {offeredColumns(of, hasShape).map((column) => {
            const title = headerOf(words, of, column);
            const on = columns.includes(column);
            return (
              <div key={column} className="table-column">
                <label className="option">
                  <input
                    type="checkbox"
                    data-column={column}
                    checked={on}
                    disabled={on && columns.length === 1}
                    onChange={() => toggle(column)}
                  />
                  <span className="option-name">{title}</span>
                </label>
                <button
                  type="button"
                  className="table-pin"
                  aria-pressed={pinned.includes(column)}
                  aria-label={words.pinned(title)}
                  disabled={!on}
                  onClick={() => pin(column)}
                >
                  {words.pin}
                </button>
              </div>
            );
          })}
        </fieldset>
        <button type="button" className="button" onClick={() => tableLaidOut({ columns: null, pinned: null })}>
          {words.firstColumns}
        </button>
      </div>
    </>
  );
};
