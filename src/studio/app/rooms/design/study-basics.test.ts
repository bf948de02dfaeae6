import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { studyBasics } from './study-basics.ts'

test('languages, waves and populations are read from study.yaml, whatever is wrong elsewhere', () => {
  const text = readFileSync('studies/reseaux-sociaux/study.yaml', 'utf8')
  const { languages, waves, populations } = studyBasics({ texts: { 'study.yaml': text } })
  expect(languages).toEqual(['fr', 'en'])
  expect(waves).toMatchObject([
    { id: '2012', title: { fr: 'Vague 2012', en: 'Wave 2012' } },
    { id: '2014' },
  ])
  expect(populations.map(({ id }) => id)).toEqual(['salaries', 'responsables'])
  expect(studyBasics({ texts: {} })).toEqual({ languages: [], waves: [], populations: [] })
})
