import { Suspense } from 'react';
import type { Certainty, Stage, StateClass } from '../model/vocabulary.ts';
import { LAYERS } from '../view/view.ts';
import { useActions, useDataset, useText, useView, useWords } from './context.ts';
import { later } from './later.tsx';
import { Mark } from './Mark.tsx';
import { ZoneSwatch } from './ZoneSwatch.tsx';

const GroundPart = later(() => import('./ground/GroundPart.tsx').then((module) => module.GroundPart));
const TimeLegend = later(() => import('./time/lanes/TimeLegend.tsx').then((module) => module.TimeLegend));

/** What a press on a state of the legend filters by. */
const STATES: readonly { readonly state: StateClass; readonly stages: readonly Stage[]; readonly cert?: Certainty }[] =
  [
    { state: 'solid', stages: ['completed', 'operating'] },
    { state: 'half', stages: ['selected', 'recruiting', 'approved', 'study', 'agreement', 'construction'] },
    { state: 'hollow', stages: ['announced'] },
    { state: 'hatched', stages: [], cert: 'possible' },
    { state: 'ended', stages: ['ended'] },
  ];

/** Shapes, fills and layers, from the tables that the map is drawn from. A press filters or switches. */
export const Legend = () => {
  const words = useWords();
  const text = useText();
  const { groups, segments } = useDataset();
  const { facetGroupToggled, layerToggled } = useActions();
  const filters = useView((v) => v.filters);
  const hidden = useView((v) => v.hidden);
  const inGroup = (group: string) => segments.filter((s) => s.group === group).map((s) => s.id);
  return (
    <section className="legend" aria-label={words.legend.title}>
      <h2>
        {words.legend.segments} <small>{words.legend.press}</small>
      </h2>
      <ul>
        {groups.map((group) => (
          <li key={group.id}>
            <button
              type="button"
              aria-pressed={inGroup(group.id).every((id) => filters.seg.includes(id))}
              onClick={() => facetGroupToggled('seg', inGroup(group.id))}
            >
              <Mark group={group.id} state="solid" />
              {text(group.name)}
            </button>
          </li>
        ))}
      </ul>
      <h2>{words.legend.states}</h2>
      <ul>
        {STATES.map(({ state, stages, cert }) => (
          <li key={state}>
            <button
              type="button"
              aria-pressed={cert ? filters.cert.includes(cert) : stages.every((s) => filters.stage.includes(s))}
              title={words.classOf[state]}
              onClick={() => (cert ? facetGroupToggled('cert', [cert]) : facetGroupToggled('stage', stages))}
            >
              <Mark group="materials" state={state} />
              {words.class[state]}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            aria-pressed={filters.cert.includes('unconfirmed')}
            onClick={() => facetGroupToggled('cert', ['unconfirmed'])}
          >
            <Mark group="materials" state="half" unconfirmed />
            {words.legend.unconfirmed}
          </button>
        </li>
      </ul>
      <fieldset>
        <legend>{words.legend.layers}</legend>
        {LAYERS.map((layer) => (
          <label key={layer} className="option">
            <input
              type="checkbox"
              data-layer={layer}
              checked={!hidden.includes(layer)}
              onChange={() => layerToggled(layer)}
            />
            {layer === 'facility' ? (
              <Mark group="materials" state="solid" size={18} />
            ) : layer === 'programme' ? (
              <span className="badge-sample">7</span>
            ) : (
              <ZoneSwatch kind={layer} />
            )}
            <span className="option-name">{words.layer[layer]}</span>
          </label>
        ))}
      </fieldset>
      <Suspense fallback={null}>
        <GroundPart />
        <TimeLegend />
      </Suspense>
      <p className="muted">{words.legend.sketchNote}</p>
      <ul className="legend-notes muted">
        {words.legend.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
};
