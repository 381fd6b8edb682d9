import { Suspense, useEffect, useRef } from 'react';
import { useActions, useView, useWords } from '../context.ts';
import { IconButton } from '../IconButton.tsx';
import { later } from '../later.tsx';

const PageBody = later(() => import('./PageBody.tsx').then((module) => module.PageBody));

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
          <Suspense fallback={<p>{words.app.loading}</p>}>
            <PageBody page={page} />
          </Suspense>
        </div>
      )}
    </dialog>
  );
};
