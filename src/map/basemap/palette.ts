import type { ThemeName } from '../../theme.ts';

/** Colours of the basemap: neutral and quiet, because the saturated colours belong to the data drawn above it. */
export type BasemapPalette = {
  readonly sea: string;
  /** From the shelf to the basin. */
  readonly depth: readonly [string, string, string, string, string, string];
  readonly depthLine: string;
  readonly graticule: string;
  /** The fine grid of close views, over land and sea. */
  readonly grid: string;
  /** Around the sheet. */
  readonly frame: string;
  readonly frameLine: string;
  readonly shore: string;
  readonly shoreStrength: number;
  readonly land: string;
  /** Four more land tones; neighbours never share one. */
  readonly tones: readonly [string, string, string, string];
  readonly relief: readonly [string, string, string, string, string, string];
  readonly neighbour: string;
  readonly neighbourLine: string;
  readonly reclaimed: string;
  readonly hatch: string;
  readonly coast: string;
  readonly water: string;
  readonly waterLine: string;
  readonly river: string;
  readonly sido: string;
  readonly sidoBand: string;
  readonly city: string;
  readonly cityBand: string;
  readonly gu: string;
  readonly text: {
    readonly sido: string;
    readonly si: string;
    readonly gun: string;
    readonly gu: string;
    readonly place: string;
    readonly landmark: string;
    readonly water: string;
    readonly halo: string;
    readonly seaHalo: string;
  };
  readonly mark: string;
  readonly markGlow: string;
};

const LIGHT: BasemapPalette = {
  sea: '#dde8ee',
  depth: ['#d8e4ec', '#d2e0e9', '#cbdbe6', '#c4d6e2', '#bdd1df', '#b6ccdc'],
  depthLine: '#b4c9d7',
  graticule: '#bfd0db',
  grid: '#e6e6e2',
  frame: '#e7edf0',
  frameLine: '#b9cad5',
  shore: '#f6fafc',
  shoreStrength: 1.15,
  land: '#f6f4ee',
  tones: ['#efece2', '#f9f7f2', '#ecefe8', '#f2efea'],
  relief: ['#f1efe5', '#eae9db', '#e3e3d1', '#dbddc8', '#d4d8bf', '#ced3b8'],
  neighbour: '#ebe9e4',
  neighbourLine: '#cdcac2',
  reclaimed: '#efece2',
  hatch: '#b9ae92',
  coast: '#85a2b4',
  water: '#d3e2ea',
  waterLine: '#b3cad8',
  river: '#b9d1df',
  sido: '#857da3',
  sidoBand: '#b3a3cf',
  city: '#b3ada1',
  cityBand: '#d9d2c4',
  gu: '#c3bdb2',
  text: {
    sido: '#534d6e',
    si: '#3d4148',
    gun: '#52565d',
    gu: '#5d6168',
    place: '#62666c',
    landmark: '#5b6570',
    water: '#45667b',
    halo: '#f9f8f4',
    seaHalo: '#e2ecf1',
  },
  mark: '#7b8792',
  markGlow: '#fbfaf7',
};

const DARK: BasemapPalette = {
  sea: '#101a23',
  depth: ['#0f1821', '#0e161f', '#0c141c', '#0b121a', '#0a1017', '#090e14'],
  depthLine: '#1b2934',
  graticule: '#1b2833',
  grid: '#29343e',
  frame: '#0b1116',
  frameLine: '#263644',
  shore: '#24394a',
  shoreStrength: 1,
  land: '#232d36',
  tones: ['#2a353e', '#1f2932', '#263237', '#2c333a'],
  relief: ['#242d35', '#28323a', '#2d373f', '#323d44', '#374248', '#3c474c'],
  neighbour: '#181f26',
  neighbourLine: '#28323b',
  reclaimed: '#2a3237',
  hatch: '#58646c',
  coast: '#4d6879',
  water: '#14222d',
  waterLine: '#2c4252',
  river: '#1f4155',
  sido: '#8279aa',
  sidoBand: '#5c5285',
  city: '#4d5a66',
  cityBand: '#333e48',
  gu: '#424e59',
  text: {
    sido: '#b8b1d6',
    si: '#d0d6dc',
    gun: '#b1bac2',
    gu: '#a4aeb7',
    place: '#9ba5ae',
    landmark: '#a3b0bb',
    water: '#7fa3b9',
    halo: '#171e25',
    seaHalo: '#0f1820',
  },
  mark: '#8796a3',
  markGlow: '#171e25',
};

export const PALETTE: Readonly<Record<ThemeName, BasemapPalette>> = { light: LIGHT, dark: DARK };
