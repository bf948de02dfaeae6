import type { LocalText } from '../../src/core/local-text.ts'
import type { Release } from '../../src/protect/protected.ts'
import type { Benchmark } from '../../src/publish/strategy/benchmark-reading.ts'
import type { Advice, Indicator, IndicatorLevels, Strategy } from '../../src/study/strategy.ts'
import { parseFigureId } from '../../src/study/text/figure-id.ts'
import { smallRelease, withheld } from './small-release.ts'
import { both } from './small-study.ts'

function indicator(
  id: string,
  figure: string,
  levels: IndicatorLevels | undefined,
  more: Partial<Indicator> = {},
): Indicator {
  const about = parseFigureId(figure)
  if (about === undefined) throw new Error(`indicator requires the id of a figure, not ${figure}`)
  const title = both(`Indicateur ${id}`, `Indicator ${id}`)
  return { id, title, axis: 'policy', figure, about, unit: 'share', levels, ...more }
}

function rule(better: 'higher' | 'lower', good: number, act: number): IndicatorLevels {
  return { better, good, act }
}

const alpha = '2012/staff/networks.alpha'

/** Indicators that stand in every way that one can. */
const indicators: readonly Indicator[] = [
  indicator('act', alpha, rule('lower', 0.2, 0.4)),
  indicator('good', alpha, rule('higher', 0.5, 0.3), { axis: 'conquest' }),
  indicator('watch', alpha, rule('lower', 0.3, 0.9), { axis: 'skills' }),
  indicator('undecided', alpha, rule('lower', 0.3, 0.6), { axis: 'prudence' }),
  indicator('too-near', alpha, rule('lower', 0.3, 0.615), { axis: 'prudence' }),
  indicator('far', '2012/staff/networks.beta', rule('higher', 0.5, 0.45), {
    axis: 'active_uses',
    title: both('=Loin & <b>', '=Far & <b>'),
  }),
  indicator('quoted', '2012/managers/risk.2', undefined),
  indicator('mean', '2012/managers/risk.mean', rule('lower', 1.2, 1.8), { unit: 'mean' }),
  indicator('gap', '2012/mirror/speaking.gap', rule('lower', 0.05, 0.1), { unit: 'points' }),
  indicator('withheld', '2012/staff/networks.beta@size.small', rule('lower', 0.1, 0.2), {
    axis: 'loyalty',
  }),
  indicator('absent', '2012/staff/networks.none', rule('lower', 0.1, 0.2), { axis: 'loyalty' }),
  indicator('distance', '2012/staff/networks.any', rule('higher', 0, -0.1), {
    axis: 'communication',
    unit: 'points',
    against: 'benchmark',
  }),
]

function advice(id: string, more: Partial<Advice>): Advice {
  return {
    id,
    axis: 'policy',
    title: both(`Faire «\u00a0${id}\u00a0»`, `Do “${id}”`),
    because: both(`Voilà pourquoi\u00a0: {${id}}.`, `That is why: {${id}}.`),
    calledBy: [id],
    who: both('Direction, bureau', 'Management, office'),
    within: { count: 1, unit: 'month' },
    effort: 'small',
    expects: { indicator: 'act', by: -0.1, unit: 'points' },
    ...more,
  }
}

const how: LocalText = both('Un pas après l’autre.', 'One step after another.')

/** A strategy whose actions are called for in every way. */
const strategy: Strategy = {
  start: '2012-01-31',
  summary: both('On part de {act}, loin de {gap}.', 'It starts from {act}, far from {gap}.'),
  indicators,
  advice: [
    advice('good', { axis: 'conquest', expects: { indicator: 'good', by: 0.2, unit: 'points' } }),
    advice('watch', { effort: 'large', expects: { indicator: 'mean', by: -0.5, unit: 'mean' } }),
    advice('undecided', { axis: 'prudence', within: { count: 2, unit: 'week' } }),
    advice('act', { how, effort: 'medium', calledBy: ['act', 'gap', 'quoted'] }),
    advice('far', {
      axis: 'active_uses',
      title: both('=Aller, voir', '=Go, see'),
      expects: { indicator: 'far', by: 0.05, unit: 'points' },
    }),
    advice('withheld', {
      axis: 'loyalty',
      expects: { indicator: 'absent', by: -0.1, unit: 'points' },
    }),
    advice('distance', { axis: 'communication' }),
  ],
}

/** The small release of a study that has a strategy. */
export const strategicRelease: Release = {
  ...smallRelease,
  study: { ...smallRelease.study, strategy },
}

/** The small study set against a reference: one distance established, one withheld. */
export const smallBenchmark: Benchmark = {
  reference: { id: 'reference', title: both('La référence', 'The reference'), simulated: true },
  readings: [
    {
      figure: '2012/staff/networks.any',
      title: both('Au moins un réseau', 'At least one network'),
      unit: 'share',
      own: {
        figure: '2012/staff/networks.any',
        value: 0.72,
        interval: [0.68, 0.76],
        n: 80,
        fragile: true,
      },
      reference: {
        figure: '2011/staff/networks.any',
        value: 0.9,
        interval: [0.87, 0.93],
        n: 1000,
        fragile: false,
      },
      difference: {
        kind: 'difference',
        value: -0.18,
        se: 0.025,
        interval: [-0.23, -0.13],
        df: 400,
        t: -7.2,
        p: 0.00001,
        sharedUnits: false,
      },
      differs: ['question', 'base'],
      questions: [
        both('Quels réseaux utilisez-vous\u00a0?', 'Which networks do you use?'),
        both('Utilisez-vous un réseau\u00a0?', 'Do you use a network?'),
      ],
    },
    {
      figure: alpha,
      title: both('Alpha', 'Alpha'),
      unit: 'share',
      own: withheld('quality'),
      reference: withheld('disclosure'),
      difference: withheld('disclosure'),
      differs: [],
    },
  ],
  absent: [both('Une question d’ici', 'A question of our own')],
}
