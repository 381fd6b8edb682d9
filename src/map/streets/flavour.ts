import type { Flavor } from '@protomaps/basemaps';
import type { ThemeName } from '../../theme.ts';
import { PALETTE } from '../basemap/palette.ts';

/** What streets add to the colours of the base map: neutral and quiet like those, for the same reason. */
type Tones = Readonly<
  Record<
    | 'road'
    | 'roadEdge'
    | 'major'
    | 'majorEdge'
    | 'highway'
    | 'highwayEdge'
    | 'tunnel'
    | 'path'
    | 'rail'
    | 'building'
    | 'green'
    | 'wood'
    | 'works'
    | 'campus'
    | 'paved'
    | 'sand'
    | 'runway',
    string
  >
>;

export const TONES: Readonly<Record<ThemeName, Tones>> = {
  light: {
    road: '#ffffff',
    roadEdge: '#dcd6c9',
    major: '#fdf9ee',
    majorEdge: '#c9c0ab',
    highway: '#eadfc4',
    highwayEdge: '#b3a47f',
    tunnel: '#efece5',
    path: '#e0dacd',
    rail: '#aaa59b',
    building: '#e2dccf',
    green: '#e6ebdc',
    wood: '#dfe6d3',
    works: '#ebe7e2',
    campus: '#f0e9dc',
    paved: '#efece5',
    sand: '#f1ebdb',
    runway: '#e1ddd6',
  },
  dark: {
    road: '#384551',
    roadEdge: '#1a232b',
    major: '#44525e',
    majorEdge: '#18212a',
    highway: '#5a5a52',
    highwayEdge: '#171f27',
    tunnel: '#2b3640',
    path: '#2f3a44',
    rail: '#4d5a65',
    building: '#2d3842',
    green: '#25332f',
    wood: '#22302a',
    works: '#2a333d',
    campus: '#2b343b',
    paved: '#29333c',
    sand: '#2e3436',
    runway: '#303b45',
  },
};

/** Our look of a map in the schema of Protomaps. Signs of places are none of it: they would need pictures, and compete with ours. */
export const flavourOf = (theme: ThemeName): Flavor => {
  const { land, water, city, text } = PALETTE[theme];
  const tone = TONES[theme];
  return {
    background: land,
    earth: land,
    park_a: tone.green,
    park_b: tone.green,
    hospital: tone.campus,
    industrial: tone.works,
    school: tone.campus,
    wood_a: tone.wood,
    wood_b: tone.wood,
    pedestrian: tone.paved,
    scrub_a: tone.wood,
    scrub_b: tone.wood,
    glacier: land,
    sand: tone.sand,
    beach: tone.sand,
    aerodrome: tone.paved,
    runway: tone.runway,
    water,
    zoo: tone.green,
    military: tone.paved,
    tunnel_other_casing: tone.path,
    tunnel_minor_casing: tone.roadEdge,
    tunnel_link_casing: tone.roadEdge,
    tunnel_major_casing: tone.majorEdge,
    tunnel_highway_casing: tone.highwayEdge,
    tunnel_other: tone.tunnel,
    tunnel_minor: tone.tunnel,
    tunnel_link: tone.tunnel,
    tunnel_major: tone.tunnel,
    tunnel_highway: tone.tunnel,
    pier: tone.paved,
    buildings: tone.building,
    minor_service_casing: tone.roadEdge,
    minor_casing: tone.roadEdge,
    link_casing: tone.majorEdge,
    major_casing_late: tone.majorEdge,
    highway_casing_late: tone.highwayEdge,
    other: tone.path,
    minor_service: tone.road,
    minor_a: tone.road,
    minor_b: tone.road,
    link: tone.major,
    major_casing_early: tone.majorEdge,
    major: tone.major,
    highway_casing_early: tone.highwayEdge,
    highway: tone.highway,
    railway: tone.rail,
    boundaries: city,
    bridges_other_casing: tone.roadEdge,
    bridges_minor_casing: tone.roadEdge,
    bridges_link_casing: tone.majorEdge,
    bridges_major_casing: tone.majorEdge,
    bridges_highway_casing: tone.highwayEdge,
    bridges_other: tone.path,
    bridges_minor: tone.road,
    bridges_link: tone.major,
    bridges_major: tone.major,
    bridges_highway: tone.highway,
    roads_label_minor: text.gun,
    roads_label_minor_halo: tone.road,
    roads_label_major: text.si,
    roads_label_major_halo: tone.major,
    ocean_label: text.water,
    subplace_label: text.place,
    subplace_label_halo: text.halo,
    city_label: text.gun,
    city_label_halo: text.halo,
    state_label: text.sido,
    state_label_halo: text.halo,
    country_label: text.sido,
    address_label: text.place,
    address_label_halo: text.halo,
  };
};
