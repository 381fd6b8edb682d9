import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toCsv } from '../../model/csv.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Story } from '../../model/stories.ts';
import { dataPackage } from './datapackage.ts';
import { facilitiesGeoJson, geoJsonText, zonesGeoJson } from './geojson.ts';
import { claimsTable, milestonesTable, organisationsTable, programmesTable, sourcesTable } from './tables.ts';

/** Text of every published file by its name: the same dataset gives the same bytes. */
export type Published = Readonly<Record<string, string>>;

const lines = (whole: object): string => {
  const entries = Object.entries(whole).map(([key, value]) => {
    const text =
      Array.isArray(value) && value.length > 0
        ? `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]`
        : JSON.stringify(value);
    return `${JSON.stringify(key)}:${text}`;
  });
  return `{${entries.join(',\n')}}\n`;
};

export const publish = (dataset: Dataset, stories: readonly Story[]): Published => {
  const tables = {
    milestones: milestonesTable(dataset),
    claims: claimsTable(dataset),
    programmes: programmesTable(dataset),
    organisations: organisationsTable(dataset),
    sources: sourcesTable(dataset),
  };
  return {
    'dataset.json': lines(dataset),
    'stories.json': lines({ version: dataset.version, stories }),
    'facilities.geojson': geoJsonText(facilitiesGeoJson(dataset)),
    'zones.geojson': geoJsonText(zonesGeoJson(dataset)),
    ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [`${name}.csv`, toCsv(table)])),
    'datapackage.json': `${JSON.stringify(dataPackage(dataset, tables), null, 2)}\n`,
  };
};

/** Writes what changed, each file whole or not at all; returns the names of the changed files. */
export const writePublished = (folder: string, files: Published): readonly string[] => {
  mkdirSync(folder, { recursive: true });
  const before = (name: string): string | null => {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      return null;
    }
  };
  const changed = Object.entries(files).filter(([name, text]) => before(name) !== text);
  for (const [name, text] of changed) {
    const draft = join(folder, `.${name}.draft`);
    try {
      writeFileSync(draft, text);
      renameSync(draft, join(folder, name));
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return changed.map(([name]) => name);
};
