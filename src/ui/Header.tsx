import { useEffect, useRef } from 'react';
import { SCREENS } from '../view/view.ts';
import { useActions, usePreference, useSetPreferences, useView, useWords } from './context.ts';
import { IconButton } from './IconButton.tsx';
import { Icon } from './icons.tsx';
import { loadWords } from './languages.ts';
import { Search } from './Search.tsx';
import { canShare, useLink } from './useLink.ts';
import { usePhone } from './useMedia.ts';
import { useOpenTab } from './useOpenTab.ts';

/** The mark of the app is the page's own icon, which stands in it as text: no file is asked for. */
const brand = () => document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href;

const THEMES = ['system', 'light', 'dark'] as const;

export const Header = ({ onRegion }: { readonly onRegion: (region: string) => void }) => {
  const words = useWords();
  const { viewReset } = useActions();
  return (
    <header className="header">
      <h1>
        <button type="button" className="brand" onClick={viewReset} title={words.header.reset}>
          <img src={brand()} alt="" width={28} height={28} />
          <span>
            {words.app.name}
            <small>{words.app.tagline}</small>
          </span>
        </button>
      </h1>
      <Search onRegion={onRegion} />
      <ModeSwitch />
      <Menu />
    </header>
  );
};

/** Exploring, the planner's desk, and the list of briefings. */
const ModeSwitch = () => {
  const words = useWords();
  const mode = useView((v) => v.mode);
  const { modeOpened, pageOpened } = useActions();
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">{words.header.mode}</legend>
      {SCREENS.map((id) => (
        <button
          key={id}
          type="button"
          aria-pressed={mode === id}
          onClick={() => modeOpened(id)}
          title={words.header.modeTitles[id]}
        >
          {words.header.modes[id]}
        </button>
      ))}
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => pageOpened({ kind: 'stories' })}
        title={words.header.storiesTitle}
      >
        {words.header.stories}
      </button>
    </fieldset>
  );
};

/** Language, appearance and pages: a disclosure that closes on Escape or when focus leaves it. */
const Menu = () => {
  const words = useWords();
  const { modeOpened, pageOpened, viewReset } = useActions();
  const openTab = useOpenTab();
  const phone = usePhone();
  const other = useView((v) => (v.mode === 'plan' ? 'map' : 'plan'));
  const lang = usePreference('lang');
  const tongue = lang === 'ko' ? 'en' : 'ko';
  const theme = usePreference('theme');
  const set = useSetPreferences();
  const box = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (box.current) box.current.open = false;
  };
  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  });
  const link = useLink();
  const pages = ['about', 'glossary', 'data', 'keys'] as const;
  return (
    <div className="header-tools">
      <IconButton icon="link" words={words.header.copyLink} onClick={link.copy} />
      <output className="toast" data-shown={link.said !== ''}>
        {link.said}
      </output>
      <button
        type="button"
        className="button"
        lang={tongue}
        title={words.header.languageLabel}
        onClick={() => void loadWords(tongue).then(() => set({ lang: tongue }))}
      >
        {words.header.language}
      </button>
      <details
        ref={box}
        className="menu"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && box.current?.open) {
            event.stopPropagation();
            close();
            box.current.querySelector('summary')?.focus();
          }
        }}
      >
        <summary className="icon-button" aria-label={words.app.menu} title={words.app.menu}>
          <Icon name="menu" />
        </summary>
        <div className="menu-list">
          <MenuItem
            words={canShare() ? words.header.share : words.header.copyLink}
            onPress={canShare() ? link.share : link.copy}
            onClose={close}
          />
          <MenuItem words={words.header.reset} onPress={viewReset} onClose={close} />
          {phone && <MenuItem words={words.header.openMode[other]} onPress={() => modeOpened(other)} onClose={close} />}
          <MenuItem words={words.header.stories} onPress={() => pageOpened({ kind: 'stories' })} onClose={close} />
          <MenuItem words={words.header.own} onPress={() => openTab('own')} onClose={close} />
          {pages.map((kind) => (
            <MenuItem key={kind} words={words.header[kind]} onPress={() => pageOpened({ kind })} onClose={close} />
          ))}
          <fieldset>
            <legend>{words.header.themeLabel}</legend>
            {THEMES.map((value) => (
              <label key={value}>
                <input type="radio" name="theme" checked={theme === value} onChange={() => set({ theme: value })} />
                {words.header.theme[value]}
              </label>
            ))}
          </fieldset>
        </div>
      </details>
    </div>
  );
};

type ItemProps = { readonly words: string; readonly onPress: () => void; readonly onClose: () => void };
const MenuItem = ({ words, onPress, onClose }: ItemProps) => (
  <button
    type="button"
    onClick={() => {
      onClose();
      onPress();
    }}
  >
    {words}
  </button>
);
