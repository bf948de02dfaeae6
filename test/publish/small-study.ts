import { idOf } from '../../src/core/ids.ts'
import type {
  Code,
  ConceptId,
  PopulationId,
  QuestionId,
  VariableId,
  WaveId,
} from '../../src/core/ids.ts'
import type { LocalText } from '../../src/core/local-text.ts'
import type { Mirror, Sample, Study, StudyText } from '../../src/study/model.ts'
import type { PublishedFigures } from '../../src/study/published-figures.ts'
import type { Option, Question, Questionnaire } from '../../src/study/questionnaire.ts'
import { parseBoundText } from '../../src/study/text/parse-bound-text.ts'

export const staff: PopulationId = idOf<PopulationId>('staff')
export const managers: PopulationId = idOf<PopulationId>('managers')
export const early: WaveId = idOf<WaveId>('2012')
export const late: WaveId = idOf<WaveId>('2014')

/** The same text in French and English. */
export function both(fr: string, en: string): LocalText {
  return { fr, en }
}

function option(code: string, label: LocalText, value?: number): Option {
  return {
    code: idOf<Code>(code),
    label,
    exclusive: false,
    other: false,
    fixed: false,
    value,
    source: [],
  }
}

const yesNo = [option('yes', both('Oui', 'Yes')), option('no', both('Non', 'No'))]

function question(
  id: string,
  text: LocalText,
  kind: 'single' | 'multiple',
  options: readonly Option[],
): Question {
  return {
    id: idOf<QuestionId>(id),
    concept: idOf<ConceptId>(id),
    text,
    waves: [early, late],
    required: false,
    type: kind,
    options,
    order: 'fixed',
  }
}

const networks = question(
  'networks',
  both('Quels réseaux utilisez-vous\u00a0?', 'Which networks do you use?'),
  'multiple',
  [
    option('alpha', both('Alpha <b>', 'Alpha <b>')),
    option('beta', both('Bêta & fils', 'Beta & sons')),
    option('none', both('Aucun', 'None')),
  ],
)
const speaking = question(
  'speaking',
  both('Avez-vous le droit de parler de l’entreprise\u00a0?', 'May you speak about the company?'),
  'single',
  yesNo,
)
const forbidding = question(
  'forbidding',
  both('L’interdisez-vous\u00a0?', 'Do you forbid it?'),
  'single',
  yesNo,
)
const risk = question(
  'risk',
  both('Quel est le risque\u00a0?', 'How great is the risk?'),
  'single',
  [option('1', both('1', '1'), 1), option('2', both('2', '2'), 2)],
)
const size = question('size', both('Taille', 'Size'), 'single', [
  option('small', both('Petite', 'Small')),
  option('large', both('Grande', 'Large')),
])

function questionnaire(population: PopulationId, questions: readonly Question[]): Questionnaire {
  return { population, version: 1, frame: [size], pages: [{ id: 'only', questions }] }
}

function sample(population: PopulationId, selection?: LocalText): Sample {
  return { population, selection, design: {} }
}

const mirror: Mirror = {
  id: 'speaking',
  title: both('Parler de l’entreprise', 'Speaking about the company'),
  kind: 'belief_and_fact',
  waves: [early],
  sides: [
    {
      population: staff,
      row: { variable: idOf<VariableId>('speaking'), row: 'no' },
      label: both('croient ne pas pouvoir', 'believe they may not'),
    },
    {
      population: managers,
      row: { variable: idOf<VariableId>('forbidding'), row: 'yes' },
      label: both('l’interdisent', 'forbid it'),
    },
  ],
  reading: both(
    '{left} des salariés croient ne pas pouvoir parler, {right} des responsables l’interdisent\u00a0: {gap}.',
    '{left} of staff believe they may not speak, {right} of managers forbid it: {gap}.',
  ),
  differs: both('Une croyance face à une règle.', 'A belief facing a rule.'),
}

/** A mirror whose right side is withheld. */
export const hiddenMirror: Mirror = {
  ...mirror,
  id: 'hidden',
  title: both('Un miroir retenu', 'A withheld mirror'),
  kind: 'same_question',
  differs: undefined,
}

const reports: Readonly<Record<'fr' | 'en', string>> = {
  fr: `# Ce que dit la petite étude

En 2012, [61\u00a0%](figure:2012/staff/networks.alpha) des salariés sont sur *Alpha*, soit
[11 points](figure:2012..2014/staff/networks.alpha) de moins qu’en 2014. Un nombre faux\u00a0:
[62\u00a0%](figure:2012/staff/networks.alpha). Voir [le site](https://example.org/?a=1&b=2).

## Face à face

{{face-to-face}}

> Une citation, et \`du code\`.

1. Un
2. Deux

{{bars staff/2012/networks}}
`,
  en: `# What the small study says

In 2012, [61%](figure:2012/staff/networks.alpha) of staff are on *Alpha*,
[11 points](figure:2012..2014/staff/networks.alpha) less than in 2014. A wrong number:
[62%](figure:2012/staff/networks.alpha). See [the site](https://example.org/?a=1&b=2).

## Face to face

{{face-to-face}}

> A quote, and \`some code\`.

1. One
2. Two

{{bars staff/2012/networks}}
`,
}

/** Reads a text of the small study. */
function textOf(language: 'fr' | 'en', kind: StudyText['kind'], source: string): StudyText {
  const file = `${kind}.${language}.md`
  const read = parseBoundText(source, file, ['2012', '2014'])
  if (!read.ok) throw new Error(`${file} requires a good text: ${JSON.stringify(read.issues)}`)
  return { file, kind, language, bound: read.value }
}

const article = `# Un article

Ils sont [61\u00a0%](figure:2012/staff/networks.alpha).
`

/** What others published of the small study; one of the figures is wrong, one is withheld. */
const published: PublishedFigures = { sources: [], figures: [], irreconcilable: [] }

/** A study of two populations, small enough to be read at a glance. */
export const smallStudy: Study = {
  id: 'small',
  title: both('Une petite étude', 'A small study'),
  conductedBy: both('L’institut', 'The institute'),
  commissionedBy: both('Le commanditaire', 'The sponsor'),
  universe: both('Entreprises françaises', 'French companies'),
  languages: ['fr', 'en'],
  populations: [
    { id: staff, title: both('Salariés', 'Staff'), members: both('les salariés', 'staff') },
    {
      id: managers,
      title: both('Responsables', 'Managers'),
      members: both('les responsables', 'managers'),
      universe: both('Responsables de ces entreprises', 'Managers of these companies'),
    },
  ],
  waves: [
    {
      id: early,
      title: both('Vague 2012', 'Wave 2012'),
      fieldwork: '2011-11',
      published: '2012-01-18',
      mode: both('En ligne', 'Online'),
      samples: [sample(staff, both('Par quotas', 'By quotas')), sample(managers)],
    },
    {
      id: late,
      title: both('Vague 2014', 'Wave 2014'),
      fieldwork: '2014-06-01/2014-06-12',
      samples: [sample(staff)],
    },
  ],
  questionnaires: [
    questionnaire(staff, [networks, speaking]),
    questionnaire(managers, [forbidding, risk]),
  ],
  mirrors: [mirror, hiddenMirror],
  weighting: [
    {
      population: staff,
      wave: early,
      margins: [
        {
          variable: idOf<VariableId>('size'),
          source: both('Insee', 'Insee'),
          date: '2011-12-31',
          targets: { small: 0.4, large: 0.6 },
        },
      ],
    },
  ],
  tables: {
    bases: [],
    nets: [],
    banners: [],
    tables: [
      { id: 'main', population: staff, banner: 'size', variables: [], denominator: 'asked' },
    ],
  },
  policy: { disclosureBase: 10, qualityBase: 30, flagBase: 100 },
  simulation: {
    seed: 1,
    note: both('Personne n’a répondu à cette étude.', 'Nobody answered this study.'),
    structures: [],
  },
  published,
  texts: [
    textOf('fr', 'report', reports.fr),
    textOf('en', 'report', reports.en),
    textOf('fr', 'article', article),
  ],
}
