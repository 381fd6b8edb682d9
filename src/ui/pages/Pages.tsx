import { useEffect, useRef } from 'react';
import { useActions, useView, useWords } from '../context.ts';
import { IconButton } from '../IconButton.tsx';
import { About } from './About.tsx';
import { DataPage } from './DataPage.tsx';
import { Glossary } from './Glossary.tsx';
import { Keys } from './Keys.tsx';
import { SourcePage } from './SourcePage.tsx';

/** The page over the map, if the View has one: a modal dialog that Escape closes. */
export const Pages = () => {
  const words = useWords();
  const page = useView((v) => v.page);
  const { pageOpened } = useActions();
  const dialog = useRef<HTMLDialogElement>(null);
  const open = page !== null;
  useEffect(() => {
    const box = dialog.current;
    if (!box) return;
    if (open && !box.open) box.showModal();
    if (!open && box.open) box.close();
  }, [open]);
  const title = page === null ? '' : page.kind === 'source' ? words.source.title : words[page.kind].title;
  return (
    <dialog
      ref={dialog}
      className="page"
      aria-label={title}
      onClose={() => pageOpened(null)}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      {page !== null && (
        <div className="page-body">
          <IconButton
            icon="close"
            words={words.app.close}
            className="page-close"
            onClick={() => dialog.current?.close()}
          />
          {page.kind === 'source' && <SourcePage key={page.id} id={page.id} />}
          {page.kind === 'about' && <About />}
          {page.kind === 'data' && <DataPage />}
          {page.kind === 'glossary' && <Glossary />}
          {page.kind === 'keys' && <Keys />}
        </div>
      )}
    </dialog>
  );
};
