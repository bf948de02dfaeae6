import type { Code } from '../../core/ids.ts'
import type { Random } from '../../core/random.ts'
import type { Answer } from '../../interview/answers.ts'
import type {
  ConstantSumView,
  DateView,
  GridView,
  NumberView,
  OptionView,
  QuestionView,
  RankView,
  TextView,
} from '../../interview/page-view.ts'
import { addDays } from '../../study/expression/calendar-date.ts'

const left: Answer = { kind: 'missing', missing: 'no_answer' }

/**
 * Makes a chooser that gives any valid answer, each as likely as the next, to every type of question.
 *
 * @param random - source of chance
 * @param skipped - share (0–1) of the questions not required that are left unanswered
 */
export function randomChooser(random: Random, skipped = 0.05): (question: QuestionView) => Answer {
  return (question) =>
    !question.required && random.uniform() < skipped ? left : chooseAnswer(question, random)
}

function chooseAnswer(question: QuestionView, random: Random): Answer {
  if (question.type === 'number') return chooseNumber(question, random)
  if (question.type === 'date') return chooseDate(question, random)
  if (question.type !== 'text') return chooseOptions(question, random)
  // Digits read as made up in every language.
  const digits = String(random.integer(1, 9999))
  return { kind: 'text', value: digits.slice(0, question.maximumLength) }
}

function chooseOptions(
  question: Exclude<QuestionView, NumberView | DateView | TextView>,
  random: Random,
): Answer {
  switch (question.type) {
    case 'multiple':
      return { kind: 'multiple', codes: chooseSet(question, random) }
    case 'grid':
      return chooseGrid(question, random)
    case 'rank':
      return { kind: 'rank', codes: chooseRanks(question, random) }
    case 'constant_sum':
      return shareOut(question, random)
    case 'single':
    case 'scale':
    case 'nps': {
      const [code] = chooseOne(question.options, random)
      return code === undefined ? left : { kind: 'single', code }
    }
  }
}

function chooseOne(options: readonly OptionView[], random: Random): readonly Code[] {
  const picked = random.shuffle(options).slice(0, 1)
  return picked.map(({ code }) => code)
}

function chooseRanks({ options, count }: RankView, random: Random): readonly Code[] {
  const ranked = random.shuffle(options.filter(({ missing }) => missing === undefined))
  return ranked.slice(0, count).map(({ code }) => code)
}

/** An option that goes alone as often as its turn comes, otherwise as many others as are allowed. */
function chooseSet(
  question: {
    readonly options: readonly OptionView[]
    readonly minimum?: number | undefined
    readonly maximum?: number | undefined
  },
  random: Random,
): readonly Code[] {
  const { options, minimum = 1, maximum = options.length } = question
  const [first, ...rest] = random.shuffle(options)
  if (first === undefined) return []
  if (isAlone(first)) return [first.code]
  const company = [first, ...rest.filter((option) => !isAlone(option))]
  const most = Math.min(maximum, company.length)
  const count = random.integer(Math.min(minimum, most), most)
  return company.slice(0, count).map(({ code }) => code)
}

function isAlone(option: OptionView): boolean {
  return option.exclusive || option.missing !== undefined
}

function chooseGrid({ cells, rows, options }: GridView, random: Random): Answer {
  const answers = rows.map(({ id }): [string, readonly Code[]] => {
    const codes = cells === 'multiple' ? chooseSet({ options }, random) : chooseOne(options, random)
    return [id, codes]
  })
  return { kind: 'grid', rows: Object.fromEntries(answers) }
}

function chooseNumber({ minimum, maximum, decimals }: NumberView, random: Random): Answer {
  const from = minimum ?? Math.min(0, (maximum ?? 0) - 100)
  const to = maximum ?? from + 100
  const scale = 10 ** decimals
  const [least, most] = [Math.ceil(from * scale), Math.floor(to * scale)]
  if (least > most) return left
  return { kind: 'number', value: Number((random.integer(least, most) / scale).toFixed(decimals)) }
}

function chooseDate({ earliest, latest }: DateView, random: Random): Answer {
  const from = earliest ?? (latest === undefined ? '2000-01-01' : (addDays(latest, -365) ?? latest))
  const to = latest ?? addDays(from, 365) ?? from
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
  const value = days < 0 ? undefined : addDays(from, random.integer(0, days))
  return value === undefined ? left : { kind: 'date', value }
}

function shareOut({ options, total }: ConstantSumView, random: Random): Answer {
  const takers = random.shuffle(options.filter(({ missing }) => missing === undefined))
  let rest = total
  const amounts = takers.map(({ code }, taker): [string, number] => {
    const isLast = taker === takers.length - 1
    const amount = isLast ? Number(rest.toFixed(6)) : random.integer(0, Math.floor(rest))
    rest -= amount
    return [code, amount]
  })
  return {
    kind: 'constant_sum',
    amounts: Object.fromEntries(amounts.filter(([, amount]) => amount > 0)),
  }
}
