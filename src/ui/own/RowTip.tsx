import type { RowUnder } from '../../map/MapCanvas.tsx';
import { useOwn, useOwnLayer } from './own.ts';

const MOST = 2;

/** The name of the row under the pointer, and what it is. The list says the same to those who use no pointer. */
export const RowTip = ({ under: { row, x, y } }: { readonly under: RowUnder }) => {
  const facets = useOwn(useOwnLayer(), (s) => s.layer?.facets ?? []);
  const values = row.codes.slice(0, MOST).flatMap((code, i) => facets[i]?.values[code] || []);
  return (
    <div className="tip" aria-hidden="true" style={{ left: x, top: y }}>
      <p>
        <strong>{row.name || row.cells[0]}</strong> {values.join(' · ')}
      </p>
    </div>
  );
};
