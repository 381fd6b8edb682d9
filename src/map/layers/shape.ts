import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { MARK, SHAPE, type ThemeName } from '../../theme.ts';
import { FONT } from '../fonts.ts';

/** The shape of the View: its line, a fill over what it means, its centre, and the ways to the nearest. */
export const SHAPE_SOURCE = 'shape';

const of = (kind: string): FilterSpecification => ['==', ['get', 'kind'], kind];

/** Above the zones and below the names of places. */
export const shapeGround = (theme: ThemeName): readonly LayerSpecification[] => [
  {
    id: 'shape-meant',
    type: 'fill',
    source: SHAPE_SOURCE,
    filter: of('meant'),
    paint: { 'fill-color': SHAPE.line[theme], 'fill-opacity': SHAPE.fillOpacity[theme], 'fill-antialias': false },
  },
  {
    id: 'shape-casing',
    type: 'line',
    source: SHAPE_SOURCE,
    filter: ['in', ['get', 'kind'], ['literal', ['edge', 'way']]],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': MARK.paper[theme], 'line-width': 4, 'line-opacity': 0.7 },
  },
  {
    id: 'shape-edge',
    type: 'line',
    source: SHAPE_SOURCE,
    filter: of('edge'),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': SHAPE.line[theme],
      'line-width': 1.8,
      'line-dasharray': [
        'case',
        ['get', 'outside'],
        ['literal', [...SHAPE.dash.outside]],
        ['literal', [...SHAPE.dash.inside]],
      ],
    },
  },
  {
    id: 'shape-way',
    type: 'line',
    source: SHAPE_SOURCE,
    filter: of('way'),
    layout: { 'line-cap': 'round' },
    paint: { 'line-color': SHAPE.line[theme], 'line-width': 1.2, 'line-opacity': 0.85 },
  },
];

/** The centre and the distances: above the names of places, below the marks. */
export const shapeSigns = (theme: ThemeName): readonly LayerSpecification[] => [
  {
    id: 'shape-center',
    type: 'symbol',
    source: SHAPE_SOURCE,
    filter: of('center'),
    layout: { 'icon-image': 'cross', 'icon-allow-overlap': true, 'icon-ignore-placement': true },
  },
  {
    id: 'shape-distance',
    type: 'symbol',
    source: SHAPE_SOURCE,
    filter: of('end'),
    layout: {
      'text-field': ['get', 'text'],
      'text-font': [...FONT.bold],
      'text-size': 11.5,
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
      'text-radial-offset': 1.3,
      'text-padding': 1,
    },
    paint: { 'text-color': SHAPE.line[theme], 'text-halo-color': MARK.paper[theme], 'text-halo-width': 1.8 },
  },
];
