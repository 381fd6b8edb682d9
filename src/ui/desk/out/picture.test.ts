import { describe, expect, it } from 'vitest';
import { wrapped } from './picture.ts';

const letters = (text: string) => text.length;

describe('the words around a picture', () => {
  it('are broken between words, never inside one', () => {
    expect(wrapped('이차전지 지원거점 지도', 10, letters)).toEqual(['이차전지 지원거점', '지도']);
  });

  it('keep a word that is wider than the picture whole', () => {
    expect(wrapped('a wonderfully b', 4, letters)).toEqual(['a', 'wonderfully', 'b']);
  });

  it('are no line where nothing is said', () => {
    expect(wrapped('', 10, letters)).toEqual([]);
  });
});
