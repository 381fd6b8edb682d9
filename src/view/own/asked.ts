import type { Dataset } from '../../model/dataset.ts';
import type { Asked, LayerInfo, Reach } from '../../tables/types.ts';
import type { Me, Shape } from '../shape.ts';
import { footprintOfCenter, surfaceOf } from '../space.ts';
import type { Filters, View } from '../view.ts';
import type { Own } from './state.ts';

type ByMap = { readonly filters: Filters; readonly without: Filters };
/** Codes that a filter of the map lets through by what they mean there; `null`: all, as it asks for nothing. */
const byMap = (meant: readonly (string | null)[] | null, facet: 'seg' | 'reg', { filters, without }: ByMap) => {
  const [some, none] = [filters[facet], without[facet]];
  if (meant === null || some.length + none.length === 0) return null;
  const passes = (id: string | null): boolean =>
    (some.length === 0 || (id !== null && some.includes(id))) && (id === null || !none.includes(id));
  return meant.flatMap((id, code) => (passes(id) ? [code] : []));
};
/** What both let through; `null` lets through all. */
const inBoth = (one: readonly number[] | null, other: readonly number[] | null): readonly number[] | null => {
  if (one === null || other === null) return one ?? other;
  return one.filter((code) => other.includes(code));
};

/** Of each facet the codes that are let through: by what is chosen here, and by the map's own segments and regions. */
export const facetsAsked = ({ facets }: LayerInfo, chosen: Own['chosen'], map: ByMap): Asked['facets'] =>
  facets.map(({ segments, regions }, i) => {
    const own = chosen[i] ?? [];
    const mapped = inBoth(byMap(segments, 'seg', map), byMap(regions, 'reg', map));
    return inBoth(own.length === 0 ? null : own, mapped);
  });

/** What of a View the rows of a table follow. */
export const followedParts = ({ view, me }: { readonly view: View; readonly me: Me | null }) =>
  [view.t, view.filters.seg, view.without.seg, view.filters.reg, view.without.reg, view.shape, me] as const;

/** A shape of the View for whoever measures rows; `null` where none is, or where it cannot be applied. */
export const reachOf = (shape: Shape | null, dataset: Dataset, me: Me | null): Reach | null => {
  if (shape === null) return null;
  if (shape.kind === 'radius' || shape.kind === 'nearest') {
    const from = footprintOfCenter(shape.center, dataset, me);
    if (from === null) return null;
    return shape.kind === 'radius'
      ? { kind: 'radius', from, metres: shape.metres, outside: shape.outside }
      : { kind: 'nearest', from, count: shape.count };
  }
  const surface = surfaceOf(shape, dataset);
  return surface && { kind: 'area', surface: surface.geometry, outside: shape.outside };
};

/** Filters of the map that hold rows back just now. */
export const followed = (
  { facets }: LayerInfo,
  { filters, without, shape }: Pick<View, 'filters' | 'without' | 'shape'>,
) => {
  const asks = (facet: 'seg' | 'reg') => filters[facet].length + without[facet].length > 0;
  return [
    ...(asks('seg') && facets.some((f) => f.segments !== null) ? (['seg'] as const) : []),
    ...(asks('reg') && facets.some((f) => f.regions !== null) ? (['reg'] as const) : []),
    ...(shape === null ? [] : (['shape'] as const)),
  ];
};
