import type { StoryScene } from '../../model/stories.ts';
import { useView } from '../context.ts';
import { useBriefWords } from './useBriefWords.ts';
import { usePlain } from './usePieces.ts';

/** What the speaker adds, below the slide, for those who speak from their own screen. */
export const Notes = ({ scene }: { readonly scene: StoryScene }) => {
  const words = useBriefWords();
  const plain = usePlain();
  const days = { t: useView((v) => v.t), t2: useView((v) => v.t2), k: useView((v) => v.k) };
  return (
    <aside className="slide-notes" aria-label={words.notes}>
      <h2>{words.notes}</h2>
      <p>{scene.notes ? plain(scene.notes, days) : words.noNotes}</p>
    </aside>
  );
};
