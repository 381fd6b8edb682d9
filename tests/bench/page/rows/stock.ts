import type { ExpressionSpecification, FilterSpecification, Map as MapLibre } from 'maplibre-gl';
import type { Columns } from '../../../../src/tables/types.ts';
import { groupLook } from '../../../../src/theme.ts';
import { type MakeRowEngine, nextIdle, RADIUS } from './engine.ts';
import { FACET_SIZES, type Filters, GROUPS_BY_CODE, OPEN } from './table.ts';

/** The circle layer of the map library over GeoJSON, in two ways of saying the day. */

const featuresOf = ({ rows, lon, lat, maybeFrom, gone, codes, amount }: Columns) =>
  Array.from({ length: rows }, (_, row) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [lon[row] ?? 0, lat[row] ?? 0] },
    properties: {
      from: maybeFrom[row],
      gone: gone[row],
      f0: codes[0]?.[row],
      f1: codes[1]?.[row],
      f2: codes[2]?.[row],
      amount: amount?.[row],
    },
  }));

const COLOR = [
  'match',
  ['get', 'f0'],
  ...GROUPS_BY_CODE.flatMap((group, code) => [code, groupLook(group).color.light]),
  '#000000',
] as unknown as ExpressionSpecification;

/** Where pictures are compared, marks lie on each other as ours do; it costs time, and is left out where that is measured. */
const inOrder = () => new URLSearchParams(window.location.search).has('exact');
/** A circle fades on the last pixel inside its radius, ours half a pixel to either side of it. */
const FADE_PX = 0.5;

const addCircles = (map: MapLibre, columns: Columns, filter: FilterSpecification): Promise<void> => {
  const data = { type: 'FeatureCollection' as const, features: featuresOf(columns) };
  map.addSource('rows', { type: 'geojson', data, maxzoom: 12, buffer: 16 });
  map.addLayer({
    id: 'rows',
    type: 'circle',
    source: 'rows',
    filter,
    layout: inOrder() ? { 'circle-sort-key': ['get', 'from'] } : {},
    paint: { 'circle-radius': RADIUS + FADE_PX, 'circle-color': COLOR, 'circle-opacity-transition': { duration: 0 } },
  });
  return nextIdle(map);
};

/** Every code of a facet that is let through. */
const openIn = ({ facets }: Filters, facet: number): readonly number[] =>
  facets[facet] ?? Array.from({ length: FACET_SIZES[facet] ?? 0 }, (_, code) => code);
const endsOf = ({ amount }: Filters) => [amount?.from ?? -1e9, amount?.to ?? 1e9] as const;

export const setFilter: MakeRowEngine = (map, columns) => {
  let [day, filters] = [0, OPEN];
  const filter = () => {
    const [least, most] = endsOf(filters);
    return [
      'all',
      ['<=', ['get', 'from'], day],
      ['>', ['get', 'gone'], day],
      ...filters.facets.flatMap((open, f) => (open ? [['in', ['get', `f${f}`], ['literal', open]]] : [])),
      ...(filters.amount
        ? [
            ['>=', ['get', 'amount'], least],
            ['<=', ['get', 'amount'], most],
          ]
        : []),
    ] as unknown as FilterSpecification;
  };
  const apply = () => {
    map.setFilter('rows', filter(), { validate: false });
    return nextIdle(map);
  };
  return {
    load: () => addCircles(map, columns, filter()),
    show: (next) => {
      day = next;
      return apply();
    },
    filter: (next) => {
      filters = next;
      return apply();
    },
  };
};

const DAY = ['global-state', 'day'];
const GLOBAL = [
  'all',
  ['<=', ['get', 'from'], DAY],
  ['>', ['get', 'gone'], DAY],
  ...FACET_SIZES.map((_, f) => ['in', ['get', `f${f}`], ['global-state', `f${f}`]]),
  ['>=', ['get', 'amount'], ['global-state', 'least']],
  ['<=', ['get', 'amount'], ['global-state', 'most']],
] as unknown as FilterSpecification;

export const globalState: MakeRowEngine = (map, columns) => {
  const say = (filters: Filters) => {
    const [least, most] = endsOf(filters);
    for (const [facet] of FACET_SIZES.entries()) map.setGlobalStateProperty(`f${facet}`, openIn(filters, facet));
    map.setGlobalStateProperty('least', least);
    map.setGlobalStateProperty('most', most);
  };
  return {
    load: () => {
      map.setGlobalStateProperty('day', 0);
      say(OPEN);
      return addCircles(map, columns, GLOBAL);
    },
    show: (day) => {
      map.setGlobalStateProperty('day', day);
      return nextIdle(map);
    },
    filter: (filters) => {
      say(filters);
      return nextIdle(map);
    },
  };
};
