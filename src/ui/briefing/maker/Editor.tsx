import { useState } from 'react';
import { STORY_LIMITS } from '../../../model/stories.ts';
import { type OwnStory, seedOfDraft } from '../../../view/briefing/own.ts';
import type { Lang } from '../../../words/format.ts';
import { useLang } from '../../context.ts';
import { Dialog } from '../../Dialog.tsx';
import { download } from '../../download.ts';
import { IconButton } from '../../IconButton.tsx';
import { useCopy } from '../../useCopy.ts';
import { linkIdOf } from '../storyLink.ts';
import { useBriefWords } from '../useBriefWords.ts';
import { Problems } from './Problems.tsx';
import { SceneFields } from './SceneFields.tsx';
import { type Maker, useCheck } from './useMaker.ts';
import { LineField } from './WordsField.tsx';

type Props = {
  readonly maker: Maker;
  readonly story: OwnStory;
  readonly onClose: () => void;
  readonly onSaid: (said: string) => void;
};

/** Words, order and times of a story. Every change is kept at once and can be undone. */
export const Editor = ({ maker, story, onClose, onSaid }: Props) => {
  const words = useBriefWords().maker;
  const [lang, setLang] = useState<Lang>(useLang());
  const { draft } = story;
  const { problems, loose } = useCheck(draft);
  const [said, setSaid] = useState('');
  const tell = (ok: boolean, done: string) => setSaid(ok ? done : words.full);
  return (
    <Dialog label={words.title} className="page maker" onClose={onClose}>
      <h2>{words.title}</h2>
      <div className="maker-tools">
        <label>
          {words.language}{' '}
          <select
            className="input"
            value={lang}
            onChange={(event) => setLang(event.target.value === 'en' ? 'en' : 'ko')}
          >
            <option value="ko">{words.languages.ko}</option>
            <option value="en">{words.languages.en}</option>
          </select>
        </label>
        <IconButton
          icon="undo"
          words={words.undo}
          disabled={!maker.canUndo}
          onClick={() => {
            maker.undo();
            setSaid('');
          }}
        />
        <output>{said}</output>
      </div>
      <LineField
        label={words.name}
        value={draft.title[lang]}
        most={STORY_LIMITS.title}
        onWrite={(value) => maker.change({ title: { ...draft.title, [lang]: value } }, `title ${lang}`)}
      />
      <LineField
        label={words.summary}
        value={draft.summary[lang]}
        most={STORY_LIMITS.text}
        onWrite={(value) => maker.change({ summary: { ...draft.summary, [lang]: value } }, `summary ${lang}`)}
      />
      {draft.scenes.length === 0 && <p>{words.empty}</p>}
      <ol className="maker-scenes">
        {draft.scenes.map((scene, i) => (
          <SceneFields
            key={scene.id}
            maker={maker}
            scene={scene}
            at={i}
            of={draft.scenes.length}
            lang={lang}
            onTell={tell}
            onShown={onClose}
          />
        ))}
      </ol>
      <Problems problems={problems} />
      {loose > 0 && <p className="list-note">{words.loose(loose)}</p>}
      <Away story={story} />
      <p>
        <button
          type="button"
          className="link"
          onClick={() => {
            if (!maker.removeStory()) return setSaid(words.full);
            onSaid(words.storyRemoved);
            onClose();
          }}
        >
          {words.removeStory}
        </button>
      </p>
    </Dialog>
  );
};

/** The ways in which a story leaves this browser: a file for everything, a link for a short one. */
const Away = ({ story: { draft } }: { readonly story: OwnStory }) => {
  const words = useBriefWords().maker;
  const lang = useLang();
  const { said, copy } = useCopy(words.linkCopied, words.linkFailed);
  const seed = seedOfDraft(draft);
  const id = linkIdOf(seed);
  // A file can be opened again only by its whole address.
  const [app = ''] = window.location.href.split('#');
  return (
    <p className="button-row">
      <button
        type="button"
        className="button primary"
        disabled={draft.scenes.length === 0}
        onClick={async () => {
          const { storyText } = await import('./storyFile.ts');
          const name = seed.title[lang].replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
          download(`${name || 'story'}.yaml`, new Blob([storyText(seed)], { type: 'application/yaml' }));
        }}
      >
        {words.save}
      </button>
      <button
        type="button"
        className="button"
        disabled={id === null || draft.scenes.length === 0}
        onClick={() => void copy(`${app}#mode=brief&story=${id}&scene=1`)}
      >
        {words.link}
      </button>
      <output>{id === null ? words.linkLong : said}</output>
    </p>
  );
};
