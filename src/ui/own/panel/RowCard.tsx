import { useEffect, useRef } from 'react';
import type { LayerInfo, Row } from '../../../tables/types.ts';
import type { OwnLayer } from '../../../view/own/actions.ts';
import { formatMetres } from '../../../words/format.ts';
import { IconButton } from '../../IconButton.tsx';
import { useOwn } from '../own.ts';
import { useOwnWords } from '../useOwnWords.ts';

type Props = { readonly layer: OwnLayer; readonly info: LayerInfo };

/** Back to the row in the list or the table, where it still stands in the page. */
const focusRow = (row: number): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-own-row="${row}"]`)?.focus());
};

/** The row whose card has had the focus: a panel that only comes back does not take it again. */
let told: number | null = null;

/** Everything that the file says of the picked row, as it says it. */
export const RowCard = ({ layer, info }: Props) => {
  const row = useOwn(layer, (s) => s.selected);
  return row && <CardOf key={row.row} layer={layer} info={info} row={row} />;
};

const CardOf = ({ layer, info, row }: Props & { readonly row: Row }) => {
  const words = useOwnWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (told !== row.row) heading.current?.focus({ preventScroll: true });
    told = row.row;
  }, [row.row]);
  const close = () => {
    told = null;
    void layer.actions.rowPicked(null);
    focusRow(row.row);
  };
  const { lonLat, metres } = row;
  return (
    // Escape closes the top thing only: this one, while the focus is in it.
    <article
      className="own-card"
      aria-labelledby="own-card"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <header>
        <div>
          <p className="muted">{words.row.title}</p>
          <h3 id="own-card" ref={heading} tabIndex={-1}>
            {row.name || words.panel.unnamed(row.row + 1)}
          </h3>
        </div>
        <IconButton icon="close" words={words.close} onClick={close} />
      </header>
      <p>
        <span className="tag">{words.row.state[row.state]}</span>{' '}
        {row.line !== null && <span className="muted">{words.row.line(row.line)}</span>}
      </p>
      <dl>
        <div>
          <dt>{words.row.place}</dt>
          <dd>
            {lonLat ? (
              <>
                <span className="figure">
                  {lonLat[1].toFixed(5)}, {lonLat[0].toFixed(5)}
                </span>{' '}
                <span className="doubt">{words.row.accuracy}</span>
              </>
            ) : (
              words.row.noPlace
            )}
          </dd>
        </div>
        {metres !== null && (
          <div>
            <dt>{words.row.away}</dt>
            <dd className="figure">{formatMetres(metres)}</dd>
          </div>
        )}
      </dl>
      <h4>{words.row.cells}</h4>
      <dl>
        {info.columns.map((column, at) => (
          <div key={column}>
            <dt>{column}</dt>
            <dd>{row.cells[at] || <span className="muted">{words.row.empty}</span>}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
};
