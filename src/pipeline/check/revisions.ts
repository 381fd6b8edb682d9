import { type Problem, problemAt } from '../problem.ts';
import { subjectsOf, type World } from '../world.ts';

/** A plan revises another plan for the same stage; that there is such a milestone at all is checked with the references. */
export const checkRevisions = (world: World): readonly Problem[] =>
  subjectsOf(world).flatMap((subject) => {
    const milestones = subject.value.milestones ?? [];
    return milestones.flatMap((milestone, i) => {
      const revised = milestones.find((m) => m.id === milestone.revises);
      if (!revised) return [];
      const fits =
        [milestone, revised].every((m) => m.modality === 'planned') &&
        revised.stage === milestone.stage &&
        milestone.preferred !== false;
      return fits && revised !== milestone
        ? []
        : [
            problemAt(
              subject.file,
              [...subject.path, 'milestones', i, 'revises'],
              {
                ko: `같은 단계의 다른 계획이 아닙니다: ${revised.id}`,
                en: `'${revised.id}' is not another plan for the same stage`,
              },
              {
                ko: '계획이 바꾼 앞선 계획의 id를 쓰세요; 이루어진 계획은 confirms로 잇습니다',
                en: 'name the earlier plan that this plan replaces; a plan that came true is named by `confirms`',
              },
            ),
          ];
    });
  });
