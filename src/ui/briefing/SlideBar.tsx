import { IconButton } from '../IconButton.tsx';
import type { IconName } from '../icons.tsx';
import type { Briefing } from './useBriefing.ts';
import type { Command } from './useBriefKeys.ts';
import { useBriefWords } from './useBriefWords.ts';

type Props = {
  readonly briefing: Briefing;
  readonly on: { readonly notes: boolean; readonly full: boolean; readonly laser: boolean };
  readonly onCommand: (command: Command) => void;
  readonly onSpeaker: () => void;
  readonly onPicture: () => void;
};

/** Where one is in the story, and everything that keys do, for those who have none. */
export const SlideBar = ({ briefing, on, onCommand, onSpeaker, onPicture }: Props) => {
  const words = useBriefWords();
  const { n, of } = briefing;
  const tools: readonly (readonly [IconName, string, () => void, boolean | undefined])[] = [
    ['overview', words.overview, () => onCommand('overview'), undefined],
    ['notes', words.notes, () => onCommand('notes'), on.notes],
    ['speaker', words.speaker.open, onSpeaker, undefined],
    ['full', on.full ? words.fullEnd : words.full, () => onCommand('full'), on.full],
    ['blank', words.blank, () => onCommand('blank'), undefined],
    ['laser', words.laser, () => onCommand('laser'), on.laser],
    ['explore', words.explore, () => onCommand('explore'), undefined],
    ['picture', words.paper.picture, onPicture, undefined],
  ];
  return (
    <nav className="slide-bar" aria-label={words.slide}>
      <progress value={n} max={of} aria-label={words.progress(n, of)} />
      <IconButton icon="earlier" words={words.previous} disabled={n === 1} onClick={briefing.back} />
      <output className="slide-count">{words.count(n, of)}</output>
      <IconButton icon="later" words={words.next} disabled={n === of} onClick={briefing.next} />
      <span className="slide-tools">
        {tools.map(([icon, label, act, pressed]) => (
          <IconButton
            key={icon}
            icon={icon}
            words={label}
            onClick={act}
            {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
          />
        ))}
      </span>
      <IconButton icon="close" words={words.leave} className="slide-leave" onClick={briefing.leave} />
    </nav>
  );
};
