import { useId } from 'react';
import { useDataset, useLang, useText } from './context.ts';

type Part = { readonly text: string; readonly term: string | null };

type Terms = readonly { readonly id: string; readonly words: readonly string[] }[];
const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A Latin word matches whole and in any case; a Korean one takes particles at its end, so it matches anywhere. */
const pattern = (word: string): RegExp =>
  /^[\x20-\x7e]+$/.test(word) ? new RegExp(`\\b${literal(word)}s?\\b`, 'gi') : new RegExp(literal(word), 'g');

/** Splits a text at the first free-standing use of each glossary term; the longer term wins where two begin together. */
export const splitTerms = (text: string, terms: Terms): readonly Part[] => {
  const places = terms
    .flatMap(({ id, words }) =>
      words
        .filter((word) => word.length > 1)
        .flatMap((word) => [...text.matchAll(pattern(word))].map((m) => ({ id, at: m.index, length: m[0].length }))),
    )
    .toSorted((a, b) => a.at - b.at || b.length - a.length);
  const parts: Part[] = [];
  const used = new Set<string>();
  let end = 0;
  for (const { id, at, length } of places) {
    if (at < end || used.has(id)) continue;
    if (at > end) parts.push({ text: text.slice(end, at), term: null });
    parts.push({ text: text.slice(at, at + length), term: id });
    used.add(id);
    end = at + length;
  }
  return [...parts, ...(end < text.length ? [{ text: text.slice(end), term: null }] : [])];
};

/** A text whose hard words open their meaning on first use. */
export const TermText = ({ text }: { readonly text: string }) => {
  const lang = useLang();
  const { glossary } = useDataset();
  const parts = splitTerms(
    text,
    glossary.map((g) => ({ id: g.id, words: [g.term[lang], ...(lang === 'ko' ? g.aliases : [])] })),
  );
  return parts.map((part) =>
    part.term === null ? part.text : <Term key={part.term} id={part.term} word={part.text} />,
  );
};

const Term = ({ id, word }: { readonly id: string; readonly word: string }) => {
  const text = useText();
  const popover = useId();
  const entry = useDataset().glossary.find((g) => g.id === id);
  if (!entry) return word;
  return (
    <>
      <button type="button" className="term" popoverTarget={popover}>
        {word}
      </button>
      <span id={popover} popover="auto" className="meaning" role="note">
        <strong>{text(entry.term)}</strong> {text(entry.meaning)}
      </span>
    </>
  );
};
