import { describe, expect, test } from 'vitest'
import { newStudyFiles } from '../../study/template/new-study-files.ts'
import { readStudy } from '../../study/read-study.ts'
import type { Study } from '../../study/model.ts'
import { estimateDuration } from './estimate-duration.ts'

function template(): Study {
  const written = newStudyFiles('telework')
  if (!written.ok) throw new Error('the template requires a name')
  const files = [...written.value].map(([path, text]) => [path, { kind: 'text', text }] as const)
  const read = readStudy({ name: 'telework', files: new Map(files) })
  if (!read.ok) throw new Error('the template requires no mistakes')
  return read.value.study
}

describe('the expected duration of a questionnaire', () => {
  const study = template()
  const [questionnaire] = study.questionnaires
  const [wave] = study.waves
  if (questionnaire === undefined || wave === undefined) throw new Error('needs a questionnaire')
  const found = estimateDuration(questionnaire, wave.id, 'en')

  test('is the time of its pages, shorter for who is not asked everything', () => {
    const pages = [...found.pages.values()]
    expect([...found.pages.keys()]).toEqual(['profile', 'telework', 'trust'])
    expect(found.longestSeconds).toBeCloseTo(pages.reduce((total, one) => total + one, 0))
    expect(found.typicalSeconds).toBeLessThanOrEqual(found.longestSeconds)
    expect(found.typicalSeconds).toBeGreaterThan(20)
    expect(found.longestSeconds).toBeLessThan(120)
  })

  test('grows with the words to read', () => {
    const [first] = questionnaire.pages
    if (first === undefined) throw new Error('needs a page')
    const longer = {
      ...questionnaire,
      pages: questionnaire.pages.map((page) => ({
        ...page,
        questions: page.questions.map((one) => ({
          ...one,
          hint: { en: Array.from({ length: 238 }, () => 'word').join(' ') },
        })),
      })),
    }
    const pages = estimateDuration(longer, wave.id, 'en').pages
    const more = (pages.get('profile') ?? 0) - (found.pages.get('profile') ?? 0)
    expect(more).toBeCloseTo(60 * first.questions.length)
  })
})
