import type { Boundaries } from '../boundaries.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world.ts';
import { checkAmounts } from './amounts.ts';
import { checkCitations } from './citations.ts';
import { checkDates } from './dates.ts';
import { checkGeometry } from './geometry.ts';
import { checkIds } from './ids.ts';
import { checkLanguages } from './languages.ts';
import { checkLoops } from './loops.ts';
import { checkReferences } from './references.ts';
import { checkRevisions } from './revisions.ts';

const CHECKS: readonly ((world: World, boundaries: Boundaries) => readonly Problem[])[] = [
  checkIds,
  checkReferences,
  checkLoops,
  checkRevisions,
  checkCitations,
  checkDates,
  checkAmounts,
  checkGeometry,
  checkLanguages,
];

/** All problems of a world at once; none stops another. */
export const checkWorld = (world: World, boundaries: Boundaries): readonly Problem[] =>
  CHECKS.flatMap((check) => check(world, boundaries));
