import { describe, expect, it } from 'vitest';
import { publishedGood } from '../../../tests/fixtures/worlds.ts';

const files = publishedGood();
/** Records of a CSV file that holds no quoted line break. */
const recordsOf = (name: string): readonly Record<string, string>[] => {
  const [header = '', ...lines] = files[name]!.trimEnd().split('\n');
  const cells = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1] ?? m[2] ?? '');
  const columns = cells(header);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, i) => [columns[i]!, cell])));
};
const record = (name: string, id: string) => recordsOf(name).find((r) => r.id === id)!;

describe('the tables', () => {
  it('tell a milestone with its date, its open end and all its sources', () => {
    expect(record('milestones.csv', 'harbour/sample-lab:completed')).toMatchObject({
      subject_kind: 'facility',
      subject_name_ko: '시제품실',
      stage: 'completed',
      modality: 'reported',
      date_edtf: '2023-10-13',
      from: '2023-10-13',
      to: '2023-10-13',
      resolved_how: 'outside',
      preferred: 'true',
      source_id: 'd-harbour',
      paragraph: '9',
      cites: 'd-harbour#9 port-daily-20231120',
    });
    expect(record('milestones.csv', 'harbour/test-centre:equipment-planned')).toMatchObject({
      from: '2024-11-01',
      to: '',
    });
    expect(record('milestones.csv', 'inland/academy:opening-planned')).toMatchObject({ from: '', to: '2027-12-31' });
  });

  it('tell a target among the milestones as well as among the claims', () => {
    expect(record('milestones.csv', 'harbour/cathode-target:output.due')).toMatchObject({
      stage: 'event',
      modality: 'target',
    });
    expect(record('claims.csv', 'harbour/cathode-target:output')).toMatchObject({
      value: '1000000',
      unit: 't',
      modality: 'target',
    });
  });

  it('tell an amount in whole won, with who pays and what it is a part of', () => {
    expect(record('claims.csv', 'harbour/test-centre:budget-local')).toMatchObject({
      property: 'budget',
      value: '21900000000',
      unit: 'KRW',
      funding: 'local',
      part_of: 'harbour/test-centre:budget',
      preferred: 'true',
      date_edtf: '',
    });
    expect(record('claims.csv', 'harbour/test-centre:budget-early')).toMatchObject({
      preferred: 'false',
      paragraph: '',
    });
    expect(record('claims.csv', 'harbour/growth-plan:aim')).toMatchObject({ value: '', unit: '', funding: '' });
  });

  it('tell what has no place of its own with its region, its parent and what it is about', () => {
    expect(record('programmes.csv', 'harbour/cathode-target')).toMatchObject({
      region: 'harbour',
      sido_code: '47',
      sigungu_code: '4711',
      parent_id: 'harbour/growth-plan',
      about_ids: 'harbour/dock-complex harbour/test-centre',
      org_ids: 'port-works',
      source_ids: 'd-harbour',
    });
    expect(record('organisations.csv', 'port-works')).toMatchObject({
      kind: 'company',
      segments: 'cathode',
      source_ids: 'port-daily-20231120',
    });
  });

  it('tell a source with how precisely its publication is known', () => {
    expect(record('sources.csv', 'd-harbour')).toMatchObject({
      kind: 'seed',
      seed_file: '000_harbour.txt',
      published: '2024-09-10',
      precision: 'day',
      paragraphs: '12',
    });
    expect(record('sources.csv', 'port-daily-20231120')).toMatchObject({
      kind: 'outside',
      seed_file: '',
      paragraphs: '',
    });
  });
});
