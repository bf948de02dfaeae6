import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Result } from '../../core/result.ts'
import type { ImportItem, ImportPlan } from '../../study/import/import-plan.ts'
import { messageOf } from '../../core/message.ts'
import { gatherTable } from './foreign-table.ts'
import type { ForeignTable } from './foreign-table.ts'
import { makeImport } from './make-import.ts'
import { proposeImport } from './propose-import.ts'
import type { ImportProposal } from './propose-import.ts'
import { reasonToLeave } from './reason-to-leave.ts'

function tableOf(columns: Readonly<Record<string, readonly string[]>>, n = 40): ForeignTable {
  const header = Object.keys(columns)
  const rows = Array.from({ length: n }, (_, row) => ({
    kind: 'row' as const,
    line: row + 2,
    cells: Object.values(columns).map((values) => values[row % values.length] ?? ''),
  }))
  return { file: 'answers.csv', separator: ',', header, rows }
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.issues.map((one) => messageOf(one, 'en')).join('\n'))
  return result.value
}

function itemOf({ plan }: ImportProposal, label: string): ImportItem {
  const found = plan.items.find((one) => one.label === label || one.columns.includes(label))
  if (found === undefined) throw new Error(`no item ${label}`)
  return found
}

const each = (make: (row: number) => string): readonly string[] =>
  Array.from({ length: 40 }, (_, row) => make(row))

const both = tableOf({
  Numéro: each((row) => String(501 + row)),
  Courriel: each((row) => `p${String(row)}@exemple.fr`),
  Horodateur: each((row) => `2024-05-02 09:${String(10 + row)}:11`),
  Public: ['Salariés', 'Salariés', 'Dirigeants', 'Salariés'],
  Sexe: ['Femme', 'Homme', 'Homme'],
  'Parlez-vous de votre entreprise ?': ['Oui', 'Non', 'Ne sais pas', 'Oui', 'Non'],
  'Interdisez-vous <b>{tout}</b> ?': ['', '', 'Oui', '', '', '', 'Non', ''],
  'Note sur 10': each((row) => String(row % 11)),
  réseaux_1: ['Facebook', 'Non sélectionné'],
  réseaux_2: ['Non sélectionné', 'Non sélectionné', 'LinkedIn'],
  Remarque: each((row) => `Remarque libre ${String(row)} : rien <à> dire`),
  poids: each((row) => String(0.5 + row / 40)),
})

describe('what a file is guessed to be', () => {
  const proposal = proposeImport(both, '2024-06-12')
  const { plan, facts } = proposal

  it('tells kinds apart, and what each can become', () => {
    const kinds = plan.items.map(({ columns, kind }) => [columns[0], kind])
    expect(kinds).toEqual([
      ['Numéro', 'leave_out'],
      ['Courriel', 'leave_out'],
      ['Horodateur', 'leave_out'],
      ['Public', 'leave_out'],
      ['Sexe', 'single'],
      ['Parlez-vous de votre entreprise ?', 'single'],
      ['Interdisez-vous <b>{tout}</b> ?', 'single'],
      ['Note sur 10', 'single'],
      ['réseaux_1', 'multiple'],
      ['Remarque', 'text'],
      ['poids', 'leave_out'],
    ])
    expect(facts['note_sur_10']?.kinds).toEqual(['single', 'number', 'text', 'leave_out'])
    expect(facts['remarque']?.kinds).toEqual(['text', 'leave_out'])
  })

  it('says why it would leave a column out, and repeats none of its cells', () => {
    const reasons = ['numero', 'courriel', 'horodateur'].map((id) => facts[id]?.reason)
    expect(reasons).toEqual(['identifier', 'email', 'time'])
    expect(JSON.stringify(proposal)).not.toMatch(/exemple\.fr|09:10/)
  })

  it('finds the populations, the weight, the language and the mirrors', () => {
    expect(plan.populationColumn).toBe('Public')
    expect(plan.populations.map(({ id }) => id)).toEqual(['salaries', 'dirigeants'])
    expect([plan.weightColumn, plan.language, plan.fieldwork]).toEqual(['poids', 'fr', '2024-06'])
    expect(
      plan.mirrors.map(({ left, right }) => [left.item, left.value, right.population]),
    ).toEqual([
      ['parlez_vous_de_votre_entreprise', 'Oui', 'dirigeants'],
      ['note_sur_10', '', 'dirigeants'],
    ])
  })

  it('knows answers that mean no answer', () => {
    const { answers } = itemOf(proposal, 'Parlez-vous de votre entreprise ?')
    expect(answers.map(({ value, missing }) => [value, missing])).toEqual([
      ['Oui', undefined],
      ['Non', undefined],
      ['Ne sais pas', 'dont_know'],
    ])
  })
})

describe('the study that a plan makes of a file', () => {
  const { plan } = proposeImport(both, '2024-06-12')

  it('passes its own check, with the answers of each population', async () => {
    const { texts, answers } = valueOf(await makeImport('barometre', plan, both))
    expect([...answers.keys()].toSorted()).toEqual([
      'data/2024-dirigeants.csv',
      'data/2024-salaries.csv',
    ])
    expect(answers.get('data/2024-salaries.csv')?.length).toBe(31)
    expect(texts.get('questionnaires/salaries.yaml')).not.toContain('interdisez_vous')
    expect(texts.get('questionnaires/dirigeants.yaml')).toContain('Interdisez-vous (tout) ?')
  })

  it('holds nothing of a column that is left out', async () => {
    const made = valueOf(await makeImport('barometre', plan, both))
    const all = JSON.stringify([[...made.texts], [...made.answers]])
    expect(all).not.toMatch(/exemple\.fr|Horodateur|Courriel/)
  })

  it('is refused with all that is wrong at its own line and column', async () => {
    const [first, second] = both.rows
    const spoilt = { ...both, rows: [...both.rows] }
    spoilt.rows[0] = { kind: 'row', line: 2, cells: (first?.cells ?? []).with(7, 'douze') }
    spoilt.rows[1] = { kind: 'row', line: 3, cells: (second?.cells ?? []).with(11, '-1') }
    const items = plan.items.map((one): ImportItem =>
      one.id === 'note_sur_10' ? { ...one, kind: 'number' } : one,
    )
    const made = await makeImport('barometre', { ...plan, items }, spoilt)
    expect(made.ok ? [] : made.issues.map(({ code, at }) => [code, at?.line, at?.column])).toEqual([
      ['dataset.weight_negative', 3, 12],
      ['dataset.not_a_number', 2, 8],
    ])
    const stray = { ...both, rows: [...both.rows] }
    stray.rows[4] = { kind: 'row', line: 6, cells: (first?.cells ?? []).with(3, 'Autres') }
    const lost = await makeImport('barometre', plan, stray)
    expect(lost.ok ? [] : lost.issues.map(({ code, at }) => [code, at?.line, at?.column])).toEqual([
      ['dataset.import_group', 6, 4],
    ])
  })

  it.each([
    [
      'dataset.import_no_question',
      (one: ImportItem): ImportItem => ({ ...one, kind: 'leave_out' }),
    ],
    [
      'dataset.import_unknown_column',
      (one: ImportItem): ImportItem => ({ ...one, columns: ['?'] }),
    ],
    ['dataset.import_no_answers', (one: ImportItem): ImportItem => ({ ...one, answers: [] })],
  ] as const)('is refused: %s', async (code, change) => {
    const made = await makeImport(
      'b',
      { ...plan, mirrors: [], items: plan.items.map(change) },
      both,
    )
    expect(made.ok ? [] : made.issues.map((one) => one.code)).toContain(code)
  })

  it('parts a file into waves by the column that says them', async () => {
    const table = tableOf({ annee: ['2012', '2014'], avis: ['pour', 'contre', 'contre'] })
    const proposed = proposeImport(table, '2024-06-12')
    expect(proposed.plan.waves.map(({ id }) => id)).toEqual(['2012', '2014'])
    const { texts, answers } = valueOf(await makeImport('avis', proposed.plan, table))
    expect([...answers.keys()]).toEqual(['data/2012-respondents.csv', 'data/2014-respondents.csv'])
    expect(texts.get('study.yaml')).toContain("fieldwork: '2012'")
  })
})

test.each([
  ['Adresse', ['12 rue des Lilas'], 'place'],
  ['Q1', ['192.168.1.4', '10.0.0.8'], 'network'],
  ['Q1', ['12/05/2024 10:33', '13/05/2024 08:01'], 'time'],
  ['Q1', ['Anne Martin', 'Luc Durand', 'Zoé Petit'], 'name'],
  ['Q1', ['+33 6 12 34 56 78', '06 12 34 56 79', '0612345680'], 'phone'],
  ['Commentaire', ['écrivez-moi : a@b.fr', 'rien', 'rien du tout'], 'email'],
  ['ResponseId', ['a', 'b'], 'identifier'],
  ['', ['1', '2'], 'no_name'],
  ['q2', ['oui', 'oui'], 'one_value'],
  ['q2', [], 'empty'],
  ['q2', ['oui', 'non'], undefined],
  ['Ville', ['Le Mans', 'Le Mans', 'Le Havre', 'Le Mans', 'Le Havre'], undefined],
  ['note', ['2024-05-12', '2024-05-13'], undefined],
  ['effectif', ['12', '250', '31'], undefined],
] as const)('a column %s of %j is left out for: %s', (name, cells, reason) => {
  expect(reasonToLeave({ name, cells })).toBe(reason)
})

test('whatever a file holds, what is proposed is a study that reads it, or says why not', async () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'NA', 'Oui', 'Non', '0', '1', '3', '2024-01-05', 'a@b.fr', '{x}', '<b>'),
    fc.string({ maxLength: 8 }),
  )
  const name = fc.oneof(
    fc.constantFrom('q1_1', 'q1_2', 'q1_3', 'weight', 'population', 'wave', 'mean', 'true'),
    fc.string({ maxLength: 12 }),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(name, { minLength: 1, maxLength: 6 }),
      fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 30 }),
      async (header, rows) => {
        const records = rows.map((cells, row) => ({
          kind: 'row' as const,
          line: row + 2,
          cells: cells.slice(0, header.length),
        }))
        const given = { file: 'a.csv', separator: ',' }
        const table = valueOf(
          await gatherTable([{ kind: 'header', cells: header }, ...records], given),
        )
        const { plan } = proposeImport(table, '2024-06-12')
        const made = await makeImport('study', plan, table)
        const codes = made.ok ? [] : made.issues.map(({ code }) => code)
        expect(codes.filter((code) => !isExpected(code, plan))).toEqual([])
      },
    ),
    { numRuns: Number(process.env['IMPORT_RUNS'] ?? 100) },
  )
})

/** A file may hold no question at all, or one column named as if it were several: nothing else is refused. */
function isExpected(code: string, { items }: ImportPlan): boolean {
  if (code === 'dataset.wrong_separator') return items.length === 1
  return code === 'dataset.import_no_question' && items.every(({ kind }) => kind === 'leave_out')
}
