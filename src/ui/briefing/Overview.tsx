import { isoOf } from '../../model/day.ts';
import { viewOfScene } from '../../view/briefing/sceneView.ts';
import { knownOf } from '../../view/known.ts';
import { formatIso } from '../../words/format.ts';
import { useDataset, useLang, useWords } from '../context.ts';
import { Dialog } from '../Dialog.tsx';
import { KeyList } from '../KeyList.tsx';
import type { Briefing } from './useBriefing.ts';
import { useBriefWords } from './useBriefWords.ts';
import { usePlain } from './usePieces.ts';

/** All slides of the story by number, title and day; the way to questions about an earlier one. */
export const Overview = ({ briefing, onClose }: { readonly briefing: Briefing; readonly onClose: () => void }) => {
  const words = useBriefWords();
  const { time } = useWords();
  const lang = useLang();
  const dataset = useDataset();
  const plain = usePlain();
  const known = knownOf(dataset);
  return (
    <Dialog label={words.overview} className="page overview" onClose={onClose}>
      <h2>{words.overview}</h2>
      <ol>
        {briefing.story.scenes.map((scene, i) => {
          const view = viewOfScene(scene, known);
          const current = i + 1 === briefing.n;
          return (
            <li key={scene.id}>
              <button
                type="button"
                aria-current={current ? 'step' : undefined}
                // Where one is, is where one begins: the dialog looks for this when it opens.
                ref={(button) => {
                  button?.toggleAttribute('autofocus', current);
                }}
                onClick={() => {
                  onClose();
                  briefing.show(i + 1);
                }}
              >
                <b>{i + 1}</b>
                <span>
                  {plain(scene.title, view)}
                  <small>{time.asOf(formatIso(isoOf(view.t), lang))}</small>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <h3>{words.keys}</h3>
      <KeyList rows={words.keyRows} />
    </Dialog>
  );
};
