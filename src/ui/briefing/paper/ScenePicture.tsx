import { useState } from 'react';
import { isoOf } from '../../../model/day.ts';
import { useLang, useText, useView } from '../../context.ts';
import { Dialog } from '../../Dialog.tsx';
import { useRowName } from '../../desk/money/useRowName.ts';
import { useDeskWords } from '../../desk/useDeskWords.ts';
import { download } from '../../download.ts';
import { facesFor } from '../../faces.ts';
import { useCredits } from '../../ground/ground.ts';
import { useMapSide } from '../../mapHandle.ts';
import { useTheme } from '../../useTheme.ts';
import type { Briefing } from '../useBriefing.ts';
import { useBriefWords } from '../useBriefWords.ts';
import { drawSlide, MAP, textOfSlide } from './drawSlide.ts';
import { useSceneSays } from './useSceneSays.ts';

const SIZES = { hd: 1, uhd: 2 } as const;
type SizeId = keyof typeof SIZES;
/** The map of a picture is drawn for eyes far away. */
export const MARKS = 1.3;

/** The slide as a picture of 1920 x 1080 or 3840 x 2160 pixels, in the light that is on screen. */
export const ScenePicture = ({ briefing, onClose }: { readonly briefing: Briefing; readonly onClose: () => void }) => {
  const words = useBriefWords().paper;
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const make = useMake(briefing);
  const press = async (size: SizeId) => {
    setState('busy');
    try {
      await make(size);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <Dialog label={words.picture} className="page picture-dialog" onClose={onClose}>
      <h2>{words.picture}</h2>
      <p className="button-row">
        {(Object.keys(SIZES) as SizeId[]).map((size) => (
          <button
            key={size}
            type="button"
            className="button"
            disabled={state === 'busy'}
            onClick={() => void press(size)}
          >
            {words.pictures[size]}
          </button>
        ))}
      </p>
      <p role="status">{state === 'busy' ? words.pictureBusy : state === 'failed' ? words.pictureFailed : ''}</p>
    </Dialog>
  );
};

const useMake = ({ story, n, of }: Briefing): ((size: SizeId) => Promise<void>) => {
  const words = useBriefWords();
  const desk = useDeskWords().money;
  const credits = useCredits();
  const { handle } = useMapSide();
  const theme = useTheme();
  const lang = useLang();
  const text = useText();
  const says = useSceneSays();
  const name = useRowName();
  const by = useView((v) => v.desk.moneyBy);
  return async (size) => {
    const scene = says(story, n);
    const pixelRatio = SIZES[size];
    const studio = scene && (await handle?.studio({ ...MAP, pixelRatio }, scene.view, theme, MARKS));
    if (!scene || !studio) throw new Error('no map');
    try {
      const picture = await studio.picture(scene.view);
      const around = {
        story: text(story.title),
        count: words.count(n, of),
        theme,
        lang,
        money: (row: { readonly key: string | null }) => name.row(by, row.key),
        planned: desk.planned,
        credits,
      };
      await facesFor(textOfSlide(scene, around));
      const canvas = drawSlide(picture, scene, around, pixelRatio);
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
      if (!blob) throw new Error('no picture');
      download(`jeonjido-${story.id.startsWith('~') ? 'story' : story.id}-${n}-${isoOf(scene.seen.day)}.png`, blob);
    } finally {
      studio.close();
    }
  };
};
