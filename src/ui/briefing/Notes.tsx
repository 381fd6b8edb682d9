import type { StoryScene } from '../../model/stories.ts';
import { useBriefWords } from './useBriefWords.ts';
import { useDays, usePlain } from './usePieces.ts';

/** What the speaker adds, below the slide, for those who speak from their own screen. */
export const Notes = ({ scene }: { readonly scene: StoryScene }) => {
  const words = useBriefWords();
  const plain = usePlain();
  const days = useDays();
  return (
    <aside className="slide-notes" aria-label={words.notes}>
      <h2>{words.notes}</h2>
      <p>{scene.notes ? plain(scene.notes, days) : words.noNotes}</p>
    </aside>
  );
};
