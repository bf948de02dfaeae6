import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How many of the seven people of the east and of the seven of the west say often. */
export interface HiddenAnswers {
  readonly east: number
  readonly west: number
}

/** A label that a spreadsheet would run. */
export const formula = '=1+1'

const option = (code: string, label: string): string =>
  `{ code: ${code}, label: { fr: '${label}', en: '${label}' } }`

const regions = ['north', 'south', 'east', 'west']

const questionnaire = `population: people
version: 1
pages:
  - id: one
    questions:
      - id: region
        type: single
        text: { fr: 'Où\u00a0?', en: 'Where?' }
        options: [${regions.map((region) => option(region, region)).join(', ')}]
      - id: use
        type: single
        text: { fr: '=Souvent\u00a0?', en: '=Often?' }
        options: [${option('often', formula)}, ${option('rarely', '@rarely')}]
`

const study = `visavis: 1
title: { fr: '=Petite étude', en: '=Small study' }
conducted_by: { fr: '+nous', en: '+us' }
universe: { fr: gens, en: people }
languages: [fr, en]
populations:
  people: { title: { fr: '-Gens', en: '-People' }, members: { fr: les gens, en: people } }
waves:
  "2025":
    title: { fr: '=2025', en: '=2025' }
    fieldwork: 2025-03
    samples:
      people:
        data: { file: data/people.csv }
policy: { disclosure_base: 10, quality_base: 10, flag_base: 10 }
`

const tables = `banners:
  - { id: b, population: people, title: { fr: B, en: B }, blocks: [{ variable: region }] }
tables:
  - { id: t, population: people, banner: b, variables: [use] }
`

/**
 * Writes a study of four regions, two of which are too small to be shown: what their people say is
 * hidden, what both say together is not.
 */
export function writeHiddenStudy(folder: string, { east, west }: HiddenAnswers): void {
  const people = [
    ...peopleOf('north', 40, 20),
    ...peopleOf('south', 40, 10),
    ...peopleOf('east', 7, east),
    ...peopleOf('west', 7, west),
  ]
  mkdirSync(join(folder, 'data'), { recursive: true })
  mkdirSync(join(folder, 'questionnaires'))
  writeFileSync(join(folder, 'study.yaml'), study)
  writeFileSync(join(folder, 'questionnaires/people.yaml'), questionnaire)
  writeFileSync(join(folder, 'tables.yaml'), tables)
  writeFileSync(join(folder, 'data/people.csv'), `${['region,use', ...people].join('\n')}\n`)
}

function peopleOf(region: string, n: number, often: number): readonly string[] {
  return Array.from({ length: n }, (_, at) => `${region},${at < often ? 'often' : 'rarely'}`)
}
