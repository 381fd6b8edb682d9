import * as z from 'zod/mini';
import { Text } from './dataset.ts';

/**
 * A briefing: scenes one after another, each of words and a whole View. `StorySeed` is what people write and what this
 * app saves (`seeds/stories/*.yaml`), `Story` what the compiler makes of it (`data/stories.json`).
 */
export const STORY_LIMITS = { scenes: 60, title: 160, text: 1500, notes: 4000, view: 20_000 } as const;
/** Seconds that a scene stands in a kiosk. */
export const DWELL = { least: 3, first: 20, most: 600 } as const;
/** Figures of the planner's desk that a slide can show beside its words. */
export const FIGURES = ['money', 'matrix'] as const;

const words = (most: number, least = 1) =>
  z.strictObject({
    ko: z.string().check(z.minLength(least), z.maxLength(most)),
    en: z.string().check(z.minLength(least), z.maxLength(most)),
  });
const Id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'));
const Dwell = z.number().check(z.gte(DWELL.least), z.lte(DWELL.most));

/** Keys of a link and their values, such as `t: 2023-07-20`; what is left out is as on the first screen. */
const LinkKeys = z.record(
  z.string().check(z.maxLength(20)),
  z.union([
    z.string().check(z.maxLength(STORY_LIMITS.view)),
    z.number(),
    z.array(z.string().check(z.maxLength(200))).check(z.maxLength(200)),
  ]),
);
const written = (least: number) =>
  z.strictObject({
    title: words(STORY_LIMITS.title, least),
    summary: words(STORY_LIMITS.text, least),
    scenes: z
      .array(
        z.strictObject({
          id: Id,
          title: words(STORY_LIMITS.title, least),
          text: words(STORY_LIMITS.text, least),
          notes: z.optional(words(STORY_LIMITS.notes, least)),
          dwell: z.optional(Dwell),
          figure: z.optional(z.enum(FIGURES)),
          view: LinkKeys,
        }),
      )
      .check(z.minLength(least), z.maxLength(STORY_LIMITS.scenes)),
  });
export const StorySeed = written(1);
export type StorySeed = z.infer<typeof StorySeed>;
export type SceneSeed = StorySeed['scenes'][number];
/** A story that is being made: words may be missing yet, and scenes. */
const Draft = written(0);
export type Draft = z.infer<typeof Draft>;
export const parseDraft = (json: unknown): Draft | null => {
  const result = Draft.safeParse(json);
  return result.success ? result.data : null;
};

const StoryScene = z.object({
  id: z.string(),
  title: Text,
  text: Text,
  notes: z.nullable(Text),
  /** Seconds. */
  dwell: z.number(),
  figure: z.nullable(z.enum(FIGURES)),
  /** The whole View as a link (see `src/view/url.ts`). */
  view: z.string(),
});
const Story = z.object({
  id: z.string(),
  title: Text,
  summary: Text,
  scenes: z.array(StoryScene).check(z.minLength(1)),
});
export type StoryScene = z.infer<typeof StoryScene>;
export type Story = z.infer<typeof Story>;
export const StoriesSchema = z.object({ version: z.string(), stories: z.array(Story) });

/** The stories in `json`, or a sentence that says what is wrong with it. */
export const parseStories = (
  json: unknown,
): { readonly ok: true; readonly stories: readonly Story[] } | { readonly ok: false; readonly problem: string } => {
  const result = StoriesSchema.safeParse(json);
  if (result.success) return { ok: true, stories: result.data.stories };
  const first = result.error.issues[0];
  return { ok: false, problem: first ? `${first.path.join('.')}: ${first.message}` : 'unreadable' };
};
/** One story that came from another window or a link. */
export const parseStory = (json: unknown): Story | null => {
  const result = Story.safeParse(json);
  return result.success ? result.data : null;
};
