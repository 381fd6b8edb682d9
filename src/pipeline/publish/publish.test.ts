import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, publishedGood } from '../../../tests/fixtures/worlds.ts';
import { writePublished } from './publish.ts';

const files = publishedGood();

const COLUMNS = {
  'milestones.csv':
    'id,subject_id,subject_kind,subject_name_ko,subject_name_en,stage,modality,date_edtf,from,to,resolved_how,preferred,source_id,paragraph,cites,statement_ko,statement_en',
  'claims.csv':
    'id,subject_id,property,value,unit,modality,funding,part_of,preferred,date_edtf,from,to,source_id,paragraph,cites,statement_ko,statement_en',
  'programmes.csv':
    'id,kind,name_ko,name_en,region,sido_code,sigungu_code,segments,parent_id,about_ids,org_ids,source_ids,summary_ko,summary_en',
  'organisations.csv':
    'id,kind,name_ko,name_en,region,sido_code,sigungu_code,segments,source_ids,summary_ko,summary_en',
  'sources.csv': 'id,kind,seed_file,title,publisher,byline,published,precision,url,rights,paragraphs',
};

describe('the published dataset', () => {
  it('is these ten files', () => {
    expect(Object.keys(files)).toEqual([
      'dataset.json',
      'stories.json',
      'facilities.geojson',
      'zones.geojson',
      'milestones.csv',
      'claims.csv',
      'programmes.csv',
      'organisations.csv',
      'sources.csv',
      'datapackage.json',
    ]);
  });

  it('is the same, byte for byte, each time', () => {
    expect(publishedGood()).toEqual(files);
  });

  it.each(Object.entries(COLUMNS))('heads %s with the promised columns', (name, header) => {
    expect(files[name]!.split('\n')[0]).toBe(header);
  });

  it('ends every file with a line break and holds no empty line', () => {
    for (const text of Object.values(files)) {
      expect(text.endsWith('\n')).toBe(true);
      expect(text).not.toContain('\n\n');
    }
  });

  it('writes one record a line, so that a diff shows what changed in the world', () => {
    const lines = files['dataset.json']!.split('\n');
    for (const id of ['d-harbour', 'harbour/test-centre', 'harbour/test-centre:selected'])
      expect(lines.filter((line) => line.startsWith(`{"id":"${id}",`))).toHaveLength(1);
    expect(files['stories.json']!.split('\n').filter((l) => l.startsWith('{"id":"harbour",'))).toHaveLength(1);
    expect(files['facilities.geojson']!.split('\n').filter((l) => l.startsWith('{"type":"Feature"'))).toHaveLength(3);
  });
});

describe('datapackage.json', () => {
  type Resource = {
    path: string;
    name: string;
    schema?: { fields: { name: string; type: string; description: string }[] };
  };
  const description = JSON.parse(files['datapackage.json']!) as {
    version: string;
    created: string;
    resources: Resource[];
  };

  it('describes every published file but itself', () => {
    expect(description.resources.map((r) => r.path).toSorted()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'datapackage.json')
        .toSorted(),
    );
  });

  it('describes every column of every table, in its order, in words', () => {
    for (const [name, header] of Object.entries(COLUMNS)) {
      const fields = description.resources.find((r) => r.path === name)?.schema?.fields ?? [];
      expect(fields.map((f) => f.name).join(',')).toBe(header);
      for (const field of fields) expect(field.description.length).toBeGreaterThan(1);
    }
  });

  it('bears the version and the as-of day', () => {
    expect(description).toMatchObject({ version: '1.0.0', created: '2026-01-31T00:00:00Z' });
  });
});

describe('writing', () => {
  const emptyFolder = () => {
    const folder = folderOf();
    rmSync(join(folder, 'seeds'), { recursive: true });
    return folder;
  };

  it('makes the folder and puts every file into it, and nothing else', () => {
    const folder = emptyFolder();
    expect(writePublished(join(folder, 'data'), files)).toEqual(Object.keys(files));
    expect(readdirSync(join(folder, 'data')).toSorted()).toEqual(Object.keys(files).toSorted());
    for (const [name, text] of Object.entries(files))
      expect(readFileSync(join(folder, 'data', name), 'utf8')).toBe(text);
    rmSync(folder, { recursive: true });
  });

  it('touches only what changed, and nothing of the base map', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'basemap'));
    writeFileSync(join(folder, 'basemap/manifest.json'), '{}');
    writePublished(folder, files);
    for (const name of Object.keys(files)) utimesSync(join(folder, name), 1, 1);
    expect(writePublished(folder, { ...files, 'claims.csv': 'id\n' })).toEqual(['claims.csv']);
    const touched = Object.keys(files).filter((name) => statSync(join(folder, name)).mtimeMs > 1000);
    expect(touched).toEqual(['claims.csv']);
    expect(existsSync(join(folder, 'basemap/manifest.json'))).toBe(true);
    rmSync(folder, { recursive: true });
  });

  it('the same again changes nothing', () => {
    const folder = emptyFolder();
    writePublished(folder, files);
    expect(writePublished(folder, files)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
