import { createPortal } from 'react-dom';
import type { MapPicture } from '../../../map/MapCanvas.tsx';
import { isoOf } from '../../../model/day.ts';
import type { Story, StoryScene } from '../../../model/stories.ts';
import { formatIso } from '../../../words/format.ts';
import { useDataset, useLang, useText } from '../../context.ts';
import { Matrix } from '../../desk/matrix/Matrix.tsx';
import { useCredits } from '../../ground/ground.ts';
import { MapImage } from '../../MapImage.tsx';
import { SceneMap } from '../SceneMap.tsx';
import { SceneStage } from '../SceneStage.tsx';
import { SlideMoney } from '../SlideMoney.tsx';
import { useBriefWords } from '../useBriefWords.ts';
import { type SceneSays, useSceneSays } from './useSceneSays.ts';

export type PerPage = 1 | 2;
/** Of each scene in its order; `null` where the map could not be drawn. */
export type Pictures = readonly (MapPicture | null)[];
type Props = {
  readonly story: Story;
  readonly pictures: Pictures;
  readonly perPage: PerPage;
  readonly notes: boolean;
};
/** Longer addresses cannot be typed from paper. */
const MOST_LINK = 220;

/** What is printed of a story: for each scene its map, its words, its sources as footnotes, and where it is found. */
export const HandoutSheet = ({ story, pictures, perPage, notes }: Props) => {
  const words = useBriefWords().paper;
  const credits = useCredits();
  const lang = useLang();
  const text = useText();
  const { version, asOf } = useDataset();
  const says = useSceneSays();
  return createPortal(
    <article className="print-sheet handout" data-per-page={perPage}>
      <header>
        <h1>{text(story.title)}</h1>
        <p>{text(story.summary)}</p>
        <p className="handout-made">
          {words.made(version, formatIso(isoOf(asOf), lang))} · {credits}
        </p>
      </header>
      {story.scenes.map((scene, i) => {
        const said = says(story, i + 1);
        return (
          said && (
            <section key={scene.id} className="handout-scene">
              <div className="handout-map">
                <SceneFigure scene={scene} picture={pictures[i] ?? null} label={said.summary} />
                <p className="handout-day">
                  {said.seen.comparison !== null && <strong>{said.day} </strong>}
                  {said.summary}
                  {said.known !== null && ` · ${said.known}`}
                </p>
              </div>
              <SceneWords n={i + 1} said={said} notes={notes} />
            </section>
          )
        );
      })}
    </article>,
    document.body,
  );
};

const SceneWords = ({ n, said, notes }: { readonly n: number; readonly said: SceneSays; readonly notes: boolean }) => {
  const words = useBriefWords();
  return (
    <div className="handout-words">
      <h2>
        {n}. {said.title}
      </h2>
      <p className="handout-text">{said.text}</p>
      {said.scene.figure !== null && (
        <SceneStage scene={said.scene}>{said.scene.figure === 'money' ? <SlideMoney /> : <Matrix />}</SceneStage>
      )}
      {notes && said.notes !== null && (
        <p className="handout-notes">
          <strong>{words.notes}</strong> {said.notes}
        </p>
      )}
      <ol className="handout-sources">
        {said.sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ol>
      {said.link.length <= MOST_LINK && (
        <p className="handout-link">
          {words.paper.link}: {said.link}
        </p>
      )}
    </div>
  );
};

/** The map as it was drawn, or as a drawing where no map can be drawn. */
const SceneFigure = ({
  scene,
  picture,
  label,
}: {
  readonly scene: StoryScene;
  readonly picture: Pictures[number];
  readonly label: string;
}) =>
  picture ? (
    <MapImage picture={picture} label={label} />
  ) : (
    <SceneStage scene={scene}>
      <SceneMap />
    </SceneStage>
  );
