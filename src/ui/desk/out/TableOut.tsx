import { useId } from 'react';
import { activeFilters } from '../../../view/criteria.ts';
import type { TableId } from '../../../view/desk.ts';
import { geoJsonName, geoJsonOf } from '../../../view/geoJsonOf.ts';
import { useCriteria, useDataset, useScene, useWords } from '../../context.ts';
import { download } from '../../download.ts';
import { filterWords } from '../../filters/optionWords.ts';
import type { Line } from '../table/cells.ts';
import { useTableWording, useTableWords } from '../table/useTableWords.ts';
import { csvName, csvOf } from './csvOf.ts';
import { PictureItem } from './PictureItem.tsx';
import { PrintItem } from './PrintItem.tsx';

type Props = {
  readonly of: TableId;
  /** Rows and columns of the table as they stand. */
  readonly lines: readonly Line[];
  readonly columns: readonly string[];
};

/** What can be taken away from the tables. */
export const TableOut = ({ of, lines, columns }: Props) => {
  const words = useTableWords();
  const id = useId();
  const day = useScene((s) => s.day);
  const k = useScene((s) => s.k);
  const { version } = useDataset();
  const shown = useScene((s) => s.shown.length);
  const takeGeoJson = useGeoJson();
  const takeCsv = () =>
    download(
      csvName(of, day, words),
      new Blob([csvOf(of, lines, columns, words, { day, k, version })], { type: 'text/csv;charset=utf-8' }),
    );
  return (
    <>
      <button type="button" className="button table-button table-out-button" popoverTarget={id}>
        {words.out.title}
      </button>
      <div id={id} popover="auto" className="table-menu table-out">
        <ul>
          <li>
            <button type="button" data-out="csv" onClick={takeCsv}>
              {words.out.csv}
              <small>{words.out.csvNote(lines.length)}</small>
            </button>
          </li>
          <li>
            <button type="button" data-out="geojson" onClick={takeGeoJson}>
              {words.out.geoJson}
              <small>{words.out.geoJsonNote(shown)}</small>
            </button>
          </li>
          <PictureItem />
          <PrintItem />
        </ul>
        <p className="muted">{words.out.licence}</p>
      </div>
    </>
  );
};

const useGeoJson = (): (() => void) => {
  const dataset = useDataset();
  const wording = useTableWording();
  const { filters } = useWords();
  const criteria = useCriteria();
  const day = useScene((s) => s.day);
  const shown = useScene((s) => s.shown);
  const placed = useScene((s) => s.placed);
  const k = useScene((s) => s.k);
  return () => {
    const said = activeFilters(criteria).map(
      (filter) => `${filters.facet[filter]}: ${filterWords(wording, criteria, filter).join(', ')}`,
    );
    const seen = { shown, placed, k };
    const collection = geoJsonOf(dataset, { seen, day, filters: said, licence: wording.table.out.licence });
    download(geoJsonName(day), new Blob([JSON.stringify(collection)], { type: 'application/geo+json' }));
  };
};
