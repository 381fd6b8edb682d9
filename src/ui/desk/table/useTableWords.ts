import { useMemo } from 'react';
import { enTable } from '../../../words/en.table.ts';
import { koTable, type TableWords } from '../../../words/ko.table.ts';
import { useLang } from '../../context.ts';
import { useWording } from '../../filters/useWording.ts';
import type { TableWording } from './cells.ts';

/** Words of the tables: they are loaded with the desk. */
export const useTableWords = (): TableWords => (useLang() === 'ko' ? koTable : enTable);

/** What the cells of the tables are worded with, the same object until the language changes. */
export const useTableWording = (): TableWording => {
  const wording = useWording();
  const table = useTableWords();
  return useMemo(() => ({ ...wording, table }), [wording, table]);
};
