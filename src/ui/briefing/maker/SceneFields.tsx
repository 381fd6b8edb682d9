import { useRef } from 'react';
import { DWELL, FIGURES, type SceneSeed, STORY_LIMITS } from '../../../model/stories.ts';
import { linkOfKeys } from '../../../view/briefing/sceneView.ts';
import { knownOf } from '../../../view/known.ts';
import { decodeView } from '../../../view/url.ts';
import type { Lang } from '../../../words/format.ts';
import { useActions, useDataset } from '../../context.ts';
import { IconButton } from '../../IconButton.tsx';
import { useBriefWords } from '../useBriefWords.ts';
import type { Maker } from './useMaker.ts';
import { ValuePicker } from './ValuePicker.tsx';
import { AreaField, LineField } from './WordsField.tsx';

type Props = {
  readonly maker: Maker;
  readonly scene: SceneSeed;
  readonly at: number;
  readonly of: number;
  readonly lang: Lang;
  readonly onTell: (ok: boolean, done: string) => void;
  readonly onShown: () => void;
};

/** One scene: what is said, what it shows, and its place among the others. */
export const SceneFields = ({ maker, scene, at, of, lang, onTell, onShown }: Props) => {
  const words = useBriefWords().maker;
  const dataset = useDataset();
  const { linkOpened } = useActions();
  const text = useRef<HTMLTextAreaElement>(null);
  const { view } = decodeView(linkOfKeys(scene.view), knownOf(dataset));
  const write = (part: 'title' | 'text' | 'notes', value: string) =>
    maker.changeScene(at, { [part]: { ...(scene[part] ?? { ko: '', en: '' }), [lang]: value } }, `${part} ${lang}`);
  /** Stands where the cursor stands. */
  const insert = (reference: string) => {
    const field = text.current;
    const now = scene.text[lang];
    const cut = field?.selectionStart ?? now.length;
    write('text', `${now.slice(0, cut)}{${reference}}${now.slice(field?.selectionEnd ?? cut)}`);
    field?.focus();
  };
  return (
    <li>
      <fieldset className="maker-scene" data-scene={scene.id}>
        <legend>{words.scene(at + 1)}</legend>
        <div className="maker-tools">
          <button
            type="button"
            className="button"
            onClick={() => {
              onShown();
              linkOpened({ ...view, mode: 'map' });
            }}
          >
            {words.show}
          </button>
          <button type="button" className="button" onClick={() => onTell(maker.replace(at), words.replaced(at + 1))}>
            {words.replace}
          </button>
          <IconButton icon="up" words={words.up} disabled={at === 0} onClick={() => maker.move(at, 'up')} />
          <IconButton icon="down" words={words.down} disabled={at === of - 1} onClick={() => maker.move(at, 'down')} />
          <IconButton icon="trash" words={words.remove} onClick={() => onTell(maker.remove(at), words.removed)} />
        </div>
        <LineField
          label={words.head}
          value={scene.title[lang]}
          most={STORY_LIMITS.title}
          onWrite={(value) => write('title', value)}
        />
        <AreaField
          ref={text}
          label={words.text}
          name="text"
          rows={3}
          value={scene.text[lang]}
          most={STORY_LIMITS.text}
          onWrite={(value) => write('text', value)}
        />
        <ValuePicker view={view} onPick={insert} />
        <AreaField
          label={words.notes}
          name="notes"
          rows={2}
          value={scene.notes?.[lang] ?? ''}
          most={STORY_LIMITS.notes}
          onWrite={(value) => write('notes', value)}
        />
        <div className="maker-tools">
          <label>
            {words.dwell}{' '}
            <input
              className="input"
              type="number"
              min={DWELL.least}
              max={DWELL.most}
              value={scene.dwell ?? DWELL.first}
              onChange={(event) => {
                const dwell = event.target.valueAsNumber;
                if (dwell >= DWELL.least && dwell <= DWELL.most) maker.changeScene(at, { dwell }, 'dwell');
              }}
            />
          </label>
          <label>
            {words.figure}{' '}
            <select
              className="input"
              value={scene.figure ?? ''}
              onChange={(event) => {
                const { figure: _, ...rest } = scene;
                const figure = FIGURES.find((f) => f === event.target.value);
                maker.replaceScene(at, figure ? { ...rest, figure } : rest);
              }}
            >
              <option value="">{words.noFigure}</option>
              <FigureOptions />
            </select>
          </label>
        </div>
      </fieldset>
    </li>
  );
};

const FigureOptions = () => {
  const { figure } = useBriefWords();
  return FIGURES.map((id) => (
    <option key={id} value={id}>
      {figure[id]}
    </option>
  ));
};
