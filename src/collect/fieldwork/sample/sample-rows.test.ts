import { describe, expect, it } from 'vitest'
import { studyInField } from '../../../../test/fieldwork/telework.ts'
import type { StudyInField } from '../../../../test/fieldwork/telework.ts'
import { messageOf } from '../../../core/message.ts'
import type { Result } from '../../../core/result.ts'
import type { NewPerson } from '../../ports/registrar-store.ts'
import { readSampleRows } from './sample-rows.ts'

const confidential = studyInField()
const anonymous = studyInField([
  { file: 'fieldwork.yaml', find: 'mode: confidential', put: 'mode: anonymous' },
])
const header = 'email,name,language,population,group,size,company'

function read(
  lines: readonly string[],
  study: StudyInField = confidential,
): Result<readonly NewPerson[]> {
  const [first = '', ...rest] = lines
  const rows = rest.map((line, at) => ({ line: at + 2, cells: line.split(',') }))
  return readSampleRows({ file: 'sample.csv', header: first.split(','), rows }, study)
}

function told(result: Result<unknown>): readonly string[] {
  return result.ok
    ? ['ok']
    : result.issues.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`)
}

describe('a sample file', () => {
  it('gives people with what the frame says of each', () => {
    const made = read([
      header,
      'ada@example.org,Ada Lovelace,en,employees,employees,large,Acme',
      ',, fr ,managers,,,',
    ])
    expect(made).toEqual({
      ok: true,
      value: [
        {
          email: 'ada@example.org',
          name: 'Ada Lovelace',
          language: 'en',
          population: 'employees',
          group: 'employees',
          frame: { size: 'large', company: 'Acme' },
        },
        { language: 'fr', population: 'managers', group: 'managers', frame: {} },
      ],
    })
  })

  it('takes a byte order mark, capitals and a group alone', () => {
    const made = read(['\uFEFFEMAIL,Group,Language', 'a@example.org,managers,fr'])
    expect(made).toMatchObject({ ok: true, value: [{ population: 'managers' }] })
  })

  it('keeps names as people write them', () => {
    const names = ['Zoë D’Arc', 'می\u200Cخواهم', '王小明', 'O’Neill-Müller']
    const made = read(['name,language,group', ...names.map((name) => `${name},fr,managers`)])
    expect(made.ok ? made.value.map(({ name }) => name) : made.issues).toEqual(names)
  })

  it('tells everything wrong at its line and column', () => {
    const made = read([
      header,
      'nobody,Ada,en,employees,employees,large,',
      'b@example.org,Bob,de,employees,employee,medium,',
      'c@example.org,Cid,en,employes,employees,large,',
      'd@example.org,Dan,en,employees,board,large,',
      'e@example.org,Eve,en',
    ])
    expect(told(made)).toEqual([
      'fieldwork.bad_email 2:1',
      'fieldwork.sample_group_meant 3:5',
      'fieldwork.sample_language 3:3',
      'study.unknown_population_meant 4:4',
      'fieldwork.sample_group 5:5',
      'fieldwork.sample_cells 6:1',
    ])
    expect(told(read([header, 'a@example.org,,fr,employees,,huge,']))).toEqual([
      'study.unknown_code 2:6',
    ])
  })

  it('finds the same address twice in a population, whatever its capitals', () => {
    const made = read([
      header,
      'a@example.org,,fr,employees,,small,',
      'a@example.org,,fr,managers,,,',
      'A@Example.org,,fr,employees,,small,',
    ])
    expect(told(made)).toEqual(['fieldwork.sample_twice 4:1'])
    expect(made.ok ? {} : made.issues[0]?.values).toEqual({ email: 'A@Example.org', line: '2' })
  })

  it('refuses what cannot be seen and what is too long, without repeating it', () => {
    const long = 'x'.repeat(10_000)
    const made = read([
      header,
      `a@example.org,${long},fr,managers,,,`,
      'b@example.org,Bob\u202Eevil,fr,managers,,,',
      'c@example.org,Cid\r\nBcc: d@example.org,fr,managers,,,',
      'd\u0000@example.org,Dan,fr,managers,,,',
      `${long}@example.org,Eve,fr,managers,,,`,
    ])
    expect(told(made)).toEqual([
      'fieldwork.sample_too_long 2:2',
      'fieldwork.sample_hidden_signs 3:2',
      'fieldwork.sample_hidden_signs 4:2',
      'fieldwork.sample_hidden_signs 5:1',
      'fieldwork.sample_too_long 6:1',
    ])
    const issues = made.ok ? [] : made.issues
    for (const issue of issues) {
      expect(messageOf(issue, 'en').length).toBeLessThan(200)
      expect(messageOf(issue, 'fr')).not.toMatch(/[\p{Cc}\u202E]/u)
    }
  })

  it('asks for the columns that say whom a row is about, and knows misspelt ones', () => {
    expect(told(read(['e-mail,nam,phone']))).toEqual([
      'fieldwork.sample_column_meant 1:1',
      'fieldwork.sample_column_meant 1:2',
      'fieldwork.sample_column 1:3',
      'fieldwork.sample_column_missing 1:1',
      'fieldwork.sample_column_missing 1:1',
    ])
    expect(told(read(['email,language,group,email']))).toEqual([
      'fieldwork.sample_column_twice 1:4',
    ])
  })

  it('takes nothing about single persons in anonymous mode', () => {
    const made = read(['email,language,group,size', 'a@example.org,fr,employees,small'], anonymous)
    expect(told(made)).toEqual(['fieldwork.sample_frame_anonymous 1:4'])
    const plain = read(['email,language,group', 'a@example.org,fr,employees'], anonymous)
    expect(plain).toMatchObject({ ok: true, value: [{ frame: {} }] })
  })

  it('with nobody in it is told', () => {
    expect(told(read([header]))).toEqual(['fieldwork.sample_empty 1:undefined'])
  })

  it('full of the same mistake tells it two hundred times at most', () => {
    const lines = Array.from({ length: 5000 }, (_, n) => `no${String(n)},,fr,managers,,,`)
    expect(told(read([header, ...lines]))).toHaveLength(200)
  })
})
