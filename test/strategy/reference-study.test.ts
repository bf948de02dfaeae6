import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { compareWithReference, readPlan, renderStrategyFiles } from '../../src/pipeline/index.ts'
import type { Release } from '../../src/protect/protected.ts'
import type { Benchmark, BenchmarkReading } from '../../src/publish/strategy/benchmark-reading.ts'
import { diagnose } from '../../src/publish/strategy/diagnosis.ts'
import type { Diagnosis, DiagnosisOptions } from '../../src/publish/strategy/diagnosis.ts'
import type { Standing } from '../../src/publish/strategy/read-indicator.ts'
import { releaseOf } from './release-of.ts'

// Whole studies are tabulated, on machines that do other things too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

let folder = ''
let reference: Release
let ours: Release

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'visavis-strategy-'))
  reference = await releaseOf(folderOf('../../studies/reseaux-sociaux'))
  ours = await releaseOf(folderOf('our-company'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function diagnosed(release: Release, options: DiagnosisOptions = {}): Diagnosis {
  const diagnosis = diagnose(release, options)
  if (diagnosis === undefined) throw new Error('diagnosed requires a strategy')
  return diagnosis
}

function standingOf({ readings }: Diagnosis, id: string): Standing | undefined {
  return readings.find(({ indicator }) => indicator.id === id)?.standing
}

function verdicts({ judged }: Diagnosis): Readonly<Record<string, string>> {
  return Object.fromEntries(
    judged.map(({ planned, outcome }) => [
      planned.id,
      outcome.kind === 'measured' ? `${outcome.verdict}, ${outcome.moved}` : outcome.kind,
    ]),
  )
}

/** Writes a plan and reads it on the reference study: its ids, or what is wrong with it. */
async function readPlanText(text: string): Promise<readonly string[]> {
  const path = join(folder, 'plan.csv')
  writeFileSync(path, text)
  const read = await readPlan(path, 'plan.csv', reference)
  return read.ok
    ? read.value.map(({ id, by }) => `${id} ${String(by)}`)
    : read.issues.map(({ code, at }) => `${code} ${String(at?.line)}:${String(at?.column)}`)
}

describe('the diagnosis of the reference study', () => {
  test('calls for the rule first, and finds fear no cause', () => {
    const diagnosis = diagnosed(reference)
    expect(standingOf(diagnosis, 'croit_interdit')).toMatchObject({ best: 'act', worst: 'act' })
    expect(standingOf(diagnosis, 'crainte')).toMatchObject({ best: 'good', worst: 'good' })
    expect(standingOf(diagnosis, 'poste')).toMatchObject({ best: 'watch', worst: 'act' })
    expect(standingOf(diagnosis, 'interdit')).toEqual({ kind: 'quoted' })
    expect(diagnosis.actions[0]?.advice.id).toBe('publier_la_regle')
    const fear = diagnosis.actions.find(({ advice }) => advice.id === 'proteger_la_parole')
    expect(fear?.call).toEqual({ kind: 'called', surely: 'good', maybe: 'good' })
  })

  test('ranks gaps by what they are at least', () => {
    const { gaps } = diagnosed(reference)
    const least = gaps.map(({ atLeast }) => atLeast)
    expect(gaps[0]?.gap.mirror.id).toBe('travailler_sans_reseaux')
    expect(least).toEqual(least.toSorted((a, b) => b - a))
  })

  test('has advice for every axis, each called for by a figure of the study', () => {
    const { actions } = diagnosed(reference)
    expect(new Set(actions.map(({ advice }) => advice.axis)).size).toBe(7)
    for (const { calling } of actions) {
      expect(calling.some(({ figure }) => figure !== undefined)).toBe(true)
    }
  })

  test('is judged by the wave of 2014 where it asked the question again', () => {
    const said = verdicts(diagnosed(reference))
    expect(said).toMatchObject({
      montrer_l_utilite: 'reached, as_planned',
      accompagner_ceux_qui_restent_a_l_ecart: 'not_reached, other_way',
      ouvrir_les_reseaux_professionnels: 'undecided, as_planned',
      publier_la_regle: 'not_measured',
    })
    expect(Object.keys(said)).toHaveLength(15)
  })
})

describe('a plan as a table', () => {
  test('is read back as it was written, and judged alike', async () => {
    const diagnosis = diagnosed(reference)
    const files = await renderStrategyFiles(diagnosis, reference)
    const path = join(folder, 'written.csv')
    writeFileSync(path, files.get('plan.csv') ?? '')
    const read = await readPlan(path, 'written.csv', reference)
    const plan = read.ok ? read.value : undefined
    expect(verdicts(diagnosed(reference, { plan }))).toEqual(verdicts(diagnosis))
  })

  const head = 'id,figure,planned,unit\n'
  const figure = '2012/salaries/droit_de_parler.non'

  test.each([
    ['id,figure,planned\na,b,-1\n', 'strategy.plan_no_column 1:1'],
    [head, 'strategy.plan_empty 1:1'],
    [`${head}a,${figure},-10,\n`, 'strategy.plan_bad_movement 2:3'],
    [`${head}a,${figure},-10,mean\n`, 'strategy.plan_bad_movement 2:3'],
    [`${head}a,${figure},0,points\n`, 'strategy.plan_bad_movement 2:3'],
    [`${head}a,${figure},some,points\n`, 'strategy.plan_bad_movement 2:3'],
    [`${head}a,2012/salaries/nothing.non,-10,points\n`, 'strategy.plan_unknown_figure 2:2'],
    [`${head}a,2012/salaries/n,-10,points\n`, 'strategy.plan_unknown_figure 2:2'],
    [`${head}a,=cmd(),-10,points\n`, 'strategy.plan_unknown_figure 2:2'],
    [`${head}a,b\n`, 'dataset.ragged_row 2:3'],
  ])('is refused with its line: %j', async (text, said) => {
    expect(await readPlanText(text)).toEqual([said])
  })

  test('takes shares in points, and means as they are', async () => {
    const text = `${head}a,${figure},-10,points\nb,2012/responsables/risque_percu.mean,-0.5,mean\n`
    expect(await readPlanText(text)).toEqual(['a -0.1', 'b -0.5'])
  })
})

describe('a small wave set against the reference', () => {
  const compared = (): Benchmark => compareWithReference(ours, reference)
  const reading = (name: string): BenchmarkReading | undefined =>
    compared().readings.find(({ figure }) => figure.includes(name))

  test('has the uncertainty of both studies', () => {
    const found = reading('droit_de_parler')
    expect(found?.own).toMatchObject({ n: 85, fragile: true })
    expect(found?.reference).toMatchObject({ n: 1200, fragile: false })
    const difference = found?.difference
    const se = difference?.kind === 'difference' ? difference.se : 0
    // Variances of shares of simple samples of 84, and of 1,200 in companies: a design effect apart.
    const [own, theirs] = [(0.238 * 0.762) / 83, (0.45 * 0.55) / 1199]
    expect(se).toBeGreaterThan(Math.sqrt(own + theirs) * 0.97)
    expect(se).toBeLessThan(Math.sqrt(own + 2 * theirs))
  })

  test('says what the questions do not share, beside the conclusion too', () => {
    expect(reading('droit_de_parler')?.differs).toEqual(['question', 'answers'])
    expect(reading('connexion_quotidienne')?.differs).toEqual([])
    const { readings } = diagnosed(ours, { benchmark: compared() })
    const silence = readings.find(({ indicator }) => indicator.id === 'silence')
    expect(silence).toMatchObject({ bases: [85, 1200], differs: ['question', 'answers'] })
  })

  test('takes the latest wave of the reference that asked', () => {
    expect(reading('connexion_quotidienne')?.reference).toMatchObject({
      figure: '2014/salaries/connexion_quotidienne.oui',
    })
  })

  test('says nothing of a base under the quality threshold of either study', () => {
    const small = { kind: 'withheld', reason: 'quality' }
    expect(reading('equipes_competentes')).toMatchObject({ own: small, difference: small })
    const strict = { ...reference, policy: { ...reference.policy, qualityBase: 90 } }
    const held = compareWithReference(ours, strict).readings
    expect(held.map(({ difference }) => difference.kind)).toEqual(held.map(() => 'withheld'))
  })

  test('tells what the reference did not ask, and judges no distance without a reference', () => {
    expect(compared().absent).toHaveLength(1)
    expect(standingOf(diagnosed(ours), 'silence')).toEqual({ kind: 'no_benchmark' })
  })
})
