import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inCp949 } from '../../../tests/fixtures/cp949.ts';
import { Refusal } from '../problem.ts';
import { cp949 } from './cp949.ts';
import { decodeText } from './decode.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const bytes = (...values: readonly number[]): Uint8Array<ArrayBuffer> => new Uint8Array(values);
const joined = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  bytes(...parts.flatMap((part) => [...part]));
const utf16 = (text: string, bigEndian: boolean): Uint8Array<ArrayBuffer> =>
  bytes(
    ...[...`\uFEFF${text}`].flatMap((letter) =>
      [...Array(letter.length).keys()].flatMap((i) => {
        const unit = letter.charCodeAt(i);
        return bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
      }),
    ),
  );
const read = (file: Uint8Array<ArrayBuffer>): readonly [string, string] => {
  const { encoding, bytes: text } = decodeText(file);
  return [encoding, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text)];
};
const refusal = (file: Uint8Array<ArrayBuffer>) => {
  try {
    decodeText(file);
  } catch (error) {
    if (error instanceof Refusal) return error.problems.map(({ code, line }) => [code, line]);
    throw error;
  }
  return null;
};

describe('a text', () => {
  it.each([
    ['plain ASCII', utf8('a,b\n1,2'), 'utf-8', 'a,b\n1,2'],
    ['UTF-8', utf8('회사,뷁😀'), 'utf-8', '회사,뷁😀'],
    ['UTF-8 with its mark, which is taken off', utf8('\uFEFF회사'), 'utf-8', '회사'],
    ['CP949 of the standard', inCp949('군산시 새만금, 1'), 'euc-kr', '군산시 새만금, 1'],
    ['CP949 of the extension', bytes(0x8c, 0x63, 0x94, 0xee, 0xc6, 0x52, 0x81, 0x41), 'euc-kr', '똠뷁힣갂'],
    ['CP949 with the euro sign that was added late', bytes(0xb0, 0xa1, 0xa2, 0xe6), 'euc-kr', '가€'],
    ['UTF-16 with the small end first', utf16('회사😀\n', false), 'utf-16le', '회사😀\n'],
    ['UTF-16 with the large end first', utf16('회사😀\n', true), 'utf-16be', '회사😀\n'],
  ])('in %s is read', (_, file, encoding, text) => {
    expect(read(file)).toEqual([encoding, text]);
  });

  it('in UTF-8 is not copied', () => {
    const file = utf8('회사');
    expect(decodeText(file).bytes.buffer).toBe(file.buffer);
  });

  it('of any characters comes back from UTF-8, and from UTF-16 with a mark', () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((one) => [...one].every((letter) => letter >= ' ' && letter !== '\uFEFF'));
    fc.assert(
      fc.property(text, (one) => {
        expect(read(utf8(one))).toEqual(['utf-8', one]);
        expect(read(utf16(one, true))).toEqual(['utf-16be', one]);
        expect(read(utf16(one, false))).toEqual(['utf-16le', one]);
      }),
    );
  });

  it.each([
    ['an empty file', bytes(), 'empty-file', null],
    ['a file of nothing but a mark', bytes(0xef, 0xbb, 0xbf), 'empty-file', null],
    ['a NUL on the third line', utf8('a\r\nb\n\0'), 'not-text', 3],
    ['UTF-16 without a mark', utf16('회사,a', false).subarray(2), 'not-text', 1],
    ['control characters in bulk', utf8(`a\n${'\x01\x02'.repeat(20)}`), 'not-text', 2],
    ['a byte that neither encoding has', joined(inCp949('가\n나\r\n다'), bytes(0xff)), 'bad-encoding', 3],
    ['half a character of CP949 at the end', joined(inCp949('가\n'), bytes(0xb0)), 'bad-encoding', 2],
    ['a pair that CP949 leaves to its users', joined(inCp949('가'), bytes(0xc9, 0xa1)), 'bad-encoding', 1],
    ['UTF-8 Korean with one bad byte', joined(utf8('회사명\n군산\n'), bytes(0xc7), utf8('a')), 'bad-encoding', 3],
    ['a bad byte after a mark of UTF-8', joined(utf8('\uFEFFa\n'), bytes(0xb0, 0xa1)), 'bad-encoding', 2],
    ['an overlong form after a mark of UTF-8', joined(utf8('\uFEFF'), bytes(0xc0, 0xaf)), 'bad-encoding', 1],
    ['half of a pair in UTF-16', bytes(0xff, 0xfe, 0x41, 0, 0x0a, 0, 0, 0xd8, 0x41, 0), 'bad-encoding', 2],
    ['half a character of UTF-16', bytes(0xff, 0xfe, 0x41, 0, 0x0a), 'bad-encoding', 1],
  ])('is none in %s', (_, file, code, line) => {
    expect(refusal(file)).toEqual([[code, line]]);
  });

  it('is never anything but a text or a refusal, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), (file) => {
        const copy = new Uint8Array(file);
        if (refusal(copy) === null) expect(read(copy)[1].length).toBeGreaterThan(0);
      }),
    );
  });

  it('tells how far it has got', () => {
    const told: number[] = [];
    decodeText(inCp949('가나\n'.repeat(3_000_000)), (done) => told.push(done));
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toBe(1);
  });
});

describe('the table of CP949', () => {
  it('has every syllable of Hangul once', () => {
    const syllables = [...cp949()].filter((code) => code >= 0xac00 && code <= 0xd7a3);
    expect(syllables).toHaveLength(11_172);
    expect(new Set(syllables).size).toBe(11_172);
  });
});
