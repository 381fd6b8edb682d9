import { describe, expect, it } from 'vitest';
import type { Given } from './given.ts';
import { choiceOf, choicesOf, wantedOf } from './wanted.ts';

const NONE: Given = { streets: null, raster: null };
const streets = { kind: 'address', url: 'https://maps.example/korea.pmtiles' } as const;
const raster = {
  kind: 'raster',
  tiles: 'https://tiles.example/{z}/{x}/{y}.png',
  attribution: 'A',
  size: 256,
  maxzoom: 18,
} as const;
const file = new File([], 'korea.pmtiles');

describe('the ground of near views', () => {
  it('is the embedded map where there is nothing else', () => {
    expect(choicesOf(NONE, false)).toEqual(['plain']);
    expect(choiceOf(['plain'], 'streets')).toBe('plain');
    expect(wantedOf(NONE, null, 'streets')).toBeNull();
  });

  it('is what there is, where what was chosen is not there', () => {
    expect(choiceOf(choicesOf({ streets: null, raster }, false), 'streets')).toBe('raster');
    expect(choiceOf(choicesOf({ streets, raster: null }, false), 'raster')).toBe('streets');
    expect(choiceOf(choicesOf({ streets, raster }, false), 'plain')).toBe('plain');
  });

  it('is the reader’s own archive before that of the operator', () => {
    expect(choicesOf(NONE, true)).toEqual(['plain', 'streets']);
    expect(wantedOf({ streets, raster }, file, 'streets')).toEqual({ kind: 'file', file });
    expect(wantedOf({ streets, raster }, null, 'streets')).toBe(streets);
    expect(wantedOf({ streets, raster }, file, 'raster')).toBe(raster);
    expect(wantedOf({ streets, raster }, file, 'plain')).toBeNull();
  });
});
