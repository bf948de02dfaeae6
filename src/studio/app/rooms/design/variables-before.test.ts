import { expect, test } from 'vitest'
import { employeesYaml } from '../../../../study/template/employees-yaml.ts'
import { readDraft } from './draft-variables.ts'
import { outlineOf } from './outline.ts'
import { variablesBefore } from './variables-before.ts'

const draft = readDraft(employeesYaml, { languages: ['fr', 'en'], waves: ['2025'] })
const pages = outlineOf(employeesYaml) ?? []

test.each([
  [['pages', 1, 'questions', 1, 'show_if'], 'gender age teleworks'],
  [['pages', 1, 'questions', 1, 'check', 'that'], 'gender age teleworks days'],
  [['pages', 1, 'show_if'], 'gender age'],
  [['pages', 0, 'questions', 0, 'show_if'], ''],
])('a condition at %j looks at %s', (path, names) => {
  const found = variablesBefore(draft, pages, path)
  expect(found.map(({ id }) => id).join(' ')).toBe(names)
})
