import { useEffect, useMemo, useRef } from 'react';
import type { TableId } from '../../../view/desk.ts';
import { useActions, useView } from '../../context.ts';
import type { Line } from './cells.ts';
import { isMoney } from './columns.ts';
import { GroupRow } from './GroupRow.tsx';
import { HeadRow } from './HeadRow.tsx';
import { LineRow } from './LineRow.tsx';
import { TotalCells, useNotes, useTotals } from './Totals.tsx';
import { type Item, useItems } from './useItems.ts';
import { HEAD, ROW, TALL, useRowFocus } from './useRowFocus.ts';
import type { TableModel } from './useTableModel.ts';
import { useTableWords } from './useTableWords.ts';

type Props = { readonly of: TableId; readonly model: TableModel };

/** The table itself: it scrolls both ways under its head and above its sums. */
export const Grid = ({ of, model }: Props) => {
  const words = useTableWords();
  const box = useRef<HTMLElement>(null);
  const { columns, lines } = model;
  const { items, toggle, unfold } = useItems(model);
  const hasMoney = columns.some((column) => isMoney(of, column.id));
  const tall = hasMoney ? TALL : ROW;
  const heights = useMemo(() => items.map((item) => (item.line ? ROW : tall)), [items, tall]);
  const { pieces, active, setActive, onKeyDown, reveal } = useRowFocus(box, items, heights, tall);
  const totals = useTotals(lines, hasMoney);
  const selected = useView((v) => v.selected);
  const pick = usePick(of);
  const picked = useReveal(selected, model, items, unfold, reveal);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  if (lines.length === 0) return <p className="list-note table-empty">{words.empty}</p>;
  return (
    <>
      {/* A wide table scrolls by itself, and whoever has no mouse scrolls it, too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className="table-scroll" ref={box} tabIndex={0} aria-label={words.tables[of]}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen, and arrow keys walk them
          role="grid"
          aria-label={words.tables[of]}
          aria-rowcount={items.length + 2}
          aria-multiselectable={of !== 'subjects'}
          className="table"
          style={
            {
              width: `max(100%, ${width}px)`,
              '--head': `${HEAD}px`,
              '--row': `${ROW}px`,
              '--tall': `${tall}px`,
            } as React.CSSProperties
          }
          onKeyDown={onKeyDown}
        >
          <colgroup>
            {columns.map((column) => (
              <col key={column.id} style={{ width: `${column.width}px` }} />
            ))}
          </colgroup>
          <HeadRow columns={columns} onSort={model.sortBy} />
          <tbody>
            {pieces.map((piece) => {
              if (!('row' in piece))
                return (
                  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can be focused
                  <tr key={`gap-${piece.before}`} aria-hidden="true" className="table-gap">
                    <td colSpan={columns.length} style={{ height: `${piece.gap}px` }} />
                  </tr>
                );
              const item = items[piece.row];
              if (!item) return null;
              const common = { index: piece.row + 2, stop: item.key === active, onActive: setActive };
              return item.line ? (
                <LineRow
                  key={item.key}
                  line={item.line}
                  columns={columns}
                  selected={selected !== null && item.line.subject?.id === selected}
                  onPick={(line) => {
                    picked(line);
                    pick(line);
                  }}
                  {...common}
                />
              ) : (
                <GroupRow
                  key={item.key}
                  item={item}
                  of={of}
                  columns={columns}
                  hasMoney={hasMoney}
                  onToggle={() => toggle(item.key)}
                  {...common}
                />
              );
            })}
          </tbody>
          <tfoot>
            <tr aria-rowindex={items.length + 2}>
              <TotalCells of={of} columns={columns} money={totals?.money ?? null} scope="row">
                {words.total} <small>{words.rows(lines.length)}</small>
              </TotalCells>
            </tr>
          </tfoot>
        </table>
      </section>
      <Notes totals={totals} />
    </>
  );
};

const Notes = ({ totals }: { readonly totals: ReturnType<typeof useTotals> }) => {
  const words = useTableWords();
  const notes = useNotes(totals);
  if (notes.length === 0) return null;
  return (
    <details className="table-notes">
      <summary>{words.notesTitle(notes.length)}</summary>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
};

/** Brings a subject that was selected elsewhere into sight; what was selected here is in sight already. */
const useReveal = (
  selected: string | null,
  { lines }: TableModel,
  items: readonly Item[],
  unfold: (subject: string) => void,
  reveal: (index: number) => void,
): ((line: Line) => void) => {
  const picked = useRef<string | null>(null);
  const wanted = useRef<string | null>(null);
  // Rows that move with time or filters are no new selection.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const own = picked.current === selected;
    picked.current = null;
    if (own || selected === null || !lines.some((line) => line.subject?.id === selected)) return;
    wanted.current = selected;
    unfold(selected);
  }, [selected]);
  // A closed group has to open first, which takes one more drawing.
  useEffect(() => {
    const at = wanted.current === null ? -1 : items.findIndex((item) => item.line?.subject?.id === wanted.current);
    if (at < 0) return;
    wanted.current = null;
    reveal(at);
  });
  return (line) => {
    const subject = line.subject?.id ?? null;
    picked.current = subject === selected ? null : subject;
  };
};

/** A row selects what it is about; a source opens its page. */
const usePick = (of: TableId): ((line: Line) => void) => {
  const { subjectPicked, milestonePicked, pageOpened } = useActions();
  return (line) => {
    if (of === 'sources') pageOpened({ kind: 'source', id: line.id });
    else if (of === 'milestones') milestonePicked(line.id);
    else if (line.subject) subjectPicked(line.subject.id);
  };
};
