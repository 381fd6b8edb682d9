import type { Page } from '../../view/view.ts';
import { Lobby } from '../briefing/Lobby.tsx';
import { About } from './About.tsx';
import { DataPage } from './DataPage.tsx';
import { Glossary } from './Glossary.tsx';
import { Keys } from './Keys.tsx';
import { SourcePage } from './SourcePage.tsx';

/** What stands on a page. */
export const PageBody = ({ page }: { readonly page: Page }) => {
  if (page.kind === 'source') return <SourcePage key={page.id} id={page.id} />;
  if (page.kind === 'about') return <About />;
  if (page.kind === 'data') return <DataPage />;
  if (page.kind === 'stories') return <Lobby />;
  return page.kind === 'glossary' ? <Glossary /> : <Keys />;
};
