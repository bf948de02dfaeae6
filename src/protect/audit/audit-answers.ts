import type { AnswerAudit, AuditFailure, AuditProgress } from './answer-audit.ts'
import { AuditState } from './audit-state.ts'
import type { OpenTarget } from './audit-state.ts'
import { sumOver } from './bound-target.ts'
import type { LinearAim, LinearOptimum, LinearProgram, LinearSolver } from './linear-solver.ts'
import { membershipsOf, moveAnswers } from './move-answers.ts'

/** Targets asked for at a time: what one program finds often settles those after it. */
const batchSize = 8

/** Programs that each push all open targets at once, before they are asked one by one. */
const jointRounds = 3

/**
 * Audits what somebody who knows every group’s members can work out of one released answer: which
 * targets said yes for certain, or by more than half.
 *
 * A target is exposed when the number of its members who said yes is certain and not 0, or certainly
 * over half of them; with `twoSided`, also when it is certain at all, or certainly under half. People
 * are whole: bounds of the programs are rounded inwards.
 *
 * Few targets need a program of their own. The true answers are themselves possible, so that a target
 * whose truth is at most half is never certainly over it; small moves of the answers that print alike,
 * bounds of nested groups, and whatever earlier programs found settle most.
 *
 * @param audit - counts of people, of any one category of an answer
 * @param solver - what solves linear programs
 * @param onProgress - called as targets are settled
 * @returns what is exposed, by target, with the smallest released group to hide for it
 * @throws Error when the truth contradicts the bounds of a group, or when the solver stops
 * Source: TRUST R6; Fischetti and Salazar (2001), “Solving the cell suppression problem on tabular
 * data with linear constraints”, for the attacker’s programs.
 */
export async function auditAnswers(
  audit: AnswerAudit,
  solver: LinearSolver,
  onProgress: (progress: AuditProgress) => void = () => undefined,
): Promise<readonly AuditFailure[]> {
  checkTruth(audit)
  const state = new AuditState(audit)
  const of = audit.targets.length
  const tell = (): void => {
    onProgress({ done: of - state.open.length, of })
  }
  shiftAnswers(audit, state)
  state.bound()
  tell()
  const asked: Asked = { audit, solver, state }
  for (let round = 0; round < jointRounds && state.open.length > batchSize; round++) {
    const before = state.open.length
    await askTogether(asked)
    tell()
    if (state.open.length === before) break
  }
  while (state.open.length > 0) {
    await askEach(asked, state.open.slice(0, batchSize))
    tell()
  }
  const sizes = audit.groups.map(({ atoms }) => sumOver(atoms, audit.sizes))
  return state.exposed
    .toSorted((a, b) => a - b)
    .flatMap((target) => {
      const group = smallestTouching(audit, sizes, target)
      return group === undefined ? [] : [{ target, group }]
    })
}

interface Asked {
  readonly audit: AnswerAudit
  readonly solver: LinearSolver
  readonly state: AuditState
}

function checkTruth({ groups, truth, sizes }: AnswerAudit): void {
  const isPossible = groups.every(
    ({ atoms, yes, low, high }) => sumOver(atoms, truth) === yes && low <= yes && yes <= high,
  )
  if (!isPossible || truth.some((yes, atom) => yes < 0 || yes > (sizes[atom] ?? 0))) {
    throw new Error('auditAnswers requires a truth that keeps within the bounds of its groups')
  }
}

/** Looks for answers that print alike by small moves from the true ones. */
function shiftAnswers(audit: AnswerAudit, state: AuditState): void {
  const memberships = membershipsOf(audit)
  for (const { index } of state.open) {
    for (const want of [wantedBelow, wantedAbove]) {
      const target = state.open.find((one) => one.index === index)
      if (target === undefined) break
      const wanted = { target: new Set(target.atoms), yes: want(target) }
      const answers = moveAnswers(audit, memberships, wanted)
      if (answers !== undefined) state.reach(answers)
    }
  }
}

function wantedBelow({ n, truth }: OpenTarget): number {
  return Math.max(0, Math.min(Math.floor(n / 2), truth - 1))
}

function wantedAbove({ n, truth }: OpenTarget): number {
  return Math.min(n, Math.max(Math.ceil(n / 2), truth + 1))
}

/** Pushes all open targets down at once, then up: one answer often serves many of them. */
async function askTogether({ audit, solver, state }: Asked): Promise<void> {
  const factors = Array<number>(audit.sizes.length).fill(0)
  for (const { atoms, n } of state.open) {
    for (const atom of atoms) factors[atom] = (factors[atom] ?? 0) + 1 / n
  }
  const { optima } = await solver.solve(
    programOf(audit, [
      { sense: 'least', factors },
      { sense: 'most', factors },
    ]),
  )
  for (const { point } of optima) state.reach(point)
}

/** Asks for the least of each target, then for the most of those that are still open. */
async function askEach(asked: Asked, targets: readonly OpenTarget[]): Promise<void> {
  for (const sense of ['least', 'most'] as const) {
    const open = targets.filter(({ index }) => asked.state.open.some((one) => one.index === index))
    if (open.length === 0) return
    const aims = open.map(({ atoms }) => ({ sense, factors: factorsOf(atoms, asked.audit) }))
    const { optima } = await asked.solver.solve(programOf(asked.audit, aims))
    learn(asked.state, open, sense, optima)
  }
  // Both ends of its range are known to the last digit but one: what is still open may be exposed.
  for (const { index } of targets) asked.state.expose(index)
}

function learn(
  state: AuditState,
  targets: readonly OpenTarget[],
  sense: LinearAim['sense'],
  optima: readonly LinearOptimum[],
): void {
  for (const [at, { value, point }] of optima.entries()) {
    state.reach(point)
    const target = targets[at]
    if (target !== undefined) state.prove(target.index, sense, value)
  }
}

function factorsOf(atoms: readonly number[], { sizes }: AnswerAudit): readonly number[] {
  const held = new Set(atoms)
  return sizes.map((_, atom) => (held.has(atom) ? 1 : 0))
}

/** Everything released of an answer, as rows of a program. */
export function programOf(
  { sizes, groups }: Pick<AnswerAudit, 'sizes' | 'groups'>,
  aims: readonly LinearAim[],
): LinearProgram {
  const rows = groups.map(({ atoms, low, high }) => ({ unknowns: atoms, low, high }))
  return { upper: sizes, rows, aims }
}

function smallestTouching(
  { groups, targets }: AnswerAudit,
  sizes: readonly number[],
  target: number,
): number | undefined {
  const atoms = new Set(targets[target])
  const touching = groups.flatMap((group, index) =>
    group.atoms.some((atom) => atoms.has(atom)) ? [index] : [],
  )
  return touching.toSorted((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0))[0]
}
