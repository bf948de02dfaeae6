import { expect, test } from 'vitest'
import { employeesYaml } from '../../../../study/template/employees-yaml.ts'
import { newStudyFiles } from '../../../../study/template/new-study-files.ts'
import type { Questionnaire } from '../../../../study/questionnaire.ts'
import { compareVersions, compareWaves, questionnaireOf } from './compare-versions.ts'
import { readSources } from './read-sources.ts'

const written = newStudyFiles('telework')
const texts = Object.fromEntries(written.ok ? written.value : [])

function read(text: string): Questionnaire {
  const sources = { revision: '', name: 'telework', texts, others: [] }
  const { study } = readSources(sources, { path: 'questionnaires/employees.yaml', text }, 'en')
  const found = questionnaireOf(study, 'employees')
  if (found === undefined) throw new Error('the template requires no mistakes')
  return found
}

const before = read(employeesYaml)

test('the same text asks the same, and needs no new version', () => {
  expect(compareVersions(before, before)).toMatchObject({ changes: [], raiseTo: undefined })
})

test('other words are compared with care, under a version of their own', () => {
  const text = employeesYaml.replace('en: How old are you?', 'en: What is your age?')
  const compared = compareVersions(before, read(text))
  expect(compared.changes.map(({ kind, question }) => [kind, question])).toEqual([
    ['wording', 'age'],
  ])
  expect(compared.raiseTo).toBe(2)
  const raised = compareVersions(before, read(text.replace('version: 1', 'version: 2')))
  expect(raised.raiseTo).toBeUndefined()
})

test('waves differ by the questions that are asked in one alone', () => {
  const [first] = before.pages
  const [wave = ''] = first?.questions[0]?.waves ?? []
  const { changes, raiseTo } = compareWaves(before, wave, 'another')
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['removed']))
  expect(raiseTo).toBeUndefined()
})
