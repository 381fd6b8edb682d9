/** The closed word lists of the dataset. Everything that has an id here has its words in `src/words`. */

/** Stages of a subject in their order; a subject needs not pass all of them. `event` never moves a state. */
export const STAGES = [
  'announced',
  'selected',
  'recruiting',
  'approved',
  'study',
  'agreement',
  'construction',
  'completed',
  'operating',
  'ended',
] as const;
export type Stage = (typeof STAGES)[number];
export const MILESTONE_STAGES = [...STAGES, 'event'] as const;
/** The place of a stage in their order. An event, and a subject that has reached nothing, stand before all of them. */
export const rankOf = (stage: (typeof MILESTONE_STAGES)[number] | null): number =>
  stage === null || stage === 'event' ? -1 : STAGES.indexOf(stage);

/** Kinds of statement: the source says that it has happened, that it will, or that it is an aim with a number. */
export const MODALITIES = ['reported', 'planned', 'target'] as const;

/** One class for each subject, so that a sentence of counts adds up. */
export const CLASSES = ['solid', 'half', 'hatched', 'hollow', 'ended'] as const;
export type StateClass = (typeof CLASSES)[number];

export const CERTAINTIES = ['certain', 'possible', 'planned', 'unconfirmed', 'undated'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const SUBJECT_TYPES = ['facility', 'zone', 'programme', 'organisation'] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

export const FACILITY_KINDS = [
  'analysis-centre',
  'support-centre',
  'research-centre',
  'cluster',
  'plant',
  'data-centre',
  'campus',
  'hospital',
] as const;

export const ZONE_KINDS = [
  'strategic', // 국가첨단전략산업 특화단지
  'sobujang', // 소재·부품·장비 특화단지
  'regulation-free', // 규제자유특구
  'global-innovation', // 글로벌 혁신특구
  'national-complex', // 국가산업단지
  'general-complex', // 일반산업단지
  'block', // 공구
] as const;

export const PROGRAMME_KINDS = [
  'strategy',
  'task',
  'support',
  'training',
  'agreement',
  'council',
  'event',
  'target',
  'policy',
] as const;

export const ORGANISATION_KINDS = [
  'city',
  'province',
  'ministry',
  'company',
  'university',
  'institute',
  'technopark',
  'council',
] as const;

/** Who pays. `total` is the whole; `local` (지방비) is summed only where no source splits it into province and city. */
export const FUNDINGS = ['total', 'national', 'province', 'city', 'local', 'private'] as const;
export type Funding = (typeof FUNDINGS)[number];

export const UNITS = ['KRW', 'm2', 't', 'count', 'floors', 'years', 'MW', 'rank', 'times', 'percent'] as const;

/** What a claim is about. `statement` is a fact in words, without a number. */
export const PROPERTIES = [
  'budget', // project budget (with `funding`)
  'investment', // investment attracted or foreseen; never summed with budgets
  'sales', // sales aimed at
  'output', // production aimed at
  'firms', // number of firms
  'members',
  'floors',
  'floor-area',
  'site-area',
  'area', // official area of a zone
  'equipment', // pieces or kinds of equipment
  'duration',
  'strategies',
  'tasks',
  'projects',
  'capacity',
  'buildings',
  'awards',
  'rank',
  'axes',
  'statement',
] as const;

/** How a date was arrived at. */
export const RESOLUTIONS = [
  'stated', // the source states it whole
  'publication', // the source's phrase, resolved against its publication date by the fixed table
  'inferred', // from the source's own context
  'outside', // by another source, named in `datedBy`
] as const;

export const SOURCE_KINDS = ['seed', 'outside', 'unchecked'] as const;

export const ORGANISATION_ROLES = ['lead', 'operator', 'funder', 'partner', 'tenant', 'member', 'announcer'] as const;

export const POSITION_METHODS = ['site', 'campus', 'in-zone', 'in-district', 'estimate'] as const;

export const GEOMETRY_METHODS = ['sketch', 'circle', 'circles', 'union', 'points', 'official', 'none'] as const;
