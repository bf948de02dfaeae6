import { describe, expect, test } from 'vitest'
import { readStudy } from '../read-study.ts'
import { studyFilesOf } from '../read/study-files.ts'
import { fieldworkFor } from './fieldwork-for.ts'
import { newStudyFiles } from './new-study-files.ts'

function newStudy(fieldwork?: string): ReturnType<typeof readStudy> {
  const files = newStudyFiles('telework')
  if (!files.ok) throw new Error('the new study has mistakes')
  const texts = new Map(files.value)
  if (fieldwork === undefined) texts.delete('fieldwork.yaml')
  else texts.set('fieldwork.yaml', fieldwork)
  return readStudy(studyFilesOf('telework', texts))
}

describe('fieldworkFor', () => {
  const without = newStudy()
  if (!without.ok) throw new Error('a study may be without fieldwork')
  const { study } = without.value

  test.each(['anonymous', 'confidential', 'open'] as const)(
    'writes a fieldwork in %s mode that the study is checked with',
    (mode) => {
      const read = newStudy(fieldworkFor(study, mode))
      expect(read).toMatchObject({ ok: true })
      if (!read.ok) return
      expect(read.value.study.fieldwork).toMatchObject({ wave: '2025', mode, quotas: [] })
      expect(read.value.study.fieldwork?.groups.map(({ id }) => id)).toEqual([
        'employees',
        'managers',
      ])
    },
  )

  test('takes the last wave and the populations of any study', () => {
    const [first] = study.populations
    if (first === undefined) throw new Error('a study has a population')
    const wave = study.waves[0]
    if (wave === undefined) throw new Error('a study has a wave')
    const text = fieldworkFor(
      { waves: [wave, { ...wave, id: 'w2' as typeof wave.id }], populations: [first] },
      'open',
    )
    expect(text).toMatch(/^wave: "w2"$/m)
    expect(text).toMatch(/^groups:\n {2}- \{ id: employees, population: employees \}\n\n/m)
    expect(text).toMatch(/median_minutes: \{ employees: 5 \}/)
  })
})
