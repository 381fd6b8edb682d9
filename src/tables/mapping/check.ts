import type { LonLat } from '../../model/dataset.ts';
import type { Bounds } from '../../model/geo.ts';
import { type Progress, SILENT } from '../file/progress.ts';
import type { Checked, Columns, Mapping, SegmentName, Source } from '../types.ts';
import { isBlocked, type ReadColumns, readColumns } from '../values/columns.ts';
import { LIKELY_CRS, readerOf } from '../values/place.ts';
import type { Pairs, Place } from '../values/readPlaces.ts';
import { segmentsOf } from './segments.ts';

/** How many rows have a place, and the least box around them. */
export const placedOf = ({ rows, lon, lat }: Pick<Columns, 'rows' | 'lon' | 'lat'>) => {
  let [west, south, east, north] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  let placed = 0;
  for (let row = 0; row < rows; row += 1) {
    const [x, y] = [lon[row] ?? Number.NaN, lat[row] ?? Number.NaN];
    if (Number.isNaN(x)) continue;
    placed += 1;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  const bounds: Bounds | null = placed === 0 ? null : [west, south, east, north];
  return { placed, bounds };
};

/** Another reading must put most of what is wrong on the map, and must not lose what is right. */
const MENDED = 0.5;
const KEPT = 0.95;

const shareOf = (pairs: Pairs['fine'], read: (x: number, y: number) => LonLat | null): number =>
  pairs.length === 0 ? 1 : pairs.filter(([x, y]) => read(x, y) !== null).length / pairs.length;

/** The reading under which most coordinates that are wrong now would be on the map. The axes are tried before the systems. */
const mendOf = (place: Place, { fine, wrong }: Pairs): Place | null => {
  if (wrong.length === 0) return null;
  const tried = [place.crs, ...LIKELY_CRS.filter((crs) => crs !== place.crs)].flatMap((crs) => {
    const read = readerOf(crs);
    return [false, true].map((swapped) => {
      const reading = (x: number, y: number): LonLat | null => (swapped ? read(y, x) : read(x, y));
      const to: Place = swapped ? { crs, x: place.y, y: place.x } : { crs, x: place.x, y: place.y };
      return { to, mended: shareOf(wrong, reading), kept: shareOf(fine, reading) };
    });
  });
  const good = tried.filter(
    ({ mended, kept }) => mended > MENDED && (kept >= KEPT || fine.length < wrong.length * 0.05),
  );
  return (
    good.reduce<(typeof good)[number] | null>((a, b) => (a === null || b.mended > a.mended ? b : a), null)?.to ?? null
  );
};

const segmentsIn = (mapping: Mapping, read: ReadColumns, segments: readonly SegmentName[]): Checked['segments'] => {
  if (mapping.segment === null) return null;
  const values = (read.facets[0] ?? []).filter((value) => value !== '');
  return { values: values.length, matched: segmentsOf(values, segments).filter((id) => id !== null).length };
};

/** What a mapping makes of a table. Throws a `Refusal` where it does not fit. */
export const checkMapping = (
  source: Source,
  mapping: Mapping,
  segments: readonly SegmentName[],
  progress: Progress = SILENT,
): Checked => {
  const read = readColumns(source, mapping, progress);
  return {
    ...placedOf(read.columns),
    blocked: isBlocked(read),
    undated: read.undated,
    count: read.count,
    problems: read.problems,
    mend: mapping.place && mendOf(mapping.place, read.pairs),
    segments: segmentsIn(mapping, read, segments),
  };
};
