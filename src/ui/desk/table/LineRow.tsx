import { memo } from 'react';
import { useActions } from '../../context.ts';
import { useHoverOf } from '../../hover.ts';
import { ModalitySign } from '../../ModalitySign.tsx';
import { SubjectMark } from '../../SubjectMark.tsx';
import type { Cell, Line } from './cells.ts';
import { pinStyle } from './pinStyle.ts';
import type { Standing } from './useTableModel.ts';
import { useTableWords } from './useTableWords.ts';

type Props = {
  readonly line: Line;
  readonly columns: readonly Standing[];
  readonly index: number;
  readonly selected: boolean;
  /** The one row that Tab comes to. */
  readonly stop: boolean;
  readonly onActive: (key: string) => void;
  readonly onPick: (line: Line) => void;
};

/** A row of a table: it lights its subject on the map, and pressed, selects it. */
export const LineRow = ({ line, columns, index, selected, stop, onActive, onPick }: Props) => {
  const { onFocus, ...hover } = useHoverOf(line.subject?.id ?? '');
  return (
    <tr
      aria-rowindex={index}
      aria-selected={selected}
      tabIndex={stop ? 0 : -1}
      data-stop={line.id}
      data-row={line.subject?.id ?? line.id}
      onClick={() => {
        onActive(line.id);
        onPick(line);
      }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        onPick(line);
      }}
      {...(line.subject ? hover : {})}
      onFocus={() => {
        onActive(line.id);
        if (line.subject) onFocus();
      }}
    >
      <Cells line={line} columns={columns} stop={stop} />
    </tr>
  );
};

/** Columns that name their row. */
const NAMES: readonly string[] = ['name', 'subject', 'title'];

/** The cells of a row: they are drawn again only when what they say changes, not when the pointer passes. */
const Cells = memo(({ line, columns, stop }: Pick<Props, 'line' | 'columns' | 'stop'>) =>
  columns.map((column) => {
    const cell = line.cells[column.id];
    if (!cell) return null;
    const of = { 'data-cell': column.id, 'data-number': column.number, title: cell.note, ...pinStyle(column) };
    return NAMES.includes(column.id) ? (
      <th key={column.id} scope="row" {...of}>
        <Content cell={cell} stop={stop} />
      </th>
    ) : (
      <td key={column.id} {...of}>
        <Content cell={cell} stop={stop} />
      </td>
    );
  }),
);

const Content = ({ cell, stop }: { readonly cell: Cell; readonly stop: boolean }) => {
  const words = useTableWords();
  if (cell.text === null) return <span className="table-none">{words.none}</span>;
  const { mark, modality } = cell;
  return (
    <span className="table-cell">
      {mark && <SubjectMark subject={mark.subject} state={mark.state} size={16} />}
      {modality && <ModalitySign of={{ modality }} />}
      {cell.tags?.map((tag) => (
        <span key={tag} className="tag">
          {tag}
        </span>
      ))}
      {cell.source === undefined ? (
        <span className="table-text">{cell.text}</span>
      ) : (
        <SourceButton source={cell.source} text={cell.text} stop={stop} />
      )}
    </span>
  );
};

type SourceProps = { readonly source: string; readonly text: string; readonly stop: boolean };
const SourceButton = ({ source, text, stop }: SourceProps) => {
  const words = useTableWords();
  const { pageOpened } = useActions();
  return (
    <button
      type="button"
      className="table-source"
      tabIndex={stop ? 0 : -1}
      data-source={source}
      aria-label={words.openSource(text)}
      onClick={(event) => {
        event.stopPropagation();
        pageOpened({ kind: 'source', id: source });
      }}
    >
      {text}
    </button>
  );
};
