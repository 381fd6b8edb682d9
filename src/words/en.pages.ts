import type { koPages } from './ko.pages.ts';

const s = (n: number) => (n === 1 ? '' : 's');

export const enPages: typeof koPages = {
  source: {
    title: 'Source',
    kind: { seed: 'one of the five documents', outside: 'outside evidence', unchecked: 'general knowledge, unchecked' },
    publisher: 'Publisher',
    byline: 'By',
    published: 'Published',
    paragraphs: (n) => `${n} paragraphs, empty lines not counted`,
    original: 'Open the original (new window)',
    taken: (n) => `${n} value${s(n)} taken from it`,
    nothing: 'Only positions or outlines come from this source.',
    rights: 'Rights',
    noText: 'The news text is not reproduced; what follows is our own summary.',
    all: 'All sources',
    positions: 'Evidence for the position or outline of',
  },
  about: {
    title: 'About this map',
    paragraphs: [
      'Jeonjido gathers five Korean news documents (2021-2025) about support bases of the battery industry, and outside evidence that settles dates and places, and shows what stood where on any day and how far it had got.',
      'What is reported, planned and aimed at is never mixed. A plan whose day has passed without a report is called unconfirmed. What is not known is said to be unknown.',
      'Everything happens inside this browser: no cookies, no tracking, no requests to anyone else.',
    ],
    version: (version, date) => `Data ${version} · as of ${date}`,
    sources: 'The five documents',
    outside: (n) => `${n} outside sources`,
    licences: 'Rights and credits',
    code: 'Code MIT · data CC BY 4.0 · base map ODbL (© OpenStreetMap contributors)',
    krds: 'Design tokens and typeface: KRDS, the design system of the Korean government, KOGL type 1 (attribution). This is not a government site.',
  },
  data: {
    title: 'Get the data',
    intro:
      'Every value on screen is in these files as it stands. Amounts are won, coordinates WGS84; an empty cell means not stated, never 0.',
    all: 'Everything in one file (ZIP)',
    packing: 'Packing…',
    packFailed: 'The files could not be packed. Check the connection and press again, or take them one by one below.',
    files: {
      'dataset.json': 'Everything (what the app reads)',
      'facilities.geojson': 'Facilities',
      'zones.geojson': 'Zones',
      'milestones.csv': 'Milestones',
      'claims.csv': 'Values',
      'programmes.csv': 'Programmes',
      'organisations.csv': 'Organisations',
      'sources.csv': 'Sources',
      'datapackage.json': 'Description (Frictionless Data Package)',
    },
    licence: 'CC BY 4.0: free to use with attribution.',
  },
  glossary: { title: 'Glossary', open: (term) => `What ${term} means` },
  stories: { title: 'Briefings' },
  keys: {
    title: 'Keyboard',
    rows: [
      ['← →', 'previous / next milestone on the slider'],
      ['Shift + ← →', 'one day'],
      ['PageUp · PageDown', 'one year'],
      ['Home · End', 'first / last day'],
      ['K', 'play / pause'],
      ['← → ↑ ↓', 'between milestones and lanes (when the timeline has focus)'],
      ['Enter', 'go to the milestone of the timeline'],
      ['+ · - · 0', 'narrow, widen, show all of the timeline'],
      ['/', 'search'],
      ['Esc', 'close the top thing'],
      ['?', 'this help'],
      ['Arrows · + · -', 'move and zoom the map (when it has focus)'],
    ],
  },
};
