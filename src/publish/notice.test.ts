import { describe, expect, it, test } from 'vitest'
import { smallRelease } from '../../test/publish/small-release.ts'
import { both } from '../../test/publish/small-study.ts'
import { languages } from '../core/local-text.ts'
import type { Language } from '../core/local-text.ts'
import type { Release } from '../protect/protected.ts'
import { codebookOf } from '../study/codebook.ts'
import { parseExpression } from '../study/expression/parse-expression.ts'
import { printExpression } from '../study/expression/print-expression.ts'
import type { Sample } from '../study/model.ts'
import { noticeOf, printedLines, renderNotice } from './notice.ts'
import type { Notice } from './notice.ts'

const words = (name: string): Readonly<Record<string, string>> => both(`${name} fr`, `${name} en`)

/** The small study, with all that a study can say of itself. */
function sayingAll(sampling: Sample['sampling']): Release {
  const { study } = smallRelease
  const told = {
    frame: words('frame'),
    selection: words('selection'),
    sampling,
    incentive: words('incentive'),
    outcomes: {
      invited: 4000,
      eligible: 3000,
      complete: 1230,
      partial: 12,
      screenedOut: 1000,
      excluded: 30,
    },
  }
  const waves = study.waves.map((wave) => ({
    ...wave,
    mode: words('mode'),
    samples: wave.samples.map((sample) => ({ ...sample, ...told })),
  }))
  const populations = study.populations.map((one) => ({ ...one, exclusions: words('exclusions') }))
  const own = {
    commissionedBy: words('commissioned'),
    paidBy: words('paid'),
    contact: 'etude@example.org',
    processing: words('processing'),
    coding: words('coding'),
    limitations: words('limitations'),
  }
  return { ...smallRelease, study: { ...study, ...own, waves, populations } }
}

function firstNotice(release: Release, language: Language = 'en'): Notice {
  const [report] = release.samples
  if (report === undefined) throw new Error('firstNotice requires a sample')
  return noticeOf(report, { release, language })
}

function textOf({ lines }: Notice, key: string): string | undefined {
  return lines.find((line) => line.key === key)?.text
}

describe('a notice', () => {
  it('says the whole union of items when the study does, and lacks nothing', () => {
    const { lines, missing } = firstNotice(sayingAll('probability'))
    expect(missing).toEqual([])
    expect(lines.map(({ key }) => key).join(' ')).toBe(
      [
        'conducted_by commissioned_by paid_by n fieldwork published questions uncertainty',
        'precision units right contact subject who universe exclusions frame selection',
        'sampling mode languages invited eligible complete partial screened_out rate',
        'excluded incentive weighting targets trimming weights processing coding tests',
        'release limitations notes data',
      ].join(' '),
    )
  })

  it('says how variables of its wave are derived from others', () => {
    const { study, samples } = smallRelease
    const [report] = samples
    const variables = report === undefined ? [] : codebookOf(study, report.population).variables
    const [source] = variables.filter(({ kind }) => kind === 'single')
    const waves = study.waves.map(({ id }) => id)
    const derived = (source?.categories ?? []).slice(0, 2).map(({ code }) => {
      const read = parseExpression(`${source?.id ?? ''} = '${code}'`, { variables, waves })
      if (!read.ok) throw new Error(JSON.stringify(read.issues))
      return { code, when: read.value }
    })
    const made = variables.slice(0, 1).map((one) => ({
      ...one,
      categories: source?.categories ?? [],
      label: both('Fait', 'Made'),
      derived,
    }))
    const later = made.map((one) => ({ ...one, waves: [] }))
    const tables = { ...study.tables, derived: [...made, ...later] }
    const text = textOf(firstNotice({ ...smallRelease, study: { ...study, tables } }), 'derived')
    const cases = derived.map(({ code, when }) => {
      const label = source?.categories.find((one) => one.code === code)?.label['en'] ?? ''
      return `${label} if ${printExpression(when)}`
    })
    expect(cases).toHaveLength(2)
    expect(text).toBe(`“Made”: ${cases.join('; otherwise ')}.`)
  })

  it('lists each thing that the study does not say', () => {
    const { study } = smallRelease
    const waves = study.waves.map(({ mode: _mode, ...wave }) => ({
      ...wave,
      samples: wave.samples.map(({ population, design }) => ({ population, design })),
    }))
    const { commissionedBy: _, paidBy: __, ...bare } = study
    const { missing } = firstNotice({ ...smallRelease, study: { ...bare, waves } })
    expect(missing.map(({ key }) => key).join(' ')).toBe(
      [
        'commissioned_by paid_by selection sampling mode contact exclusions frame',
        'incentive processing limitations invited eligible complete partial screened_out',
        'rate',
      ].join(' '),
    )
  })

  it('gives a response rate with its formula, or a participation rate to volunteers', () => {
    expect(textOf(firstNotice(sayingAll('probability')), 'rate')).toMatch(
      /^Response rate of 41\.0%: .*RR1/,
    )
    const optIn = firstNotice(sayingAll('opt_in'))
    expect(textOf(optIn, 'rate')).toMatch(/^Participation rate of 30\.8%/)
  })

  it.each(['quota', 'opt_in', undefined] as const)('claims no margin of error: %s', (sampling) => {
    expect(textOf(firstNotice(sayingAll(sampling)), 'precision')).toContain(
      'No margin of error is claimed',
    )
  })
})

test.each(languages)('no notice says that it was handed in anywhere, in %s', (language) => {
  for (const release of [smallRelease, sayingAll('probability'), sayingAll('opt_in')]) {
    const page = renderNotice({ release, language }).body.text
    expect(page).not.toMatch(/d[ée]p[ôo]s|déposé|commission des sondages|deposited|filed with/i)
  }
})

test('what is missing is the last line of a printed notice, and no line when nothing is', () => {
  const [report] = smallRelease.samples
  if (report === undefined) throw new Error('the small release requires a sample')
  const lacking = printedLines(report, { release: smallRelease, language: 'fr' })
  expect(lacking.at(-1)).toMatchObject({ key: 'missing', label: 'Manque à cette notice' })
  const whole = printedLines(report, { release: sayingAll('probability'), language: 'fr' })
  expect(whole.at(-1)?.key).toBe('data')
})

test('questions are listed in order with who was asked, the base, and who gave no answer', () => {
  const page = renderNotice({ release: smallRelease, language: 'en' }).body.text.replace(
    /\s+/g,
    ' ',
  )
  expect(page).toContain('<summary>The questions asked</summary>')
  expect(page).toMatch(/<td>1<\/td>.*?Asked of all.*?<td>1,200<\/td> <td class="text">0%<\/td>/)
  expect(page).toContain('not tabulated')
})
