import { seededRandom } from '../../src/core/random.ts'
import type { Random } from '../../src/core/random.ts'
import type { AnswerAudit } from '../../src/protect/audit/answer-audit.ts'
import { programOf } from '../../src/protect/audit/audit-answers.ts'
import type { LinearAim, LinearSolver } from '../../src/protect/audit/linear-solver.ts'
import type { Release } from '../../src/protect/protected.ts'
import { answerAttack, isOn } from './answer-attack.ts'
import { peopleIn, sizeOf, vectorsOf } from './attacker.ts'
import type { SyntheticSurvey } from './synthetic-survey.ts'

/** How often each way of guessing was right. */
export interface Guesses {
  readonly played: number
  /** From the smallest published group of the person alone. */
  readonly byGroup: number
  /** From the bounds of all programs, else from the group. */
  readonly byBounds: number
  /** From the middle of all answers that print alike. */
  readonly byMiddle: number
}

/** Answers drawn from the edge of what prints alike, to average. */
const edges = 8

/**
 * Plays the guessing game once: somebody who knows the groups of everybody and the answers of two
 * people guesses what a third one answered.
 */
export async function playGame(
  drawn: SyntheticSurvey,
  all: Release,
  { seed, solver }: { readonly seed: number; readonly solver: LinearSolver },
): Promise<Guesses> {
  const random = seededRandom(seed).fork('game')
  const says = isOn(drawn, 'ill', 'yes')
  const order = random.shuffle(Array.from({ length: peopleIn(drawn.survey) }, (_, at) => at))
  const [target = 0, ...two] = order.slice(0, 3)
  const { audit, atom } = answerAttack(drawn, all, ['ill', 'yes'], { known: two, target })
  const share = shareAround(drawn, all, target)
  const { point, bounds } = await solve(audit, atom, { random, solver })
  const n = audit.sizes[atom] ?? 1
  const byGroup = share >= 0.5
  const isCertain = bounds[0] > n / 2 || bounds[1] < n / 2
  const right = (guess: boolean): number => (guess === says(target) ? 1 : 0)
  return {
    played: 1,
    byGroup: right(byGroup),
    byBounds: right(isCertain ? bounds[0] > n / 2 : byGroup),
    byMiddle: right(point / n >= 0.5),
  }
}

/** The share of the smallest group of which one was published, or none. */
function shareAround(drawn: SyntheticSurvey, all: Release, person: number): number {
  const shown = vectorsOf(drawn, all, 'ill', 'yes').flatMap(({ members, cell }) =>
    cell.kind === 'estimate' && members[person] === 1
      ? [{ n: sizeOf(members), share: cell.value }]
      : [],
  )
  return shown.toSorted((a, b) => a.n - b.n)[0]?.share ?? 0
}

async function solve(
  audit: AnswerAudit,
  atom: number,
  { random, solver }: { readonly random: Random; readonly solver: LinearSolver },
): Promise<{ readonly point: number; readonly bounds: readonly [number, number] }> {
  const own = audit.sizes.map((_, at) => (at === atom ? 1 : 0))
  const wandering = Array.from({ length: edges }, (): LinearAim => ({
    sense: 'most',
    factors: audit.sizes.map(() => random.uniform() - 0.5),
  }))
  const aims: readonly LinearAim[] = [
    { sense: 'least', factors: own },
    { sense: 'most', factors: own },
    ...wandering,
  ]
  const { optima } = await solver.solve(programOf(audit, aims))
  const [least, most, ...others] = optima
  const sum = others.reduce((total, { point }) => total + (point[atom] ?? 0), 0)
  return { point: sum / edges, bounds: [least?.value ?? 0, most?.value ?? 0] }
}
