import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { studyIssues } from '../core/catalogue/study.ts'

const tests = [
  'read-study.derived.test.ts',
  'read-study.format.test.ts',
  'read-study.meaning.test.ts',
  'read-study.parts.test.ts',
  'read-study.routing.test.ts',
  'read-study.rules.test.ts',
  'read-study.strategy.test.ts',
  'read-study.text.test.ts',
  'text/parse-bound-text.test.ts',
  '../adapters/study-folder/study-folder.test.ts',
].map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'))

test.each(Object.keys(studyIssues))('%s is provoked by a test', (code) => {
  const short = code.replace('study.', '')
  const quoted = new RegExp(`['\`](?:study\\.)?${short}[ '\`]`)
  expect(tests.some((text) => quoted.test(text))).toBe(true)
})
