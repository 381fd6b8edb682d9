import { openReader } from '../../tables/client.ts';
import type { OwnLayer } from '../../view/own/actions.ts';
import { createOwnLayer } from '../../view/own/layer.ts';
import type { ViewStore } from '../../view/store.ts';
import { saved } from '../desk/savedViews.ts';
import { keepInBrowser } from './keepInBrowser.ts';

/** The own table of this page; everything that it needs is loaded with it. */
export const makeOwn = (views: ViewStore): OwnLayer =>
  createOwnLayer({
    views,
    openReader,
    keep: keepInBrowser(),
    saved: { all: () => saved.store.getState(), imported: saved.imported },
  });
