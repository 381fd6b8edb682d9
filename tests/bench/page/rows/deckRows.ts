import { DataFilterExtension } from '@deck.gl/extensions';
import { ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibre } from 'maplibre-gl';
import { rgb } from '../../../../src/map/rows/uniforms.ts';
import type { Columns } from '../../../../src/tables/types.ts';
import { groupLook } from '../../../../src/theme.ts';
import { RADIUS, type RowEngine } from './engine.ts';
import { FACET_SIZES, type Filters, GROUPS_BY_CODE, OPEN } from './table.ts';

/** Binary attributes, so that nothing is looked up row by row: what the library does best. */
const dataOf = ({ rows, lon, lat, maybeFrom, gone, codes, amount }: Columns) => {
  const colors = GROUPS_BY_CODE.map((group) => rgb(groupLook(group).color.light).map((part) => part * 255));
  const places = new Float32Array(rows * 2);
  const fill = new Uint8Array(rows * 4);
  const values = new Float32Array(rows * 3);
  const categories = new Float32Array(rows * 3);
  for (let row = 0; row < rows; row += 1) {
    places.set([lon[row] ?? 0, lat[row] ?? 0], row * 2);
    fill.set([...(colors[codes[0]?.[row] ?? 0] ?? []), 255], row * 4);
    values.set([maybeFrom[row] ?? 0, gone[row] ?? 0, amount?.[row] ?? 0], row * 3);
    categories.set([codes[0]?.[row] ?? 0, codes[1]?.[row] ?? 0, codes[2]?.[row] ?? 0], row * 3);
  }
  return {
    length: rows,
    attributes: {
      getPosition: { value: places, size: 2 },
      getFillColor: { value: fill, size: 4, normalized: true },
      getFilterValue: { value: values, size: 3 },
      getFilterCategory: { value: categories, size: 3 },
    },
  };
};

const every = (facet: number) => Array.from({ length: FACET_SIZES[facet] ?? 0 }, (_, code) => code);

/** Day, amount and three facets are as many as its filter can hold. */
export const deckRows = (map: MapLibre, columns: Columns, interleaved: boolean): RowEngine => {
  const data = dataOf(columns);
  const extension = new DataFilterExtension({ filterSize: 3, categorySize: 3 });
  let [day, filters]: [number, Filters] = [0, OPEN];
  let drawn = () => {};
  const layer = () => {
    const props = {
      id: 'rows',
      data,
      getRadius: RADIUS,
      radiusUnits: 'pixels',
      extensions: [extension],
      filterRange: [
        [-1e6, day],
        [day + 1, 1e6],
        [filters.amount?.from ?? -1e9, filters.amount?.to ?? 1e9],
      ],
      filterCategories: filters.facets.map((open, facet) => open ?? every(facet)),
    };
    // What an extension takes is not in the types of the layer.
    return new ScatterplotLayer(props as unknown as ConstructorParameters<typeof ScatterplotLayer>[0]);
  };
  const overlay = new MapLibreOverlay({
    interleaved,
    layers: [],
    onAfterRender: () => {
      if (!interleaved) window.benchProbe.drewFrame();
      drawn();
    },
  });
  map.addControl(overlay);
  const apply = (): Promise<void> => {
    const done = new Promise<void>((resolve) => {
      drawn = resolve;
    });
    overlay.setProps({ layers: [layer()] });
    return done;
  };
  return {
    load: apply,
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
