import type { Language } from '../../src/core/local-text.ts'
import type { Chart, ChartPoint, ChartValue } from '../../src/publish/charts.ts'
import { formatNumber, formatPoints, formatShare } from '../../src/publish/format-number.ts'
import { sayIn } from '../../src/publish/say.ts'

/** A share with an interval of some points. */
function pointAt(value: number, language: Language, reach: number = 0.04): ChartPoint {
  const interval = [Math.max(0, value - reach), Math.min(1, value + reach)] as const
  return { value, interval, text: formatShare(value, language) }
}

/** One chart of each kind, each with something withheld, long titles and shares of 0 and 1. */
export function sampleCharts(language: Language): readonly Chart[] {
  const point = (value: number): ChartPoint => pointAt(value, language)
  const hidden: ChartValue = { withheld: sayIn(language)('chart.withheld') }
  const words = {
    title: 'Quels réseaux sociaux utilisez-vous\u00a0?',
    who: 'Salariés, vague 2012. Base\u00a0: 1\u00a0200 répondants',
    mark: sayIn(language)('simulated'),
  }
  const long =
    'Montrer physiquement votre affection à des amis hommes\u00a0: les serrer dans vos bras'
  const difference = {
    value: -0.2,
    interval: [-0.26, -0.14] as const,
    text: formatPoints(-0.2, language),
  }
  return [
    {
      kind: 'face_to_face',
      ...words,
      accents: ['left', 'right'],
      sides: ['Salariés', 'Responsables'],
      percent: (share) => formatShare(share, language),
      points: (value) => formatNumber(value * 100, language),
      rows: [
        {
          title: 'Parler de l’entreprise',
          detail: '2012',
          left: point(0.25),
          right: point(0.45),
          gap: difference,
        },
        {
          title: 'Aux deux bouts',
          detail: '2012',
          left: point(0),
          right: point(1),
          gap: difference,
        },
        {
          title: 'Le même',
          detail: '2014',
          left: point(0.4),
          right: point(0.4),
          gap: { ...difference, value: 0, text: '0 point' },
        },
        {
          title: 'Retenu',
          detail: '2014',
          left: point(0.3),
          withheld: 'Non publié\u00a0: Responsables',
        },
      ],
    },
    {
      kind: 'slopes',
      ...words,
      accent: 'right',
      waves: ['2012', '2014'],
      withheld: 'Non publié\u00a0: Viadeo',
      series: [
        { title: 'Facebook', from: point(0.61), to: point(0.72), significant: true },
        { title: long, from: point(0.6), to: point(0.71), significant: false },
        { title: 'Aucun', from: point(0.02), to: point(0.01), significant: false },
      ],
    },
    {
      kind: 'bars',
      ...words,
      language,
      accent: 'left',
      bars: [
        { title: 'Facebook', kind: 'category', value: point(0.61) },
        { title: long, kind: 'net', value: point(1) },
        { title: 'Viadeo', kind: 'category', value: hidden },
        { title: 'Aucun', kind: 'category', value: point(0) },
      ],
    },
    {
      kind: 'scale',
      ...words,
      categories: [
        { title: 'Tout à fait d’accord', side: -1, depth: 1, accented: true },
        { title: 'Plutôt d’accord', side: -1, depth: 0.3, accented: true },
        { title: 'Ni l’un ni l’autre', side: 0, depth: 0.2, accented: false },
        { title: 'Plutôt pas d’accord', side: 1, depth: 0.3, accented: false },
        { title: 'Pas du tout d’accord', side: 1, depth: 1, accented: false },
      ],
      rows: [
        { title: 'Ensemble', accent: 'left', segments: [0.4, 0.3, 0.15, 0.1, 0.05].map(point) },
        { title: long, accent: 'left', segments: [0, 0, 0.1, 0.1, 0.8].map(point) },
        {
          title: 'Retenu',
          accent: 'left',
          segments: [point(0.5), hidden, hidden, point(0.2), point(0.1)],
        },
      ],
    },
    {
      kind: 'heat',
      ...words,
      accent: 'right',
      blocks: [
        { title: '', columns: ['Ensemble'] },
        {
          title: 'Catégorie d’emploi',
          columns: ['Cadre', 'Profession intermédiaire', 'Employé', 'Ouvrier'],
        },
        {
          title: 'Taille',
          columns: ['50 à 249\u00a0salariés', '5\u00a0000\u00a0salariés et plus'],
        },
      ],
      rows: [
        {
          title: 'Facebook',
          kind: 'category',
          values: [0.61, 0.7, 0.5, 0.6, 0, 1, 0.3].map(point),
        },
        {
          title: long,
          kind: 'net',
          values: [point(0.2), hidden, hidden, point(0.05), point(0), point(0.1), hidden],
        },
      ],
    },
    {
      kind: 'multiples',
      ...words,
      language,
      panels: [
        'Ensemble',
        'Moins de 35 ans',
        'Profession intermédiaire',
        '50 ans et plus',
        'Une femme',
      ].map((title) => ({ title, accent: 'left' })),
      rows: [
        { title: 'Facebook', kind: 'category', values: [0.61, 0.7, 1, 0, 0.4].map(point) },
        {
          title: long,
          kind: 'net',
          values: [point(0.2), hidden, undefined, point(0.05), point(0.5)],
        },
      ],
    },
  ]
}
