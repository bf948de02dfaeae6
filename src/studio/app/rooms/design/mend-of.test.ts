import { describe, expect, test } from 'vitest'
import { newStudyFiles } from '../../../../study/template/new-study-files.ts'
import { employeesYaml } from '../../../../study/template/employees-yaml.ts'
import { findingsOf } from './findings-of.ts'
import type { Finding } from './findings-of.ts'
import { mendOf } from './mend-of.ts'
import type { Mend } from './mend-of.ts'
import { outlineOf } from './outline.ts'
import { pathAt } from './path-at.ts'
import { readSources } from './read-sources.ts'
import type { CheckedSources } from './read-sources.ts'

const path = 'questionnaires/employees.yaml'
const written = newStudyFiles('telework')
const texts = Object.fromEntries(written.ok ? written.value : [])
const sources = { revision: '', name: 'telework', texts, others: [] }

function check(text: string): CheckedSources {
  return readSources(sources, { path, text }, 'en')
}

/** What is found in the template with one thing broken, and its mend. */
function broken(from: string, to: string): { readonly found: Finding; readonly mend: Mend } {
  const text = employeesYaml.replace(from, to)
  expect(text).not.toBe(employeesYaml)
  const findings = findingsOf(check(text), { path, text })
  const questionnaire = { text, pages: outlineOf(text) ?? [], frame: [] }
  for (const found of findings) {
    const mend = mendOf(found, questionnaire)
    if (mend !== undefined) return { found, mend }
  }
  throw new Error('nothing found can be mended')
}

describe('what check finds', () => {
  test.each([
    ['show_if: teleworks = yes', 'show_if: telework = yes'],
    ['show_if: teleworks = yes', 'show_if: teleworks = yess'],
    ['show_if: teleworks = yes', 'show_if: teleworks == yes'],
    ['type: single', 'type: singel'],
    ['order: random', 'ordr: random'],
  ])('is mended back to “%s” from “%s”', (from, to) => {
    const { mend } = broken(from, to)
    expect(mend.text).toBe(employeesYaml)
  })

  test('leads to the words that lack', () => {
    const { found, mend } = broken(', en: A woman', '')
    expect(found.path.slice(0, 5)).toEqual(['pages', 0, 'questions', 0, 'options'])
    expect(mend).toEqual({
      label: 'mend.translate',
      path: ['pages', 0, 'questions', 0, 'options', 0, 'label', 'en'],
    })
  })

  test('moves a question after the one that its condition looks at', () => {
    const { mend } = broken(
      '      - id: age\n        type: single\n',
      '      - id: age\n        type: single\n        show_if: works_well > 5\n',
    )
    expect(mend.values).toEqual({ name: 'works_well' })
    const pages = outlineOf(mend.text ?? '') ?? []
    expect(pages[2]?.questions.map(({ id }) => id)).toEqual(['works_well', 'age', 'feels_watched'])
    const forward = check(mend.text ?? '').issues.filter(({ code }) => code.includes('forward'))
    expect(forward).toEqual([])
  })

  test('gives the second of two questions of one name another', () => {
    const { mend } = broken('- id: age\n', '- id: gender\n')
    expect(outlineOf(mend.text ?? '')?.[0]?.questions.map(({ id }) => id)).toEqual([
      'gender',
      'gender_2',
    ])
  })
})

test('the path at a place is that of the deepest key or item there', () => {
  const text = 'a:\n  - b: 1\n    c: { d: x, e: y }\n  - f\ng: 2\n'
  expect(pathAt(text, 1)).toEqual(['a'])
  expect(pathAt(text, 2)).toEqual(['a', 0, 'b'])
  expect(pathAt(text, 3, 16)).toEqual(['a', 0, 'c', 'e'])
  expect(pathAt(text, 4)).toEqual(['a', 1])
  expect(pathAt(text, 5)).toEqual(['g'])
})
