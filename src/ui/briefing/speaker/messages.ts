import { parseStory, type Story } from '../../../model/stories.ts';

/**
 * What the audience's window and the presenter's window say to each other, by direct messages: they work where files
 * have no origin. A token that only the two know tells them from other windows.
 */
export type Stand = {
  readonly kind: 'stand';
  readonly story: Story;
  readonly n: number;
  readonly blank: boolean;
  readonly aside: boolean;
  readonly lang: 'ko' | 'en';
};
export type FromAudience = Stand | { readonly kind: 'left' };
export const ORDERS = ['next', 'back', 'first', 'last', 'blank', 'explore'] as const;
export type Order = (typeof ORDERS)[number];
export type FromSpeaker =
  | { readonly kind: 'hello' }
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'jump'; readonly n: number };

const APP = 'jeonjido';

/**
 * As messages name the origin of a window. That of a file is `null` for them, whatever its address says, and it cannot be
 * named as the one to whom a message goes.
 */
const ownOrigin = (): string => window.origin;
const targetOrigin = (): string => (ownOrigin() === 'null' ? '*' : ownOrigin());
export const post = (to: Window, token: string, message: FromAudience | FromSpeaker): void =>
  to.postMessage({ app: APP, token, ...message }, targetOrigin());

type Received = Pick<MessageEvent, 'data' | 'origin'>;
/** The content of a message of this app from this origin with this token; `null` for every other. */
const contentOf = ({ data, origin }: Received, token: string): Record<string, unknown> | null => {
  if (typeof data !== 'object' || data === null || origin !== ownOrigin()) return null;
  const content = data as Record<string, unknown>;
  return content.app === APP && content.token === token ? content : null;
};
const isCount = (n: unknown): n is number => typeof n === 'number' && Number.isInteger(n) && n >= 1;

export const readFromAudience = (event: Received, token: string): FromAudience | null => {
  const content = contentOf(event, token);
  if (content?.kind === 'left') return { kind: 'left' };
  if (content?.kind !== 'stand') return null;
  const { n, blank, aside, lang } = content;
  const story = parseStory(content.story);
  if (!story || !isCount(n) || n > story.scenes.length) return null;
  return { kind: 'stand', story, n, blank: blank === true, aside: aside === true, lang: lang === 'en' ? 'en' : 'ko' };
};

export const readFromSpeaker = (event: Received, token: string): FromSpeaker | null => {
  const content = contentOf(event, token);
  if (content?.kind === 'hello') return { kind: 'hello' };
  if (content?.kind === 'jump' && isCount(content.n)) return { kind: 'jump', n: content.n };
  const order = ORDERS.find((o) => o === content?.order);
  return content?.kind === 'order' && order ? { kind: 'order', order } : null;
};
