import type { Dataset, Milestone, Subject } from '../../model/dataset.ts';
import { groupBy } from '../../model/group.ts';
import { classesEver } from '../../model/state.ts';
import { CLASSES, type StateClass } from '../../model/vocabulary.ts';

const known = new WeakMap<Dataset, ReadonlyMap<string, readonly Milestone[]>>();

/** The classes of which a subject needs a feature: those that it may have on some day. */
export const classesOf = (dataset: Dataset, subject: Subject): readonly StateClass[] => {
  const bySubject = known.get(dataset) ?? groupBy<Milestone>(dataset.milestones, (m) => m.subject);
  known.set(dataset, bySubject);
  const ever = classesEver(bySubject.get(subject.id) ?? []);
  return CLASSES.filter((one) => ever.has(one));
};
