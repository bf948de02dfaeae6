import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { waveOutcomesFormat } from '../../../study/format/outcomes-format.ts'
import { setOutcomes } from './set-outcomes.ts'

const outcomes = new Map([['employees', { invited: 120, eligible: 110, complete: 40 }]])

test('a file is made that its format reads', () => {
  const text = setOutcomes(undefined, '2025', outcomes)
  expect(waveOutcomesFormat.parse(parse(text))).toEqual({
    waves: { '2025': { employees: { invited: 120, eligible: 110, complete: 40 } } },
  })
  expect(text).toMatch(/^# yaml-language-server/)
})

test('another wave and its comment stay, the same wave is written anew', () => {
  const before = '# Ours.\nwaves:\n  "2024":\n    employees: { complete: 3 } # by hand\n'
  const once = setOutcomes(before, '2025', outcomes)
  expect(once).toContain('# Ours.')
  expect(once).toContain('# by hand')
  expect(setOutcomes(once, '2025', outcomes)).toBe(once)
  expect(parse(once)).toMatchObject({ waves: { '2024': { employees: { complete: 3 } } } })
})
