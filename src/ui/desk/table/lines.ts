import type { TableId } from '../../../view/desk.ts';
import { claimRows, milestoneRows, type Seen, sourceRows, subjectRows } from '../../../view/rows.ts';
import type { Line, TableWording } from './cells.ts';
import { claimCells, milestoneCells, sourceCells } from './saidCells.ts';
import { subjectCells } from './subjectCells.ts';

/** The rows of a table in words. */
export const linesOf = (table: TableId, seen: Seen, wording: TableWording): readonly Line[] => {
  const { dataset } = wording;
  switch (table) {
    case 'subjects':
      return subjectRows(dataset, seen).map((row) => ({ ...row, cells: subjectCells(row, wording) }));
    case 'milestones':
      return milestoneRows(dataset, seen).map((row) => ({
        ...row,
        cells: milestoneCells(row, wording),
        preferred: row.said.preferred,
      }));
    case 'claims':
      return claimRows(dataset, seen).map((row) => ({
        ...row,
        cells: claimCells(row, wording),
        preferred: row.said.preferred,
      }));
    case 'sources':
      return sourceRows(dataset, seen).map((row) => ({
        id: row.id,
        subject: null,
        cells: sourceCells(row, wording),
        cites:
          row.paragraphs.length === 0
            ? [{ source: row.id, paragraph: null }]
            : row.paragraphs.map((paragraph) => ({ source: row.id, paragraph })),
      }));
  }
};
