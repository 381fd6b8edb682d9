import type { LonLat } from '../../model/dataset.ts';
import { fieldOf, isRecord } from '../../model/record.ts';
import { type ProblemCode, problem, Refusal } from '../problem.ts';
import type { Properties } from './schema.ts';

export type Feature = { readonly properties: Properties; readonly lonLat: LonLat | null };

const ID = 'id';
/** Numbers are longitude, latitude and at most a height. */
const MOST_NUMBERS = 3;

/** The point of the n-th feature out of its JSON. A `Refusal` says on which line it stands and which part of it is wrong. */
export const featureIn = (json: unknown, n: number, line: () => number): Feature => {
  const refuse = (code: ProblemCode, part: string, value: unknown): never => {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    throw new Refusal(problem(code, { line: line(), column: `features[${n}]${part}`, value: text }));
  };
  if (!isRecord(json) || fieldOf(json, 'type') !== 'Feature') return refuse('not-geojson', '', json);
  const given = fieldOf(json, 'properties') ?? null;
  if (given !== null && !isRecord(given)) return refuse('not-geojson', '.properties', given);
  const properties = new Map<string, unknown>();
  const id = fieldOf(json, ID);
  if ((typeof id === 'string' || typeof id === 'number') && !(given && Object.hasOwn(given, ID)))
    properties.set(ID, id);
  for (const name of Object.keys(given ?? {})) {
    const value = fieldOf(given ?? {}, name);
    // JSON has no such number, but 1e400 becomes one.
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new Refusal(problem('not-finite', { line: line(), column: name, value: String(value) }));
    properties.set(name, value);
  }
  const geometry = fieldOf(json, 'geometry') ?? null;
  if (geometry === null) return { properties, lonLat: null };
  if (!isRecord(geometry)) return refuse('bad-geometry', '.geometry', geometry);
  const kind = fieldOf(geometry, 'type');
  if (kind !== 'Point') return refuse(typeof kind === 'string' ? 'geometry-kind' : 'bad-geometry', '.geometry', kind);
  const at = fieldOf(geometry, 'coordinates');
  // An empty point is a place that nobody knows.
  if (Array.isArray(at) && at.length === 0) return { properties, lonLat: null };
  if (!Array.isArray(at) || at.length < 2 || at.length > MOST_NUMBERS || !at.every((part) => typeof part === 'number'))
    return refuse('bad-geometry', '.geometry.coordinates', at);
  if (!at.every(Number.isFinite)) return refuse('not-finite', '.geometry.coordinates', at.map(String).join(', '));
  const [lon = 0, lat = 0] = at;
  return { properties, lonLat: [lon, lat] };
};
