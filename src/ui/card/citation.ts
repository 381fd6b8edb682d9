import type { Claim, Dataset, Milestone, Source } from '../../model/dataset.ts';
import { isoOf } from '../../model/day.ts';
import { formatEdtf, formatIso, type Lang } from '../../words/format.ts';
import type { Words } from '../../words/ko.ts';

type From = { readonly dataset: Dataset; readonly words: Words; readonly lang: Lang };

/** A source as it is named on paper and in a citation: who published it, under which title, when. */
export const sourceWords = (source: Source, words: Words, lang: Lang): readonly string[] => [
  source.publisher[lang],
  words.card.quoted(source.title[lang]),
  formatEdtf(source.published.edtf, lang),
];

/**
 * A value as it may be quoted: what is said, every source with its date, paragraph and address, and which edition of the
 * collection says so.
 */
export const citationOf = (of: Milestone | Claim, link: string, { dataset, words, lang }: From): string => {
  const sources = of.cites.flatMap(({ source: id, paragraph }) => {
    const source = dataset.sources.find((s) => s.id === id);
    if (!source) return [];
    return [
      [
        ...sourceWords(source, words, lang),
        ...(paragraph === null ? [] : [words.card.paragraph(paragraph)]),
        ...(source.url === undefined ? [] : [source.url]),
      ].join(', '),
    ];
  });
  const subject = dataset.subjects.find((s) => s.id === of.subject);
  const said = [
    subject?.name[lang],
    ...(of.date ? [formatEdtf(of.date.edtf, lang)] : []),
    `${of.statement[lang]} (${words.modality[of.modality]})`,
  ];
  return [
    said.filter(Boolean).join(', '),
    words.card.citedFrom(sources.join('; ')),
    words.card.citedIn(dataset.version, formatIso(isoOf(dataset.asOf), lang), of.id, link),
  ].join('\n');
};
