import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { languages } from '../../src/core/index.ts'
import type { Language } from '../../src/core/index.ts'
import { runIn } from '../cli/run-in.ts'
import { marginsYaml, soundRows, writeSmallFolder } from './small-folder.ts'
import type { SmallFolder } from './small-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'visavis-bad-input-'))
let made = 0

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

/** Runs a command on a study of its own, in both languages. */
async function run(
  command: string,
  folder: SmallFolder,
): Promise<
  Readonly<Record<Language, { readonly code: number; readonly out: string; readonly err: string }>>
> {
  const name = `study-${String(made++)}`
  writeSmallFolder(join(root, name), folder)
  const [fr, en] = await Promise.all(
    languages.map((language) => runIn(root, [command, name], language)),
  )
  if (fr === undefined || en === undefined) throw new Error('a run in each language was expected')
  return { fr, en }
}

/** Says that a command refuses a study with these words, and no others. */
async function expectRefused(
  folder: SmallFolder,
  expected: { readonly fr: string; readonly en: string },
): Promise<void> {
  const told = await run('tab', folder)
  for (const language of languages) {
    expect(told[language].err).toBe(`${expected[language]}\n`)
    expect([told[language].code, told[language].out]).toEqual([2, ''])
  }
}

/** Says that a command goes through, and says this. */
async function expectTold(
  command: string,
  folder: SmallFolder,
  expected: { readonly fr: string; readonly en: string },
): Promise<void> {
  const told = await run(command, folder)
  for (const language of languages) {
    expect(told[language].err).toBe('')
    expect(told[language].code).toBe(0)
    expect(told[language].out).toContain(expected[language])
  }
}

describe('a weight of the file that cannot be used', () => {
  const weighed = (weight: string): SmallFolder => ({
    header: 'sex,region,use,poids',
    rows: soundRows.map((row, i) => `${row},${i === 4 ? weight : '1'}`),
    weighting: 'weighting:\n  - { population: people, wave: "2025", column: poids }\n',
  })
  const at = 'data/people.csv:6:4'

  it.each([
    [
      'zero',
      '0',
      'dataset.weight_zero Le poids de la colonne «\u00a0poids\u00a0» est nul\u00a0: la personne ne compterait pas. Retirez-la du fichier, ou corrigez son poids.',
      'dataset.weight_zero The weight in column “poids” is zero: the person would not count. Remove the row, or correct its weight.',
    ],
    [
      'negative',
      '-2',
      'dataset.weight_negative Le poids -2 de la colonne «\u00a0poids\u00a0» est négatif.',
      'dataset.weight_negative The weight -2 in column “poids” is negative.',
    ],
    [
      'infinite',
      'Infinity',
      'dataset.weight_not_a_number Le poids «\u00a0Infinity\u00a0» de la colonne «\u00a0poids\u00a0» n’est pas un nombre.',
      'dataset.weight_not_a_number The weight “Infinity” in column “poids” is not a number.',
    ],
    [
      'infinite once read',
      '1e999',
      'dataset.weight_not_a_number Le poids «\u00a01e999\u00a0» de la colonne «\u00a0poids\u00a0» n’est pas un nombre.',
      'dataset.weight_not_a_number The weight “1e999” in column “poids” is not a number.',
    ],
    [
      'missing',
      '',
      'dataset.weight_missing Le poids manque dans la colonne «\u00a0poids\u00a0».',
      'dataset.weight_missing The weight is missing in column “poids”.',
    ],
  ])('%s: refused, with its line', async (_, weight, fr, en) => {
    await expectRefused(weighed(weight), { fr: `${at} ${fr}`, en: `${at} ${en}` })
  })
})

describe('one sampling unit in a stratum', () => {
  const rows = [...soundRows, 'woman,east,often']

  it('withholds every number, and names no stratum of a single person', async () => {
    const told = await run('tab', { rows, sample: 'design: { stratum: region }' })
    expect(told.fr.out).toContain('–\u00a0: chiffre non publié (précision incalculable).')
    expect(told.fr.out).toContain(
      'Une strate, de trop peu de répondants pour être nommée, empêche de calculer une précision. Regroupez des strates, ou dites dans le plan comment la traiter («\u00a0lonely\u00a0»).',
    )
    expect(told.en.out).toContain('–: withheld figure (precision cannot be computed).')
    expect(told.en.out).toContain(
      'A stratum, of too few respondents to be named, keeps precision from being computed. Merge strata, or say in the design how to treat it (“lonely”).',
    )
    expect(told.en.out).not.toContain('“east”')
  })

  it('is named where it is a company, of whose people nothing is told', async () => {
    const companies = rows.map((row, i) => `${row},${i < 40 ? `c${String(i % 8)}` : 'alone'}`)
    const told = await run('tab', {
      rows: companies,
      header: 'sex,region,use,company',
      questions: '      - { id: company, type: text, text: { fr: a, en: a } }\n',
      sample: 'design: { stratum: region, psu: company }',
    })
    expect(told.fr.out).toContain(
      'La strate «\u00a0east\u00a0» n’a qu’une unité de tirage\u00a0: aucune précision ne peut être calculée. Regroupez des strates, ou dites dans le plan comment la traiter («\u00a0lonely\u00a0»).',
    )
    expect(told.en.out).toContain(
      'Stratum “east” has a single sampling unit: no precision can be computed. Merge strata, or say in the design how to treat it (“lonely”).',
    )
  })

  it('is treated as the design says', async () => {
    const folder = { rows, sample: 'design: { stratum: region, lonely: adjust }' }
    const { en } = await run('tab', folder)
    expect(en.code).toBe(0)
    expect(en.out).toMatch(/rarely +\d+/)
    expect(en.out).not.toContain('Stratum “east”')
  })
})

describe('a stratum without respondents', () => {
  it('is told where weights are told: figures say nothing of it', async () => {
    const units = '{ north: 1000, south: 900, east: 400 }'
    await expectTold(
      'weigh',
      { sample: `design: { stratum: region, population_units: ${units} }` },
      {
        fr: 'Strate «\u00a0east\u00a0»\u00a0: aucun répondant, alors que la population y compte 400 unités de tirage. Les chiffres ne disent rien d’elle\u00a0: regroupez-la avec une autre, ou dites-le.',
        en: 'Stratum “east”: no respondents, while the population has 400 sampling units there. Figures say nothing of it: merge it with another, or say so.',
      },
    )
  })

  it('cannot be weighted up: its margin is refused', async () => {
    await expectRefused(
      { weighting: marginsYaml({ region: { north: 0.4, south: 0.4, east: 0.2 } }) },
      {
        fr: 'weigh.empty_level Marge «\u00a0region\u00a0»\u00a0: personne dans la modalité «\u00a0east\u00a0», dont la cible est 8. Regroupez des modalités.',
        en: 'weigh.empty_level Margin “region”: nobody in level “east”, whose target is 8. Merge levels.',
      },
    )
  })

  it('that the population is not said to have is refused', async () => {
    await expectRefused(
      { sample: 'design: { stratum: region, population_units: { north: 1000 } }' },
      {
        fr: 'weigh.stratum_without_units Strate «\u00a0south\u00a0»\u00a0: «\u00a0population_units\u00a0» ne donne pas le nombre de ses unités dans la population.',
        en: 'weigh.stratum_without_units Stratum “south”: “population_units” does not give the number of its units in the population.',
      },
    )
  })
})

describe('margins that contradict', () => {
  // All women say often, all men rarely.
  const rows = soundRows.map((row, i) => row.replace(/\w+$/, i % 2 === 0 ? 'often' : 'rarely'))

  it('each other: weighting is refused, with what is left and what to do', async () => {
    const weighting = marginsYaml({
      sex: { woman: 0.3, man: 0.7 },
      use: { often: 0.6, rarely: 0.4 },
    })
    await expectRefused(
      { rows, weighting, uses: ['often', 'rarely'] },
      {
        fr: 'weigh.not_converged Le calage sur marges n’a pas convergé en 1\u202f000 cycles (écart relatif restant\u00a0: 1). Les marges se contredisent sans doute\u00a0: regroupez des modalités ou retirez une marge.',
        en: 'weigh.not_converged Raking did not converge in 1,000 cycles (relative misfit left: 1). The margins probably contradict one another: merge levels or drop a margin.',
      },
    )
  })

  it('themselves: shares that do not make 1 are refused where they stand', async () => {
    await expectRefused(
      { weighting: marginsYaml({ sex: { woman: 0.3, man: 0.6 } }) },
      {
        fr: 'weighting.yaml:5:70 study.margin_sum Les parts de «\u00a0sex\u00a0» font 0.9 au lieu de 1.',
        en: 'weighting.yaml:5:70 study.margin_sum The shares of “sex” sum to 0.9 instead of 1.',
      },
    )
  })
})

describe('a category nobody chose', () => {
  it('is a row of zeros, not a blank', async () => {
    const { fr, en } = await run('tab', {})
    expect(fr.out).toMatch(/never +0\u202f?\s?% +0\s?% +0\s?% /)
    expect(en.out).toMatch(/never +0% +0% +0% /)
  })

  it('is a column without base, and the note says why it is blank', async () => {
    await expectTold(
      'tab',
      {},
      {
        fr: '–\u00a0: chiffre non publié (personne dans la base).',
        en: '–: withheld figure (nobody in the base).',
      },
    )
  })
})

describe('a population of one', () => {
  const rows = ['woman,north,often']

  it('is not released: it would be the person’s answer', async () => {
    const told = await run('tab', { rows })
    expect(told.fr.out).toContain(
      '–\u00a0: chiffre non publié (trop peu de répondants pour protéger leur anonymat).',
    )
    expect(told.en.out).toContain('–: withheld figure (too few respondents to protect them).')
    expect(told.en.out).not.toMatch(/often +\d/)
  })

  it('nor is its weighting told', async () => {
    await expectTold(
      'weigh',
      { rows },
      {
        fr: '2025 people — trop peu de répondants pour protéger leur anonymat',
        en: '2025 people — too few respondents to protect them',
      },
    )
  })

  it('has no precision even where a study would release it', async () => {
    const policy = 'disclosure_base: 1, quality_base: 0, flag_base: 0, why: { fr: x, en: x }'
    await expectTold(
      'tab',
      { rows, policy },
      {
        fr: 'L’échantillon n’a qu’une unité de tirage\u00a0: aucune précision ne peut être calculée.',
        en: 'The sample has a single sampling unit: no precision can be computed.',
      },
    )
  })

  it('nobody at all is refused', async () => {
    await expectRefused(
      { rows: [] },
      {
        fr: 'data/people.csv dataset.no_rows «\u00a0data/people.csv\u00a0» a un en-tête mais aucune réponse.',
        en: 'data/people.csv dataset.no_rows “data/people.csv” has a header but no answers.',
      },
    )
  })
})
