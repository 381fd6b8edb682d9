import type { Color, Layer } from '@deck.gl/core';
import { DataFilterExtension, type DataFilterExtensionProps } from '@deck.gl/extensions';
import { GeoJsonLayer, ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Feature } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { Engine, Span } from '../engine.ts';
import { type Ground, openMap } from '../ground.ts';
import { holdsOn } from '../peerStyle.ts';
import { type Area, areasOf, type Spot, spotsOf } from './deckRows.ts';

type Range = [number, number][];
/** Spans that have begun by the day and have not ended before it. */
const rangeOn = (day: number): Range => [
  [-1, day],
  [day, 1e6],
];
const filterValueOf = ({ from, to }: Span): [number, number] => [from, to];

/** The layers, as deck.gl names them, that count the rows which pass their filter: every row is in one of them. */
const COUNTED = ['spots', 'areas-polygons-fill'] as const;

/** Only the ground of the style: the subjects are deck.gl's. */
const groundOnly = ({ style }: Ground): StyleSpecification => ({
  ...style,
  layers: style.layers.filter((layer) => !('source' in layer) || layer.source.startsWith('base-')),
});

/**
 * Layers whose data never changes: a step of time gives them another filter range, which is a uniform of their shaders.
 * Overlaid stands on a canvas of its own above every name of the map, which need not be drawn again; interleaved is
 * drawn in the frame of the map, as the app's own layers are.
 */
export const deck = async (ground: Ground, check: boolean, interleaved: boolean): Promise<Engine> => {
  const { map } = await openMap(ground, groundOnly(ground));
  const spots = spotsOf(ground);
  const areas = areasOf(ground);
  const rows: readonly Span[] = [...spots, ...areas.map(({ properties }) => properties)];
  const filter = new DataFilterExtension({ filterSize: 2, countItems: check });
  const passed = new Map<string, number>();
  let shown = 0;
  let drawn = () => {};
  const filtered = (filterRange: Range) => ({
    filterRange,
    extensions: [filter],
    ...(check
      ? { onFilteredItemsChange: ({ id, count }: { id: string; count: number }) => passed.set(id, count) }
      : {}),
  });
  const layersOn = (day: number): Layer[] => [
    new GeoJsonLayer<Area, DataFilterExtensionProps<Feature<Feature['geometry'], Area>>>({
      id: 'areas',
      data: areas,
      getFillColor: ({ properties }) => properties.fill as Color,
      getLineColor: ({ properties }) => properties.line as Color,
      getLineWidth: ({ properties }) => properties.width,
      lineWidthUnits: 'pixels',
      getFilterValue: ({ properties }) => filterValueOf(properties),
      ...filtered(rangeOn(day)),
    }),
    new ScatterplotLayer<Spot, DataFilterExtensionProps<Spot>>({
      id: 'spots',
      data: spots,
      getPosition: ({ position }) => position,
      getFillColor: ({ fill }) => fill as Color,
      getLineColor: ({ line }) => line as Color,
      getRadius: ({ radius }) => radius,
      radiusUnits: 'pixels',
      stroked: true,
      getLineWidth: 1.5,
      lineWidthUnits: 'pixels',
      getFilterValue: filterValueOf,
      ...filtered(rangeOn(day)),
    }),
  ];
  const overlay = new MapLibreOverlay({
    interleaved,
    layers: layersOn(shown),
    onAfterRender: () => {
      if (!interleaved) window.benchProbe.drewFrame();
      drawn();
    },
  });
  map.addControl(overlay);
  return {
    map,
    show: (day) => {
      shown = day;
      const done = new Promise<void>((resolve) => {
        drawn = resolve;
      });
      overlay.setProps({ layers: layersOn(day) });
      return done;
    },
    held: () => rows.filter(holdsOn(shown)).map(({ key }) => key),
    counted: () => ({
      passed: COUNTED.reduce((sum, id) => sum + (passed.get(id) ?? 0), 0),
      expected: rows.filter(holdsOn(shown)).length,
    }),
  };
};
