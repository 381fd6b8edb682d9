import { LIMITS } from '../../../tables/limits.ts';
import type { Checked, CrsId, Draft, Mapping } from '../../../tables/types.ts';

/** The id of what is said of a mapping. */
export const STATUS = 'own-status';

/** What a column is used as. */
export const USES = ['x', 'y', 'name', 'start', 'end', 'segment', 'facet', 'amount'] as const;
export type Use = (typeof USES)[number];

/** Everything for which a mapping uses a column; one column may serve several. */
export const usesOf = (
  { place, name, start, end, segment, facets, amount }: Mapping,
  column: string,
): readonly Use[] => {
  const is: Readonly<Record<Use, boolean>> = {
    x: place?.x === column,
    y: place?.y === column,
    name: name === column,
    start: start === column,
    end: end === column,
    segment: segment === column,
    facet: facets.includes(column) && segment !== column,
    amount: amount === column,
  };
  return USES.filter((use) => is[use]);
};

/** The same columns in another coordinate system; where there was no place, the guessed columns or the first ones. */
export const placedIn = (mapping: Mapping, { guess }: Draft, crs: CrsId | null): Mapping => {
  if (crs === null) return { ...mapping, place: null };
  const [first = '', second = first] = mapping.columns;
  const { x, y } = mapping.place ?? guess.place ?? { x: first, y: second };
  return { ...mapping, place: { crs, x, y } };
};

/** Another column for an axis; the column of the other axis gives that one its own. */
export const movedAxis = (mapping: Mapping, axis: 'x' | 'y', column: string): Mapping => {
  const { place } = mapping;
  if (place === null) return mapping;
  const other = axis === 'x' ? 'y' : 'x';
  const given = place[other] === column ? place[axis] : place[other];
  return { ...mapping, place: { ...place, [axis]: column, [other]: given } };
};

/** Facets that may be chosen beside the segment, which is one of them. */
export const freeFacets = ({ segment }: Mapping): number => LIMITS.facets - (segment === null ? 0 : 1);
const chosenFacets = ({ facets, segment }: Mapping): readonly string[] => facets.filter((f) => f !== segment);
/** How many facets there are, the segment among them. */
export const facetCount = (mapping: Mapping): number =>
  chosenFacets(mapping).length + (mapping.segment === null ? 0 : 1);

/** In the order of the file; no more than there may be. */
export const facetSwitched = (mapping: Mapping, column: string): Mapping => {
  const was = chosenFacets(mapping);
  if (!was.includes(column) && was.length >= freeFacets(mapping)) return mapping;
  const on = was.includes(column) ? was.filter((f) => f !== column) : [...was, column];
  return { ...mapping, facets: mapping.columns.filter((c) => on.includes(c)) };
};

/** The segment is the first facet, and takes the place of the last one where there are too many. */
export const segmentedBy = (mapping: Mapping, segment: string | null): Mapping => {
  const next = { ...mapping, segment };
  return { ...next, facets: chosenFacets(next).slice(0, freeFacets(next)) };
};

/** What one press does about the places: the two columns change about, the system is another, or other columns are taken. */
export const mendKind = ({ place }: Mapping, mend: Checked['mend']): 'swap' | 'crs' | 'columns' | null => {
  if (mend === null) return null;
  if (place?.crs !== mend.crs) return 'crs';
  return place.x === mend.y && place.y === mend.x ? 'swap' : 'columns';
};

/** Whether it can be loaded as it stands; `null`: that is not known yet. */
export const loads = (mapping: Mapping, checked: Checked | null): boolean | null =>
  checked && !checked.blocked && (checked.count === 0 || mapping.unread === 'unknown');
