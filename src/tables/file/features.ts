import { LIMITS } from '../limits.ts';
import { problem, Refusal } from '../problem.ts';
import { blanksEnd, eachElement, eachMember, jsonAt, refuseJson, valueEnd } from './json.ts';
import { lineAt } from './lines.ts';
import { type Progress, SILENT, TOLD_EVERY } from './progress.ts';

/** Where the features of a GeoJSON text are, and what stands beside them. */
export type Features = {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly crs: { readonly value: unknown; readonly at: number } | null;
  /** What `writeGeoJson` left there. */
  readonly kept: unknown;
};

const [OPEN_OBJECT, OPEN_ARRAY] = [123, 91];

const notGeoJson = (bytes: Uint8Array, at: number, value?: string): Refusal =>
  new Refusal(problem('not-geojson', { line: lineAt(bytes, at), ...(value === undefined ? {} : { value }) }));

const elements = (bytes: Uint8Array, start: number, depth: number, progress: Progress) => {
  const starts: number[] = [];
  const ends: number[] = [];
  let tellAt = TOLD_EVERY;
  const end = eachElement(bytes, start, (at) => {
    if (starts.length === LIMITS.rows)
      throw new Refusal(problem('too-many-rows', { line: lineAt(bytes, at), wanted: LIMITS.rows }));
    if (at > tellAt) {
      progress(at / bytes.length);
      tellAt = at + TOLD_EVERY;
    }
    starts.push(at);
    ends.push(valueEnd(bytes, at, depth));
    return ends.at(-1) ?? at;
  });
  return { starts, ends, end };
};

const refuseRest = (bytes: Uint8Array, end: number): void => {
  const rest = blanksEnd(bytes, end);
  if (rest < bytes.length) refuseJson(bytes, rest);
};

/** Finds the features in a FeatureCollection, a list of features, or a feature. The whole text is valid JSON then. */
export const findFeatures = (bytes: Uint8Array, progress: Progress = SILENT): Features => {
  const start = blanksEnd(bytes, 0);
  if (bytes[start] === OPEN_ARRAY) {
    const { starts, ends, end } = elements(bytes, start, 1, progress);
    refuseRest(bytes, end);
    return { starts, ends, crs: null, kept: undefined };
  }
  if (bytes[start] !== OPEN_OBJECT) {
    refuseRest(bytes, valueEnd(bytes, start, 0));
    throw notGeoJson(bytes, start);
  }
  const found: { starts: readonly number[]; ends: readonly number[]; crs: Features['crs']; kept: unknown } = {
    starts: [],
    ends: [],
    crs: null,
    kept: undefined,
  };
  let type: unknown;
  let listed = false;
  const end = eachMember(bytes, start, (nameFrom, nameTo, at) => {
    const name = jsonAt(bytes, nameFrom, nameTo);
    if (name === 'features' && bytes[at] === OPEN_ARRAY) {
      if (listed) throw notGeoJson(bytes, nameFrom, 'features');
      listed = true;
      const list = elements(bytes, at, 2, progress);
      found.starts = list.starts;
      found.ends = list.ends;
      return list.end;
    }
    const to = valueEnd(bytes, at, 1);
    if (name === 'type') type = jsonAt(bytes, at, to);
    if (name === 'crs') found.crs = { value: jsonAt(bytes, at, to), at };
    if (name === 'jeonjido') found.kept = jsonAt(bytes, at, to);
    return to;
  });
  refuseRest(bytes, end);
  if (type === 'Feature') return { ...found, starts: [start], ends: [end] };
  if (type !== 'FeatureCollection' || !listed)
    throw notGeoJson(bytes, start, typeof type === 'string' ? type : undefined);
  return found;
};
