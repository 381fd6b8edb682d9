import { describe, expect, it } from 'vitest';
import { matchSegment, segmentsOf } from './segments.ts';

const SEGMENTS = [
  { id: 'cathode', names: ['양극재', 'Cathode'] },
  { id: 'anode', names: ['음극재', 'Anode'] },
  { id: 'cell', names: ['셀', 'Cells'] },
  { id: 'materials-general', names: ['소재 일반', '소재', 'Materials'] },
  { id: 'battery', names: ['배터리'] },
  { id: 'used-battery', names: ['사용후 배터리'] },
];

describe('a segment', () => {
  it.each([
    ['양극재', 'cathode'],
    ['이차전지 양극재(NCM) 제조', 'cathode'],
    [' CATHODE ', 'cathode'],
    ['cathode', 'cathode'],
    ['사용 후 배터리 재활용', 'used-battery'],
    ['배터리', 'battery'],
    ['셀', 'cell'],
    ['셀룰로스 제조업', null],
    ['이차전지 양극활물질', null],
    ['', null],
    ['-', null],
    ['__proto__', null],
  ])('for %j is %s', (value, id) => {
    expect(matchSegment(value, SEGMENTS)).toBe(id);
  });

  it('is found for each value of a facet', () => {
    expect(segmentsOf(['음극재', '', '김치'], SEGMENTS)).toEqual(['anode', null, null]);
  });
});

describe('a value that is a part of a name', () => {
  const names = [
    { id: 'recycling', names: ['재활용·사용후 배터리', '사용후 배터리'] },
    { id: 'jeonju-deokjin', names: ['전주시 덕진구'] },
    { id: 'cathode', names: ['양극재'] },
  ];
  it.each([
    ['배터리', null],
    ['전주시', null],
    ['양극', 'cathode'],
    ['사용후배터리 재제조', 'recycling'],
  ])('%s means %s', (value, id) => {
    expect(matchSegment(value, names)).toBe(id);
  });
});

describe('a short or Latin name', () => {
  const names = [
    { id: 'parts-equipment', names: ['부품·장비', '부품', '장비', 'Parts and equipment'] },
    { id: 'pack', names: ['팩', 'Pack'] },
  ];
  it.each([
    ['전자부품업', null],
    ['기계장비업', null],
    ['장비', 'parts-equipment'],
    ['팩', 'pack'],
    ['Packaging', null],
    ['Battery pack assembly', 'pack'],
  ])('is not read into %s', (value, id) => {
    expect(matchSegment(value, names)).toBe(id);
  });
});
