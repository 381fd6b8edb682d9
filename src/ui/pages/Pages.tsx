import { Suspense } from 'react';
import { useActions, useView, useWords } from '../context.ts';
import { Dialog } from '../Dialog.tsx';
import { later } from '../later.tsx';

const PageBody = later(() => import('./PageBody.tsx').then((module) => module.PageBody));

/** The page over the map, if the View has one. */
export const Pages = () => {
  const words = useWords();
  const page = useView((v) => v.page);
  const { pageOpened } = useActions();
  if (page === null) return null;
  const title = page.kind === 'source' ? words.source.title : words[page.kind].title;
  return (
    <Dialog label={title} onClose={() => pageOpened(null)}>
      <Suspense fallback={<p>{words.app.loading}</p>}>
        <PageBody page={page} />
      </Suspense>
    </Dialog>
  );
};
