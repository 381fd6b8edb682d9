import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { ThemeName } from '../../theme.ts';
import { anchoredAside } from '../anchors.ts';
import { FONT } from '../fonts.ts';
import { byZoom, ofKind } from './expressions.ts';
import { LANDMARK_KINDS } from './images.ts';
import { PALETTE } from './palette.ts';
import { BASEMAP } from './sources.ts';

type Lang = 'ko' | 'en';
type Layout = NonNullable<SymbolLayerSpecification['layout']>;
type Text = {
  readonly name: string;
  readonly filter: FilterSpecification;
  readonly color: string | ExpressionSpecification;
  readonly halo: string | ExpressionSpecification;
  readonly haloWidth?: number;
  readonly layout: Layout;
  readonly opacity?: ExpressionSpecification;
  readonly minzoom?: number;
  readonly maxzoom?: number;
};

const text = ({ name, filter, color, halo, haloWidth = 1.4, layout, opacity, ...zooms }: Text): LayerSpecification => ({
  id: `base-label-${name}`,
  type: 'symbol',
  source: BASEMAP,
  'source-layer': 'name',
  filter,
  layout: { 'text-font': [...FONT.regular], 'text-padding': 4, ...layout },
  paint: {
    'text-color': color,
    'text-halo-color': halo,
    'text-halo-width': haloWidth,
    ...(opacity ? { 'text-opacity': opacity } : {}),
  },
  ...zooms,
});

const byRank: ExpressionSpecification = ['-', 0, ['get', 'rank']];
const ranked = (above: number, yes: unknown, no: unknown): unknown => ['case', ['>=', ['get', 'rank'], above], yes, no];

/** A name stands on its point, or else beside it, `radius` ems away. */
const movable = (radius: number): Layout => ({
  'text-variable-anchor': ['center', 'left', 'top', 'bottom', 'right'],
  'text-radial-offset': radius,
  'text-justify': 'auto',
});

/** On its place, or else with an edge so many ems beyond it. */
const asideBy = (ems: number) => anchoredAside(['center', 'left', 'top', 'bottom', 'right'], ems);

/**
 * Names of the land. Texts and filters see whole zooms only (the zoom of the tile), sizes see every zoom. Later layers are
 * placed first, so the important names stand last.
 */
export const basemapLabels = (theme: ThemeName, lang: Lang): readonly LayerSpecification[] => {
  const { text: color, markGlow } = PALETTE[theme];
  const halo = color.halo;
  const field: ExpressionSpecification = ['get', lang === 'ko' ? 'n' : 'e'];
  const short: ExpressionSpecification = ['get', lang === 'ko' ? 's' : 'se'];
  const spacing = (ko: number): number => (lang === 'ko' ? ko : ko / 4);
  // 남구 and 북구 stand in many cities: from z10 such short names carry their city
  const guField = (
    lang === 'ko'
      ? [
          'case',
          ['all', ['has', 'p'], ['<=', ['length', ['get', 'n']], 2]],
          ['concat', ['get', 'p'], ' ', ['get', 'n']],
          field,
        ]
      : [
          'case',
          ['all', ['has', 'p'], ['<=', ['length', ['get', 'n']], 2]],
          ['concat', ['get', 'e'], ', ', ['get', 'pe']],
          field,
        ]
  ) as ExpressionSpecification;
  const provinceLayout: Layout = {
    'text-field': ['step', ['zoom'], short, lang === 'ko' ? 7 : 8, field],
    'text-font': [...FONT.bold],
    'text-max-width': 20,
    'text-justify': 'auto',
    'symbol-sort-key': byRank,
  };
  return [
    text({
      name: 'dong',
      filter: ofKind('dong'),
      minzoom: 11,
      color: color.place,
      halo,
      layout: { 'text-field': field, 'text-size': byZoom([11, 10.5], [13, 12]), 'text-padding': 6 },
    }),
    text({
      name: 'place',
      filter: ofKind('eup', 'myeon'),
      minzoom: 9.8,
      color: color.place,
      halo,
      layout: {
        'text-field': field,
        'text-size': byZoom([9.8, 10.5], [12, ranked(3, 13.5, 12.5)]),
        'symbol-sort-key': byRank,
        'text-padding': 6,
      },
    }),
    text({
      name: 'gu',
      filter: ofKind('gu'),
      minzoom: 8.8,
      color: color.gu,
      halo,
      layout: {
        'text-field': ['step', ['zoom'], field, 10, guField],
        'text-size': byZoom([8.8, 10.5], [12, 14.5]),
        'text-letter-spacing': spacing(0.04),
        'symbol-sort-key': byRank,
        ...movable(1),
      },
    }),
    {
      id: 'base-label-landmark',
      type: 'symbol',
      source: BASEMAP,
      'source-layer': 'name',
      filter: ofKind(...LANDMARK_KINDS),
      minzoom: 9.4,
      layout: {
        'icon-image': ['concat', 'base-', ['get', 'k'], `-${theme}`],
        'icon-padding': 4,
        'text-field': ['step', ['zoom'], '', 11, field],
        'text-font': [...FONT.regular],
        'text-size': byZoom([10, 10.5], [12, 12]),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.85,
        'text-justify': 'auto',
        'text-optional': true,
        'symbol-sort-key': byRank,
      },
      paint: {
        'text-color': color.landmark,
        'text-halo-color': markGlow,
        'text-halo-width': 1.3,
        'icon-opacity': byZoom([9.4, 0], [10, 0.9]),
      },
    },
    text({
      name: 'water',
      filter: [
        'all',
        ofKind('bay', 'river', 'lake'),
        ['>=', ['get', 'rank'], ['step', ['zoom'], 2, 9, 0]],
      ] as FilterSpecification,
      minzoom: 7.3,
      color: color.water,
      halo: ['match', ['get', 'k'], 'bay', color.seaHalo, halo],
      haloWidth: 1.2,
      layout: {
        'text-field': field,
        'text-size': byZoom([7.3, 10.5], [11, 14]),
        'text-letter-spacing': spacing(0.14),
        'symbol-sort-key': byRank,
      },
    }),
    text({
      name: 'isle',
      filter: ['all', ofKind('isle'), ['>=', ['get', 'rank'], ['step', ['zoom'], 3, 10, 0]]] as FilterSpecification,
      minzoom: 5.5,
      color: color.gun,
      halo: color.seaHalo,
      haloWidth: 1.2,
      layout: {
        'text-field': field,
        'text-size': byZoom([5.5, 9.5], [8, 12], [12, 13.5]),
        'text-offset': [0, 1],
        'text-padding': 2,
      },
    }),
    text({
      name: 'sea',
      filter: ofKind('sea'),
      maxzoom: 10.5,
      color: color.water,
      halo: color.seaHalo,
      haloWidth: 1.1,
      layout: {
        'text-field': field,
        'text-size': byZoom([5, 13], [8, 24]),
        'text-letter-spacing': spacing(0.3),
        'text-padding': 2,
      },
    }),
    text({
      name: 'gun',
      filter: ofKind('gun'),
      minzoom: 7.4,
      color: color.gun,
      halo,
      layout: {
        'text-field': field,
        'text-size': byZoom([7.4, 10.5], [10, 13.5]),
        'text-padding': 7,
        'symbol-sort-key': byRank,
      },
    }),
    text({
      name: 'si',
      // at small scales only cities that a reader expects; a filter sees whole zooms only
      filter: ['all', ofKind('si'), ['>=', ['get', 'rank'], ['step', ['zoom'], 20, 7, 0]]] as FilterSpecification,
      minzoom: 6.1,
      color: color.si,
      halo,
      haloWidth: 1.5,
      layout: {
        'text-field': field,
        'text-font': [...FONT.bold],
        'text-size': byZoom(
          [6.1, ranked(45, 11, 10)],
          [8, ranked(45, 13.5, 12)],
          [10, ranked(45, 17, 15)],
          [12, ranked(45, 19, 17)],
        ),
        'text-padding': byZoom([6, 1], [9, 6]),
        // Cheongju must not give way to Sejong
        ...movable(0.35),
        'symbol-sort-key': byRank,
      },
    }),
    // A metropolis is a city as well and stays. Where a badge or a mark stands, the name moves aside.
    text({
      name: 'metro',
      filter: ['all', ofKind('sido'), ['has', 'metro']] as FilterSpecification,
      maxzoom: 12,
      color: color.sido,
      halo,
      haloWidth: 1.7,
      layout: {
        ...provinceLayout,
        'text-size': byZoom([5, 10.5], [8, 14]),
        'text-variable-anchor-offset': asideBy(0.3),
        'text-letter-spacing': spacing(0.04),
      },
    }),
    text({
      name: 'sido',
      filter: ['all', ofKind('sido'), ['!', ['has', 'metro']]] as FilterSpecification,
      maxzoom: 10,
      color: color.sido,
      halo,
      haloWidth: 1.7,
      layout: {
        ...provinceLayout,
        'text-size': byZoom([5, 12], [8, 16.5]),
        'text-variable-anchor-offset': asideBy(1),
        'text-letter-spacing': spacing(0.14),
      },
      opacity: byZoom([8.6, 1], [9.9, 0]),
    }),
  ];
};
