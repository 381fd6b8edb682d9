import { accuracyOf } from '../../../model/accuracy.ts';
import { CERTAINTIES, rankOf, SUBJECT_TYPES } from '../../../model/vocabulary.ts';
import type { ColumnId } from '../../../view/desk.ts';
import { kindValue } from '../../../view/facets.ts';
import { MONEY_COLUMNS, type MoneyColumn, type SubjectRow, statedIn } from '../../../view/rows.ts';
import { formatRange } from '../../../words/distance.ts';
import { formatIso, formatMetres } from '../../../words/format.ts';
import { evidenceDate } from '../../card/StateBox.tsx';
import { optionWord } from '../../filters/optionWords.ts';
import {
  type Cell,
  moneyCell,
  NOT_KNOWN,
  regionCell,
  sourceCell,
  type TableWording,
  textCell,
  wordCell,
} from './cells.ts';

const accuracyCell = ({ subject }: SubjectRow): Cell => {
  const metres = accuracyOf(subject);
  return metres === null ? NOT_KNOWN : { text: `±${formatMetres(metres)}`, order: metres, csv: metres };
};

/** How far it is from the shape, as exactly as the places are known. */
const distanceCell = ({ judgement }: SubjectRow, { table }: TableWording): Cell => {
  if (judgement === null) return NOT_KNOWN;
  const { metres, range } = judgement;
  return {
    text: range.least === range.most ? formatMetres(metres) : formatRange(range.least, range.most),
    order: metres,
    note: table.between(formatMetres(range.least), formatMetres(range.most)),
    csv: `${Math.round(range.least)}..${Math.round(range.most)}`,
  };
};

/** The last report, as precise as its date is known. */
const evidenceCell = ({ state: { lastReport, evidence } }: SubjectRow, { lang }: TableWording): Cell => {
  if (lastReport === null) return NOT_KNOWN;
  const date = evidenceDate(lastReport, evidence?.date?.edtf);
  return { text: formatIso(date, lang), order: lastReport, csv: date };
};

/** The cells of a subject. */
export const subjectCells = (row: SubjectRow, wording: TableWording): Readonly<Record<ColumnId<'subjects'>, Cell>> => {
  const { subject, state, purse } = row;
  const { dataset, words, lang } = wording;
  const names = (ids: readonly string[], facet: 'seg' | 'zone' | 'org') =>
    textCell([...new Set(ids)].map((id) => optionWord(wording, facet, id)).join(', '));
  const money = Object.fromEntries(
    MONEY_COLUMNS.map((column) => [column, moneyCell(statedIn(purse, column), wording)]),
  ) as Record<MoneyColumn, Cell>;
  const sources = new Set(row.cites.map((c) => c.source)).size;
  return {
    name: { ...textCell(subject.name[lang]), mark: { subject, state } },
    type: wordCell(subject.type, SUBJECT_TYPES, words.type[subject.type]),
    kind: textCell(optionWord(wording, 'kind', kindValue(subject))),
    region: regionCell(dataset, subject, wording),
    segments: names(subject.segments, 'seg'),
    stage: { text: words.stage[state.stage], order: rankOf(state.stage) },
    certainty: wordCell(state.certainty, CERTAINTIES, words.certainty[state.certainty]),
    evidence: evidenceCell(row, wording),
    ...money,
    zones: names(subject.zones, 'zone'),
    organisations: names(
      subject.organisations.map((o) => o.id),
      'org',
    ),
    accuracy: accuracyCell(row),
    distance: distanceCell(row, wording),
    sources: { ...sourceCell(row.cites, wording), order: sources },
    id: textCell(subject.id),
  };
};
