import { useMemo, useRef, useState } from 'react';
import type { LayerInfo, Sort } from '../../../tables/types.ts';
import type { OwnLayer } from '../../../view/own/actions.ts';
import { type Long, useLong } from '../long/useLong.ts';
import { useOwn } from '../own.ts';
import { useRowGroup } from '../panel/useGroups.ts';
import { useOwnWords } from '../useOwnWords.ts';
import { OwnRow } from './OwnRow.tsx';

/** Pixels; the tables of the desk have the same. */
const HEAD = 44;
const ROW = 36;
const COLUMN = 150;

type Props = { readonly layer: OwnLayer };

/** Every column of the reader's own table for the rows that are shown; a press on a head sorts up, down, and no more. */
export const OwnTable = ({ layer }: Props) => {
  const info = useOwn(layer, (s) => s.layer);
  return info && <TableOf key={info.name} layer={layer} info={info} />;
};

const TableOf = ({ layer, info }: Props & { readonly info: LayerInfo }) => {
  const words = useOwnWords();
  const box = useRef<HTMLElement>(null);
  // By name: another file of this name may have its columns in another order.
  const [sorted, setSorted] = useState<{ readonly name: string; readonly descending: boolean } | null>(null);
  const at = sorted === null ? -1 : info.columns.indexOf(sorted.name);
  const descending = sorted?.descending ?? false;
  const sort = useMemo<Sort | null>(() => (at < 0 ? null : { column: at, descending }), [at, descending]);
  const setSort = (next: Sort | null) =>
    setSorted(next && { name: info.columns[next.column] ?? '', descending: next.descending });
  const long = useLong(box, layer, { row: ROW, head: HEAD, sort });
  const groupOf = useRowGroup(info);
  // The column that names the rows stands first and stays.
  const first = Math.max(0, info.columns.indexOf(info.mapping.name ?? ''));
  const order = [first, ...info.columns.keys()].filter((column, at) => at === 0 || column !== first);
  return (
    <>
      {/* A wide table scrolls by itself, and whoever has no mouse scrolls it, too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className="table-scroll" ref={box} tabIndex={0} aria-label={info.name}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen, and arrow keys walk them
          role="grid"
          aria-label={info.name}
          aria-rowcount={long.total + 1}
          className="table own-table"
          style={
            {
              width: `max(100%, ${COLUMN * info.columns.length}px)`,
              '--head': `${HEAD}px`,
              '--row': `${ROW}px`,
            } as React.CSSProperties
          }
        >
          <Head info={info} order={order} sort={sort} onSort={(column) => setSort(nextSort(sort, column))} />
          <tbody>
            {piecesOf(long).map((piece) =>
              'gap' in piece ? (
                // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can be focused
                <tr key={`gap-${piece.before}`} aria-hidden="true" className="table-gap">
                  <td colSpan={order.length} style={{ height: `${piece.gap}px` }} />
                </tr>
              ) : (
                <OwnRow
                  key={piece.row}
                  layer={layer}
                  row={long.rowAt(piece.row)}
                  index={piece.row}
                  order={order}
                  groupOf={groupOf}
                  stop={piece.row === long.active}
                  onActive={long.setActive}
                  onKeyDown={long.onKeyDown}
                />
              ),
            )}
          </tbody>
        </table>
      </section>
      {long.total === 0 && <p className="list-note table-empty">{words.panel.empty}</p>}
    </>
  );
};

const nextSort = (sort: Sort | null, column: number): Sort | null => {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
};

type Piece = { readonly row: number } | { readonly gap: number; readonly before: number };
/** Rows with the pixels that are left out between them. */
const piecesOf = ({ indices, placeOf, track }: Long): readonly Piece[] => {
  const pieces: Piece[] = [];
  let end = 0;
  for (const row of indices) {
    const gap = placeOf(row) - end;
    if (gap > 0) pieces.push({ gap, before: row });
    pieces.push({ row });
    end = Math.max(end, placeOf(row)) + ROW;
  }
  return track > end ? [...pieces, { gap: track - end, before: -1 }] : pieces;
};

type HeadProps = {
  readonly info: LayerInfo;
  readonly order: readonly number[];
  readonly sort: Sort | null;
  readonly onSort: (column: number) => void;
};
const Head = ({ info, order, sort, onSort }: HeadProps) => {
  const words = useOwnWords();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {order.map((column, at) => {
          const name = info.columns[column] ?? '';
          const sorted = sort?.column === column ? sort : null;
          return (
            <th
              key={name}
              scope="col"
              aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
              {...(at === 0 ? { 'data-pinned': 'last', style: { insetInlineStart: 0 } } : {})}
            >
              <button
                type="button"
                className="table-sort"
                data-sort={name}
                title={words.table.sort(name)}
                onClick={() => onSort(column)}
              >
                <span>{name}</span>
                <i aria-hidden="true">{sorted ? (sorted.descending ? '↓' : '↑') : '↕'}</i>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
};
