import { useCallback } from 'react';
import { isoOf } from '../../../model/day.ts';
import type { Story, StoryScene } from '../../../model/stories.ts';
import { ledgerOf } from '../../../model/sums.ts';
import { footnoteOf, footnotesOf, type Piece, piecesOf, saidIn } from '../../../view/briefing/pieces.ts';
import { viewOfScene } from '../../../view/briefing/sceneView.ts';
import { knownOf } from '../../../view/known.ts';
import { type MoneyRow, moneyRows } from '../../../view/money.ts';
import { lookAt, type Scene } from '../../../view/scene.ts';
import type { View } from '../../../view/view.ts';
import { formatIso } from '../../../words/format.ts';
import { appAddress } from '../../appAddress.ts';
import { sourceWords } from '../../card/citation.ts';
import { useHistories, useText } from '../../context.ts';
import { captionsOf } from '../../desk/out/captions.ts';
import type { Captions } from '../../desk/out/picture.ts';
import { useDeskWords } from '../../desk/useDeskWords.ts';
import { useWording } from '../../filters/useWording.ts';
import { useBriefWords } from '../useBriefWords.ts';
import { useLookup, usePieceWords } from '../usePieces.ts';

/** A scene in words alone, for pictures and paper: what is said, where from, of which day, and where it is found. */
export type SceneSays = {
  readonly scene: StoryScene;
  readonly view: View;
  readonly seen: Scene;
  readonly title: string;
  readonly text: string;
  readonly notes: string | null;
  /** In the order of their numbers in the text. */
  readonly sources: readonly string[];
  readonly day: string;
  /** What was not known yet, where an earlier day of knowledge is shown. */
  readonly known: string | null;
  readonly summary: string;
  readonly captions: Captions;
  readonly link: string;
  readonly money: readonly MoneyRow[] | null;
};

export const useSceneSays = (): ((story: Story, n: number) => SceneSays | null) => {
  const wording = useWording();
  const words = useBriefWords();
  const out = useDeskWords().out;
  const text = useText();
  const lookup = useLookup();
  const say = usePieceWords();
  const histories = useHistories();
  return useCallback(
    (story, n) => {
      const { dataset, lang } = wording;
      const scene = story.scenes[n - 1];
      if (!scene) return null;
      const view = viewOfScene(scene, knownOf(dataset));
      const seen = lookAt(dataset, histories, view);
      const said = saidIn([text(scene.title), text(scene.text)], lookup);
      const footnotes = footnotesOf(said);
      const told = (piece: Piece): string => {
        const of = piece.kind === 'claim' ? piece.claim : piece.kind === 'milestone' ? piece.milestone : null;
        if (of === null) return say(piece, view);
        const number = footnoteOf(of, footnotes);
        const manner = of.modality === 'reported' ? '' : wording.words.modality[of.modality];
        return `${manner === '' ? '' : `(${manner}) `}${say(piece, view)}${number > 0 ? `[${number}]` : ''}`;
      };
      const plain = (part: { ko: string; en: string }) => piecesOf(text(part), lookup).map(told).join('');
      const date = (day: number) => formatIso(isoOf(day), lang);
      const app = appAddress();
      const { shown } = seen;
      const ledger = ledgerOf(
        shown.map((i) => i.subject),
        dataset,
        view.k,
      );
      return {
        scene,
        view,
        seen,
        title: plain(scene.title),
        text: plain(scene.text),
        notes: scene.notes && plain(scene.notes),
        sources: footnotes.map((cite) => {
          const source = dataset.sources.find((s) => s.id === cite.source);
          if (!source) return '';
          return [
            ...sourceWords(source, wording.words, lang),
            ...(cite.paragraph === null ? [] : [wording.words.card.paragraph(cite.paragraph)]),
          ].join(', ');
        }),
        day: [
          seen.comparison
            ? words.between(date(seen.comparison.earlier), date(seen.comparison.later))
            : wording.words.time.asOf(date(view.t)),
          ...(view.k === dataset.asOf ? [] : [words.known(date(view.k))]),
        ].join(' · '),
        known: view.k === dataset.asOf ? null : words.known(date(view.k)),
        summary: wording.words.summary.sentence({ ...seen.tally, date: date(seen.day) }),
        captions: captionsOf(wording, out, { view, scene: seen, app }),
        link: `${app}#mode=brief&story=${encodeURIComponent(story.id)}&scene=${n}`,
        money:
          scene.figure === 'money' ? moneyRows(ledger, view.desk.moneyBy, { dataset, histories, k: view.k }) : null,
      };
    },
    [wording, words, out, text, lookup, say, histories],
  );
};
