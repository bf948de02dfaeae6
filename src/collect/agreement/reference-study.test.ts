import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { readStudyFolder } from '../../adapters/study-folder/index.ts'
import { idOf } from '../../core/ids.ts'
import type { QuestionId } from '../../core/ids.ts'
import type { InterviewRecord } from '../../interview/answers.ts'
import { checkRecord } from '../../interview/check-record.ts'
import type { Study } from '../../study/model.ts'
import type { PublishedFigure } from '../../study/published-figures.ts'
import { readStudy } from '../../study/read-study.ts'
import { parseFigureId } from '../../study/text/figure-id.ts'
import { citeFigure } from './agreement.ts'
import { simulateToAgreement } from './simulate-to-agreement.ts'

const folder = fileURLToPath(new URL('../../../studies/reseaux-sociaux', import.meta.url))

/** Answers of a respondent: codes by question, as the interview recorded them. */
type Row = ReadonlyMap<string, readonly string[]>

let study: Study
const samples = new Map<string, readonly Row[]>()
const records = new Map<string, readonly InterviewRecord[]>()
const codesBeyondReach: string[] = []

function rowOf(record: InterviewRecord): Row {
  return new Map(
    [...record.answers].map(([question, answer]): [string, readonly string[]] => {
      if (answer.kind === 'single') return [question, [answer.code]]
      if (answer.kind === 'text') return [question, [answer.value]]
      return [question, answer.kind === 'multiple' ? answer.codes : []]
    }),
  )
}

beforeAll(async () => {
  const files = await readStudyFolder(folder)
  if (!files.ok) throw new Error(JSON.stringify(files.issues))
  const checked = readStudy(files.value)
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues, undefined, 1))
  study = checked.value.study
  const seed = study.simulation?.seed ?? 0
  for (const wave of study.waves) {
    for (const { population } of wave.samples) {
      const agreement = simulateToAgreement({ study, wave: wave.id, population, seed })
      if (!agreement.ok) throw new Error(JSON.stringify(agreement.issues))
      records.set(`${wave.id}/${population}`, agreement.value.records)
      samples.set(`${wave.id}/${population}`, agreement.value.records.map(rowOf))
      codesBeyondReach.push(...agreement.value.irreconcilable.map(({ why }) => why.code))
    }
  }
})

const holds = (row: Row, question: string, codes: readonly string[]): boolean =>
  row.get(question)?.some((code) => codes.includes(code)) === true

/** The published bases, said again without the study's own expressions. */
const bases: Readonly<Record<string, (row: Row) => boolean>> = {
  cadres: (row) => holds(row, 'csp', ['cadre']),
  grandes_entreprises: (row) => holds(row, 'taille', ['5000_plus']),
  entreprises_250_5000: (row) => holds(row, 'taille', ['250_999', '1000_4999']),
}

function count(figure: PublishedFigure): number {
  const sample = samples.get(`${figure.wave}/${figure.population}`) ?? []
  const { variable, row } = figure.row
  const inBase = bases[figure.base ?? ''] ?? ((): boolean => true)
  const asked = sample.filter((one) => one.has(variable) && inBase(one))
  if (figure.unit === 'mean') {
    const steps = asked.map((one) => Number(one.get(variable)?.[0])).filter((step) => step > 0)
    return steps.reduce((sum, step) => sum + step, 0) / steps.length
  }
  const codes = row === 'craignent' ? ['un_peu', 'beaucoup'] : [row]
  return (100 * asked.filter((one) => holds(one, variable, codes)).length) / asked.length
}

describe('the reference barometer', () => {
  test('has as many respondents as published', () => {
    const sizes = [...samples].map(([name, rows]) => [name, rows.length])
    expect(sizes).toEqual([
      ['2012/salaries', 1200],
      ['2012/responsables', 300],
      ['2014/salaries', 1000],
      ['2014/responsables', 300],
    ])
  })

  test('agrees with all 64 published figures, counted from its records', () => {
    const figures = study.published?.figures ?? []
    const counted = figures.map((figure) => {
      const scale = 10 ** figure.decimals
      return [citeFigure(figure), Math.round(count(figure) * scale + 1e-9) / scale]
    })
    expect(counted).toHaveLength(64)
    expect(counted).toEqual(figures.map((figure) => [citeFigure(figure), figure.value]))
  })

  test('holds no figure that the others contradict', () => {
    expect(codesBeyondReach).toEqual([])
  })

  test('prints gaps and changes that are the differences of what it prints', () => {
    const byId = new Map(
      study.published?.figures.map((figure) => [citeFigure(figure), count(figure)]),
    )
    const difference = (left: string, right: string): number =>
      Math.round((byId.get(left) ?? Number.NaN) - (byId.get(right) ?? Number.NaN))
    const facebook = 'salaries/reseaux_utilises.facebook'
    expect(difference(`2014/${facebook}`, `2012/${facebook}`)).toBe(11)
    const [allowed, forbidden] = ['droit_de_parler.non', 'interdiction_de_parler.oui']
    expect(difference(`2012/salaries/${allowed}`, `2012/responsables/${forbidden}`)).toBe(20)
    const without = 'vivre_sans_reseaux.possible'
    expect(difference(`2014/salaries/${without}`, `2014/responsables/${without}`)).toBe(20)
  })

  test('holds interviews that the questionnaires accept', () => {
    const refused = study.waves.flatMap((wave) =>
      wave.samples.flatMap(({ population }) => {
        const questionnaire = study.questionnaires.find((one) => one.population === population)
        if (questionnaire === undefined) return [`${population} has no questionnaire`]
        const held = records.get(`${wave.id}/${population}`) ?? []
        const course = { questionnaire, wave: wave.id }
        return held.flatMap((record) => {
          const checked = checkRecord(course, record)
          return checked.ok ? [] : checked.issues.map(({ code }) => code)
        })
      }),
    )
    expect(refused).toEqual([])
  })

  test('lets nobody without a network connect to one', () => {
    const without = [...samples.values()]
      .flat()
      .filter((row) => holds(row, 'reseaux_utilises', ['aucun']))
    expect(without.length).toBeGreaterThan(500)
    for (const question of [
      'connexion_quotidienne',
      'connexion_au_travail',
      'usage_professionnel',
    ]) {
      expect(without.filter((row) => holds(row, question, ['oui']))).toEqual([])
    }
  })

  test('puts employees and managers in the same companies', () => {
    const idsOf = (name: string): readonly string[] =>
      (samples.get(name) ?? []).map((row) => row.get('entreprise')?.[0] ?? '')
    const managed = new Set(idsOf('2012/responsables'))
    expect(managed.size).toBe(300)
    expect(idsOf('2012/salaries').every((id) => managed.has(id))).toBe(true)
    const companiesOf = (name: string): ReadonlySet<string> =>
      new Set(
        (samples.get(name) ?? []).map((row) =>
          ['entreprise', 'taille', 'secteur'].map((id) => row.get(id)?.[0]).join(' '),
        ),
      )
    const described = companiesOf('2012/responsables')
    expect([...companiesOf('2012/salaries')].every((company) => described.has(company))).toBe(true)
  })

  test('leans mildly the same way on both sides of a company', () => {
    const banned = new Set(
      (samples.get('2012/responsables') ?? [])
        .filter((row) => holds(row, 'interdiction_de_parler', ['oui']))
        .map((row) => row.get('entreprise')?.[0]),
    )
    const believing = (inside: boolean): number => {
      const rows = (samples.get('2012/salaries') ?? []).filter(
        (row) => banned.has(row.get('entreprise')?.[0]) === inside,
      )
      return rows.filter((row) => holds(row, 'droit_de_parler', ['non'])).length / rows.length
    }
    expect(believing(true) - believing(false)).toBeGreaterThan(0.03)
    expect(believing(true) - believing(false)).toBeLessThan(0.3)
  })

  test('gives the young more networks and executives those of work', () => {
    const share = (question: string, code: string, network: string): number => {
      const rows = (samples.get('2012/salaries') ?? []).filter((row) =>
        holds(row, question, [code]),
      )
      return rows.filter((row) => holds(row, 'reseaux_utilises', [network])).length / rows.length
    }
    expect(share('age', 'moins_35', 'facebook')).toBeGreaterThan(
      share('age', '50_plus', 'facebook'),
    )
    expect(share('csp', 'cadre', 'linkedin')).toBeGreaterThan(share('csp', 'ouvrier', 'linkedin'))
    expect(share('csp', 'cadre', 'viadeo')).toBeGreaterThan(share('csp', 'employe', 'viadeo'))
  })

  test('tells its texts in numbers that are all bound, and right', () => {
    const byId = new Map(
      study.published?.figures.map((figure) => [citeFigure(figure), count(figure)]),
    )
    for (const { language, bound } of study.texts) {
      const { bindings, unbound } = bound
      expect(unbound.map(({ written }) => written)).toEqual([])
      expect(bindings.filter(({ figure }) => parseFigureId(figure) === undefined)).toEqual([])
      const published = bindings.filter(({ figure }) => byId.has(figure))
      const written = published.map(({ written: text }) => {
        const digits = text.replace(/[^\d,.]/g, '')
        return Number(language === 'fr' ? digits.replace(',', '.') : digits.replace(',', ''))
      })
      const counted = published.map(({ figure, written: text }) => {
        const scale = /\d[.,]\d/.test(text) ? 10 : 1
        return Math.round((byId.get(figure) ?? 0) * scale + 1e-9) / scale
      })
      expect(written).toEqual(counted)
      expect(published.length).toBeGreaterThan(10)
    }
    expect(study.texts).toHaveLength(4)
  })

  test('leaves the company out of every answer but the frame', () => {
    const asked = study.questionnaires.flatMap(({ pages }) =>
      pages.flatMap((page) => page.questions),
    )
    expect(asked.map(({ id }) => id)).not.toContain(idOf<QuestionId>('entreprise'))
  })
})
