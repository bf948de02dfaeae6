import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { questionnaireIn, studyInField, wave2025 } from '../../../../test/fieldwork/telework.ts'
import {
  base,
  c,
  option,
  page,
  q,
  questionnaireOf,
  row,
} from '../../../../test/interview/build-questionnaire.ts'
import { idOf } from '../../../core/ids.ts'
import type { QuestionId, VariableId } from '../../../core/ids.ts'
import type { Answer, Answers } from '../../../interview/answers.ts'
import type { QualityFlag, QualityPlan } from '../../../study/fieldwork.ts'
import { qualityFlags } from '../../../study/fieldwork.ts'
import type { GridQuestion } from '../../../study/questionnaire.ts'
import type { CheckedAnswer } from '../../ports/collector-store.ts'
import { applyExclusions } from './apply-exclusions.ts'
import { flagRepeatedTexts } from './flag-repeated-texts.ts'
import { flagsOf } from './flags-of.ts'
import { isStraightLined } from './is-straight-lined.ts'
import { repeatedTexts } from './repeated-texts.ts'

const { fieldwork, ...study } = studyInField()
const questionnaire = questionnaireIn(study, 'employees')

function answersOf(answers: Readonly<Record<string, Answer>>): Answers {
  return new Map(Object.entries(answers).map(([id, one]) => [q(id), one]))
}

function single(code: string): Answer {
  return { kind: 'single', code: c(code) }
}

function flags(
  answers: Readonly<Record<string, Answer>>,
  seconds?: number,
): readonly QualityFlag[] {
  const record = { answers: answersOf(answers) }
  return flagsOf({ questionnaire, wave: wave2025, record, plan: fieldwork.quality, seconds })
}

describe('flags of one interview', () => {
  it('a third of the expected median is fast enough, less is not', () => {
    // The plan expects four minutes.
    expect(flags({}, 79.9)).toEqual(['speeder'])
    expect(flags({}, 80)).toEqual([])
    expect(flags({})).toEqual([])
  })

  it('a contradiction is told once it is true, not while unknown', () => {
    const none: Answer = { kind: 'number', value: 0 }
    expect(flags({ teleworks: single('yes'), days: none })).toEqual(['contradiction'])
    expect(flags({ teleworks: single('yes') })).toEqual([])
    expect(flags({ teleworks: single('no'), days: none })).toEqual([])
  })

  it('an attention check is missed by another answer, not by none', () => {
    expect(flags({ feels_watched: single('yes') })).toEqual(['attention'])
    expect(flags({ feels_watched: single('no') })).toEqual([])
    expect(flags({ feels_watched: { kind: 'missing', missing: 'no_answer' } })).toEqual([])
  })

  it('are told in one order', () => {
    const none: Answer = { kind: 'number', value: 0 }
    const all = { feels_watched: single('yes'), teleworks: single('yes'), days: none }
    expect(flags(all, 1)).toEqual(['speeder', 'contradiction', 'attention'])
  })

  it('of a population without a plan are none', () => {
    const managers = questionnaireIn(study, 'managers')
    const record = { answers: answersOf({ feels_watched: single('yes') }) }
    const plan = { ...fieldwork.quality, medianMinutes: {} }
    expect(flagsOf({ questionnaire: managers, wave: wave2025, record, plan, seconds: 1 })).toEqual(
      [],
    )
  })
})

const steps = ['a', 'b', 'c', 'd', 'e'].map((code) => option(code))
const dontKnow = option('dk', { missing: 'dont_know' })

function grid(id: string): GridQuestion {
  return {
    ...base(id),
    type: 'grid',
    cells: 'single',
    rows: ['one', 'two', 'three', 'four'].map(row),
    options: [...steps, dontKnow],
    rowOrder: 'fixed',
  }
}

const grids = questionnaireOf([page('all', ['g1', 'g2', 'g3', 'g4'].map(grid))])
const { population } = grids
const plan: QualityPlan = {
  medianMinutes: {},
  contradictions: [],
  attention: [],
  reversed: [{ population, variable: idOf<VariableId>('g2.three') }],
  exclude: [],
}

/** One letter a row; `-` none, `?` do not know. */
function straight(rows: Readonly<Record<string, string>>, withPlan = plan): boolean {
  const names = ['one', 'two', 'three', 'four']
  const answers = Object.entries(rows).map(([id, letters]): [QuestionId, Answer] => {
    const codes = [...names.entries()].flatMap(([at, name]): [string, readonly string[]][] => {
      const letter = letters.charAt(at)
      return letter === '-' ? [] : [[name, [letter === '?' ? 'dk' : letter]]]
    })
    const coded = codes.map(([name, list]) => [name, list.map((code) => c(code))] as const)
    return [q(id), { kind: 'grid', rows: Object.fromEntries(coded) }]
  })
  return isStraightLined(grids, withPlan, new Map(answers))
}

describe('straight-lining', () => {
  it('is one answer down three grids, one of which asks the opposite too', () => {
    expect(straight({ g1: 'aaaa', g2: 'aaaa', g3: 'eeee' })).toBe(true)
    expect(straight({ g1: 'aaaa', g2: 'aaaa', g3: 'aaaa', g4: 'abcd' })).toBe(true)
  })

  it('is not told of two grids, of varied ones, or of grids that can be meant', () => {
    expect(straight({ g1: 'aaaa', g2: 'aaaa' })).toBe(false)
    expect(straight({ g1: 'aaaa', g2: 'aaba', g3: 'aaaa' })).toBe(false)
    expect(straight({ g1: 'aaaa', g3: 'aaaa', g4: 'aaaa' })).toBe(false)
    expect(straight({ g1: 'aaaa', g2: 'aaaa', g3: 'aaaa' }, { ...plan, reversed: [] })).toBe(false)
  })

  it('is not told when the reversed row was left, or the answer is the middle', () => {
    expect(straight({ g1: 'aaaa', g2: 'aa-a', g3: 'aaaa' })).toBe(false)
    expect(straight({ g1: 'aaaa', g2: 'cccc', g3: 'aaaa' })).toBe(false)
  })

  it('needs three rows answered; “do not know” is none', () => {
    expect(straight({ g1: 'aaa?', g2: 'aaa-', g3: '-aaa' })).toBe(true)
    expect(straight({ g1: 'aa??', g2: 'aaaa', g3: 'aaaa' })).toBe(false)
    expect(straight({ g1: '????', g2: 'aaaa', g3: 'aaaa' })).toBe(false)
  })
})

function texts(...values: readonly string[]): readonly { readonly answers: Answers }[] {
  return values.map((value) => ({ answers: answersOf({ why: { kind: 'text', value } }) }))
}

const long = 'Le calme de mon bureau, moins de trajet et des soirées plus longues avec mes enfants'

describe('repeated texts', () => {
  it('are found whatever the case, accents, punctuation and one changed word', () => {
    const near = long.replace('enfants', 'amis').toUpperCase().replace('SOIRÉES', 'SOIREES!!')
    const own = 'Je préfère voir mes collègues, parler au café et rentrer chez moi l’esprit libre'
    expect([...repeatedTexts(texts(long, own, near))]).toEqual([2, 0])
  })

  it('short ones repeat by chance and are left alone', () => {
    expect(repeatedTexts(texts('Rien.', 'Rien', 'je ne sais pas', 'je ne sais pas')).size).toBe(0)
  })

  it('in two questions of one interview are one person’s', () => {
    const twice = answersOf({ a: { kind: 'text', value: long }, b: { kind: 'text', value: long } })
    expect(repeatedTexts([{ answers: twice }]).size).toBe(0)
  })

  it('are flagged on the answers that bear them, beside the flags they had', () => {
    const answer = (
      value: string,
      raised: readonly QualityFlag[],
    ): { readonly answer: CheckedAnswer } => ({
      answer: {
        record: {
          version: 1,
          language: 'fr',
          seed: 1,
          answers: { why: { kind: 'text', value } },
          orders: {},
        },
        outcome: 'complete',
        cells: [],
        flags: raised,
        test: false,
      },
    })
    const made = flagRepeatedTexts([
      answer(long, ['no_proof_of_work']),
      answer('Rien', ['speeder']),
      answer(long, ['attention']),
    ])
    expect(made.ok ? made.value.map((one) => one.answer.flags) : made.issues).toEqual([
      ['repeated_text', 'no_proof_of_work'],
      ['speeder'],
      ['attention', 'repeated_text'],
    ])
    const broken = { ...answer(long, []).answer, record: 0 }
    expect(flagRepeatedTexts([{ answer: broken }]).ok).toBe(false)
  })

  it('agree with comparing every pair', () => {
    const word = fc.constantFrom(...'a b c d e f g h i j k l m n'.split(' '))
    const some = fc.array(fc.array(word, { maxLength: 14 }), { maxLength: 12 })
    fc.assert(
      fc.property(some, (drawn) => {
        const sets = drawn.map((words) => new Set(words))
        const alike = sets.flatMap((own, at) => {
          const found = sets.some((other, there) => {
            if (at === there || own.size < 8 || other.size < 8) return false
            const shared = [...own].filter((one) => other.has(one)).length
            return shared >= 0.8 * (own.size + other.size - shared)
          })
          return found ? [at] : []
        })
        const made = repeatedTexts(texts(...drawn.map((words) => words.join(' '))))
        expect([...made].toSorted((a, b) => a - b)).toEqual(alike)
      }),
      { numRuns: 300 },
    )
  })
})

const flagged = fc.record({ flags: fc.subarray([...qualityFlags]) })

test('exclusions: kept and excluded are all, in order, and the plan alone decides', () => {
  fc.assert(
    fc.property(fc.array(flagged), fc.subarray([...qualityFlags]), (answers, exclude) => {
      const made = applyExclusions(answers, { exclude })
      expect(made.all).toBe(answers)
      expect(made.kept.length + made.excluded.length).toBe(answers.length)
      const merged = answers.filter((one) => made.kept.includes(one) || made.excluded.includes(one))
      expect(merged).toEqual(answers)
      for (const one of made.kept)
        expect(one.flags.some((flag) => exclude.includes(flag))).toBe(false)
      for (const { flag, flagged: bearers, excluded } of made.byFlag) {
        expect(excluded).toBe(exclude.includes(flag) ? bearers : 0)
      }
    }),
  )
})
