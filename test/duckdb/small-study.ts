import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What varies in the small study. */
export interface SmallStudy {
  readonly file?: string | undefined
  readonly encoding?: string | undefined
  readonly separator?: string | undefined
  /** The column of the variable `sex`. */
  readonly sexColumn?: string | undefined
  readonly design?: string | undefined
  /** The lines of weighting.yaml; weights in the column `weight` unless told. */
  readonly weighting?: string | undefined
  /** The lines of tables.yaml; none unless told. */
  readonly tables?: string | undefined
}

const givenWeights = "weighting: [{ population: people, wave: '2026', column: weight }]\n"

/** Writes a study with a variable of each kind, two of them routed, and its file of answers. */
export async function writeSmallStudy(
  folder: string,
  answers: string | Uint8Array | undefined,
  spec: SmallStudy = {},
): Promise<void> {
  const { file = 'answers.csv', weighting = givenWeights } = spec
  await mkdir(join(folder, 'questionnaires'), { recursive: true })
  await writeFile(join(folder, 'study.yaml'), studyText({ ...spec, file }))
  await writeFile(join(folder, 'questionnaires/people.yaml'), questionnaire(spec))
  await writeFile(join(folder, 'weighting.yaml'), weighting)
  if (spec.tables !== undefined) await writeFile(join(folder, 'tables.yaml'), spec.tables)
  if (answers !== undefined) await writeFile(join(folder, file), answers)
}

function studyText({ file, encoding, separator, design }: SmallStudy): string {
  const options = [
    `file: ${JSON.stringify(file)}`,
    ...(encoding === undefined ? [] : [`encoding: ${encoding}`]),
    ...(separator === undefined ? [] : [`separator: ${JSON.stringify(separator)}`]),
    "missing: { NA: not_asked, '': no_answer }",
    "not_selected: ['0']",
  ]
  return `visavis: 1
title: { en: Small }
conducted_by: { en: Nobody }
universe: { en: People }
languages: [en]
populations: { people: { title: { en: People }, members: { en: people } } }
waves:
  '2026':
    title: { en: Wave }
    fieldwork: 2026-01
    samples:
      people:
        n: 10
        selection: { en: drawn }
        design: ${design ?? '{}'}
        data: { ${options.join(', ')} }
`
}

function questionnaire({ sexColumn = 'sex' }: SmallStudy): string {
  return `population: people
version: 1
frame:
  - { id: region, type: text, text: { en: Region }, lines: one }
  - { id: company, type: text, text: { en: Company }, lines: one }
pages:
  - id: all
    title: { en: All }
    questions:
      - id: sex
        type: single
        text: { en: Sex }
        column: ${JSON.stringify(sexColumn)}
        options:
          - { code: woman, label: { en: Woman }, source: ['1'] }
          - { code: man, label: { en: Man }, source: ['2'] }
          - { code: unsaid, label: { en: 'Rather not say' }, missing: refused }
      - id: networks
        type: multiple
        text: { en: Networks }
        options:
          - { code: facebook, label: { en: Facebook } }
          - { code: linkedin, label: { en: LinkedIn } }
          - { code: unsure, label: { en: Unsure }, missing: dont_know }
      - id: devices
        type: multiple
        text: { en: Devices }
        show_if: networks has facebook
        options:
          - { code: phone, label: { en: Phone }, column: device_1, source: ['1'] }
          - { code: tablet, label: { en: Tablet }, column: device_2, source: ['1'] }
      - { id: age, type: number, text: { en: Age }, minimum: 18, maximum: 99, decimals: 2 }
      - { id: day, type: date, text: { en: Day } }
      - { id: words, type: text, text: { en: Words } }
`
}

/** The header of the small study's file. */
export const smallHeader = 'sex,networks,device_1,device_2,age,day,words,region,company,weight'
