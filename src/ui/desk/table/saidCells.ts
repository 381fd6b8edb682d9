import {
  MILESTONE_STAGES,
  MODALITIES,
  PROPERTIES,
  RESOLUTIONS,
  SOURCE_KINDS,
  UNITS,
} from '../../../model/vocabulary.ts';
import type { ColumnId } from '../../../view/desk.ts';
import type { ClaimRow, MilestoneRow, SourceRow } from '../../../view/rows.ts';
import { formatEdtf, formatNumber } from '../../../words/format.ts';
import {
  type Cell,
  countCell,
  dateCell,
  inEok,
  NOT_KNOWN,
  regionCell,
  sourceCell,
  type TableWording,
  textCell,
  wordCell,
} from './cells.ts';

/** What a milestone and a claim say of themselves alike. */
const commonCells = ({ subject, said, cites }: MilestoneRow | ClaimRow, wording: TableWording) => {
  const { dataset, words, lang } = wording;
  const paragraph = cites[0]?.paragraph ?? null;
  return {
    subject: textCell(subject.label[lang]),
    region: regionCell(dataset, subject, wording),
    modality: { ...wordCell(said.modality, MODALITIES, words.modality[said.modality]), modality: said.modality },
    date: dateCell(said.date, wording),
    statement: textCell(said.statement[lang]),
    source: sourceCell(cites, wording, !said.preferred),
    paragraph: paragraph === null ? NOT_KNOWN : countCell(paragraph, wording),
    id: textCell(said.id),
  } satisfies Record<string, Cell>;
};

/** The cells of a milestone. */
export const milestoneCells = (
  row: MilestoneRow,
  wording: TableWording,
): Readonly<Record<ColumnId<'milestones'>, Cell>> => {
  const { said } = row;
  const { words } = wording;
  return {
    ...commonCells(row, wording),
    stage: wordCell(said.stage, MILESTONE_STAGES, words.stage[said.stage]),
    resolved:
      said.date === null ? NOT_KNOWN : wordCell(said.date.resolved, RESOLUTIONS, words.resolution[said.date.resolved]),
  };
};

/** A number and its unit apart: money in 억 on screen and in whole won in a file. Units are never sorted among each other. */
const valueCells = ({ value, unit, property }: ClaimRow['said'], wording: TableWording) => {
  const { words, lang, table } = wording;
  if (value === null)
    return { value: { text: table.noNumber, order: null }, unit: { text: table.noNumber, order: null } };
  const order = [unit === null ? UNITS.length : UNITS.indexOf(unit), value];
  if (unit === 'KRW')
    return {
      value: { text: inEok(value, wording), order, csv: value },
      unit: { text: table.eok, order: table.eok, csv: table.won },
    };
  const counted = unit === 'count' ? words.countOf[property] : undefined;
  const word = counted || (unit === null ? '' : words.unit[unit]) || table.plainUnit;
  return { value: { text: formatNumber(value, lang), order, csv: value }, unit: { text: word, order: word } };
};

/** The cells of a claim. */
export const claimCells = (row: ClaimRow, wording: TableWording): Readonly<Record<ColumnId<'claims'>, Cell>> => {
  const { said } = row;
  const { words, table } = wording;
  const payer = said.funding === null ? null : words.funding[said.funding];
  return {
    ...commonCells(row, wording),
    ...valueCells(said, wording),
    property: wordCell(said.property, PROPERTIES, words.property[said.property]),
    funding: payer === null && said.unit !== 'KRW' ? { text: table.notMoney, order: null } : textCell(payer),
  };
};

/** The cells of a source. */
export const sourceCells = (row: SourceRow, wording: TableWording): Readonly<Record<ColumnId<'sources'>, Cell>> => {
  const { source } = row;
  const { words, lang } = wording;
  const { edtf, from, to } = source.published;
  return {
    title: textCell(source.title[lang]),
    publisher: textCell(source.publisher[lang]),
    published: { text: formatEdtf(edtf, lang), order: from ?? to, csv: edtf },
    kind: wordCell(source.kind, SOURCE_KINDS, words.source.kind[source.kind]),
    subjects: countCell(row.subjects.length, wording),
    statements: countCell(row.statements, wording),
    url: textCell(source.url),
    rights: textCell(source.rights[lang]),
    id: textCell(source.id),
  };
};
