import type { Dataset, Region } from '../model/dataset.ts';
import { lineOf } from '../model/regions.ts';
import type { Criteria, Judged } from './criteria.ts';
import type { Level } from './desk.ts';
import { facetOf, facetRegionOf } from './facets.ts';
import { inListOrder } from './scene.ts';
import { type FacetId, sortedUnique } from './view.ts';

/** What the collection holds of a link of the chain in a region, whatever its state; empty: no data, which is not "none". */
export type Cell = { readonly segment: string; readonly region: string; readonly items: readonly Judged[] };
export type Column = {
  readonly region: Region;
  /** Values of the region facet that it stands for. */
  readonly values: readonly string[];
};
export type Matrix = {
  readonly columns: readonly Column[];
  readonly groups: readonly {
    readonly id: string;
    readonly chain: boolean;
    readonly rows: readonly { readonly segment: string; readonly cells: readonly Cell[] }[];
  }[];
};

/** The province that a region lies in, the region itself where it is one, or the country. */
const provinceOf = (regions: readonly Region[], id: string): string =>
  lineOf(regions, id).find((r) => r.level !== 'sigungu')?.id ?? id;

const columnsOf = (dataset: Dataset, level: Level): readonly Column[] => {
  const values = facetOf('reg')
    .options(dataset)
    .map((o) => o.value);
  const columnOf = (value: string) =>
    level === 'sido' ? provinceOf(dataset.regions, value) : facetRegionOf(dataset, value);
  const ids = [...new Set(values.map(columnOf))];
  const place = { sido: 0, sigungu: 0, country: 1 } as const;
  return ids
    .flatMap((id) => dataset.regions.find((r) => r.id === id) ?? [])
    .map((region) => ({ region, values: sortedUnique(values.filter((v) => columnOf(v) === region.id)) }))
    .toSorted((a, b) => place[a.region.level] - place[b.region.level]);
};

const ASIDE: readonly FacetId[] = ['seg', 'reg'];

/** Segments by regions at the day of the scene. All filters apply but those of segment and region, which are its axes. */
export const matrixOf = (dataset: Dataset, total: readonly Judged[], level: Level): Matrix => {
  const passing = total.filter((j) => j.failed.every((f) => ASIDE.some((facet) => facet === f))).toSorted(inListOrder);
  const columns = columnsOf(dataset, level);
  const row = (segment: string) => ({
    segment,
    cells: columns.map(({ region, values }) => ({
      segment,
      region: region.id,
      items: passing.filter(
        ({ subject }) => subject.segments.includes(segment) && values.includes(facetRegionOf(dataset, subject.region)),
      ),
    })),
  });
  return {
    columns,
    groups: dataset.groups
      .toSorted((a, b) => Number(b.chain) - Number(a.chain))
      .map(({ id, chain }) => ({
        id,
        chain,
        rows: dataset.segments.filter((s) => s.group === id).map((s) => row(s.id)),
      })),
  };
};

type Sides = Pick<Criteria, 'filters' | 'without'>;
const withAxes = ({ filters, without }: Sides, seg: readonly string[], reg: readonly string[]): Sides => ({
  filters: { ...filters, seg: sortedUnique(seg), reg: sortedUnique(reg) },
  without: { ...without, seg: [], reg: [] },
});
const says = (sides: Sides): string =>
  [sides.filters, sides.without].map(({ seg, reg }) => `${seg.join()}/${reg.join()}`).join('!');

/** Whether the filters show just a cell. */
export const isCell = (sides: Sides, segments: readonly string[], regions: readonly string[]): boolean =>
  says(sides) === says(withAxes(sides, segments, regions));

/** Filters that show a cell, which neglects all other filters of its axes; without them where they show it already. */
export const cellCriteria = (sides: Sides, segments: readonly string[], regions: readonly string[]): Sides =>
  isCell(sides, segments, regions) ? withAxes(sides, [], []) : withAxes(sides, segments, regions);
