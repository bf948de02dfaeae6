import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What differs from a sound study of forty people, twenty in each of two regions. */
export interface SmallFolder {
  /** Fields of the sample but its file. */
  readonly sample?: string
  readonly policy?: string
  readonly weighting?: string
  readonly tables?: string
  /** Rows of the file of answers under `sex,region,use`; with `header` under other columns. */
  readonly rows?: readonly string[]
  readonly header?: string
  /** Answers to `use`. */
  readonly uses?: readonly string[]
  /** Questions after the others. */
  readonly questions?: string
}

const questionOf = (id: string, codes: readonly string[]): string => {
  const options = codes.map((code) => `{ code: ${code}, label: { fr: ${code}, en: ${code} } }`)
  return `      - id: ${id}
        type: single
        text: { fr: "${id}\u00a0?", en: "${id}?" }
        options: [${options.join(', ')}]
`
}

const questionnaireOf = (uses: readonly string[], more: string): string => `population: people
version: 1
pages:
  - id: one
    questions:
${questionOf('sex', ['woman', 'man'])}${questionOf('region', ['north', 'south', 'east'])}${questionOf('use', uses)}${more}`

const tables = `banners:
  - { id: b, population: people, title: { fr: B, en: B }, blocks: [{ variable: region }] }
tables:
  - { id: t, population: people, banner: b, variables: [use] }
`

/** Forty people: half in the north, half women in each region; nobody says never. */
export const soundRows: readonly string[] = Array.from({ length: 40 }, (_, i) =>
  [
    i % 2 === 0 ? 'woman' : 'man',
    i < 20 ? 'north' : 'south',
    i % 3 === 0 ? 'often' : 'rarely',
  ].join(),
)

/** Writes a study into a folder, sound but for what is said. */
export function writeSmallFolder(folder: string, differing: SmallFolder): void {
  const { sample = '', policy, weighting, rows = soundRows, header = 'sex,region,use' } = differing
  const { uses = ['often', 'rarely', 'never'], questions = '' } = differing
  mkdirSync(join(folder, 'data'), { recursive: true })
  mkdirSync(join(folder, 'questionnaires'))
  writeFileSync(
    join(folder, 'study.yaml'),
    `visavis: 1
title: { fr: T, en: T }
conducted_by: { fr: x, en: x }
universe: { fr: x, en: x }
languages: [fr, en]
populations:
  people: { title: { fr: P, en: P }, members: { fr: les gens, en: people } }
waves:
  "2025":
    title: { fr: V, en: W }
    fieldwork: 2025-03
    samples:
      people:
        ${sample}
        data: { file: data/people.csv }
policy: { ${policy ?? 'disclosure_base: 10, quality_base: 10, flag_base: 10'} }
`,
  )
  writeFileSync(join(folder, 'questionnaires/people.yaml'), questionnaireOf(uses, questions))
  writeFileSync(join(folder, 'tables.yaml'), differing.tables ?? tables)
  if (weighting !== undefined) writeFileSync(join(folder, 'weighting.yaml'), weighting)
  writeFileSync(join(folder, 'data/people.csv'), `${[header, ...rows].join('\n')}\n`)
}

/** A weighting by margins: variable, then share by code. */
export function marginsYaml(
  margins: Readonly<Record<string, Readonly<Record<string, number>>>>,
): string {
  const lines = Object.entries(margins).map(([variable, targets]) => {
    const shares = Object.entries(targets).map(([code, share]) => `${code}: ${String(share)}`)
    return `      - { variable: ${variable}, source: { fr: x, en: x }, date: 2024-12-31, targets: { ${shares.join(', ')} } }`
  })
  return `weighting:\n  - population: people\n    wave: "2025"\n    margins:\n${lines.join('\n')}\n`
}
