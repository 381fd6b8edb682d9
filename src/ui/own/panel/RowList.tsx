import { useMemo, useRef } from 'react';
import type { LayerInfo } from '../../../tables/types.ts';
import type { OwnLayer } from '../../../view/own/actions.ts';
import { formatMetres } from '../../../words/format.ts';
import { Mark } from '../../Mark.tsx';
import { useBig } from '../../useMedia.ts';
import { useLong } from '../long/useLong.ts';
import { useOwn } from '../own.ts';
import { type RowInList, useIsPicked, useRowProps } from '../rowProps.ts';
import { useOwnWords } from '../useOwnWords.ts';
import { NoRows } from './NoRows.tsx';
import { useRowGroup } from './useGroups.ts';

/** Rem of a row: the style holds the same. */
const ROW_REM = 3.5;
/** On a big screen text is larger. */
const rowHeight = (_big: boolean): number =>
  ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

type Props = { readonly layer: OwnLayer; readonly info: LayerInfo };

/** The rows that are shown now, however many; arrow keys walk them, Enter picks one. */
export const RowList = ({ layer, info }: Props) => {
  const words = useOwnWords().panel;
  const box = useRef<HTMLDivElement>(null);
  const big = useBig();
  const long = useLong(box, layer, { row: useMemo(() => rowHeight(big), [big]), head: 0, sort: null });
  const known = useOwn(layer, (s) => s.answer !== null);
  return (
    <section className="own-rows" aria-labelledby="own-rows">
      <h3 id="own-rows" className="section-title" tabIndex={-1}>
        {words.rows} <span className="count">{words.rowsNote}</span>
      </h3>
      {known && long.total === 0 && <NoRows layer={layer} info={info} />}
      <div className="own-scroll" ref={box} data-empty={long.total === 0}>
        <ul style={{ height: `${long.track}px` }}>
          {long.indices.map((index) => (
            <li
              key={index}
              aria-posinset={index + 1}
              aria-setsize={long.total}
              style={{ top: `${long.placeOf(index)}px` }}
            >
              <RowButton
                layer={layer}
                info={info}
                row={long.rowAt(index)}
                index={index}
                stop={index === long.active}
                onActive={long.setActive}
                onKeyDown={long.onKeyDown}
              />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
};

type RowProps = RowInList & {
  readonly info: LayerInfo;
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void;
};
const RowButton = ({ info, onKeyDown, ...inList }: RowProps) => {
  const { layer, row, index, onActive } = inList;
  const words = useOwnWords().panel;
  const groupOf = useRowGroup(info);
  const picked = useIsPicked(layer, row);
  const props = useRowProps(inList);
  const facts = row ? row.codes.slice(0, 2).flatMap((code, facet) => info.facets[facet]?.values[code] || []) : [];
  return (
    <button
      {...props}
      type="button"
      className="row own-row"
      aria-pressed={picked}
      onKeyDown={onKeyDown}
      onClick={() => {
        onActive(index);
        if (row) void layer.actions.rowPicked(row.row);
      }}
    >
      {row && (
        <>
          <Mark group={groupOf(row)} state={row.state === 2 ? 'solid' : 'hollow'} />
          <span className="row-name">{row.name || words.unnamed(row.row + 1)}</span>
          <span className="row-facts">
            <span>{facts.join(' · ')}</span>
            {row.metres !== null && <span className="figure">{formatMetres(row.metres)}</span>}
          </span>
        </>
      )}
    </button>
  );
};
