import type { WaveId } from '../../core/ids.ts'
import type { IssueCode } from '../../core/catalogue/index.ts'
import { issue } from '../../core/issue.ts'
import type { References } from '../build/references.ts'
import { printExpression } from '../expression/print-expression.ts'
import type { MirrorFormat } from '../format/mirrors-format.ts'
import type { Spot } from '../read/spot.ts'
import type { Category, Variable } from '../variable.ts'

/** A mirror and the variables of its two sides. */
export interface MirrorSides {
  readonly mirror: MirrorFormat
  readonly left: Variable
  readonly right: Variable
}

/**
 * Checks that the two sides of a mirror may face each other: two populations, both asked in its
 * waves, the same concept when the question is the same; the same scale, order and routing unless
 * the study says why they differ.
 */
export function checkMirror(
  sides: MirrorSides,
  waves: readonly WaveId[],
  spot: Spot,
  references: References,
): void {
  const { mirror, left, right } = sides
  if (left.population === right.population) {
    const values = { population: left.population }
    references.refuse(
      issue('study.mirror_one_population', values, spot.place('right', 'population')),
    )
    return
  }
  checkWaves(sides, waves, spot, references)
  if (mirror.kind === 'same_question' && left.concept !== right.concept) {
    const values = { left: left.concept, right: right.concept }
    references.refuse(issue('study.mirror_concepts_differ', values, spot.place('kind')))
  }
  const differences = differencesOf(left, right)
  const values = { left: left.id, right: right.id }
  if (mirror.differs === undefined) {
    for (const code of differences) references.refuse(issue(code, values, spot.place('id')))
  } else if (differences.length === 0 && mirror.kind === 'same_question') {
    references.note(issue('study.mirror_differs_needlessly', values, spot.keyPlace('differs')))
  }
}

function checkWaves(
  { left, right }: MirrorSides,
  waves: readonly WaveId[],
  spot: Spot,
  references: References,
): void {
  for (const wave of waves) {
    for (const [key, variable] of [
      ['left', left],
      ['right', right],
    ] as const) {
      references.asked(variable, wave, spot.place(key, 'row'))
    }
  }
}

/** What the two sides do not share, as issue codes. */
function differencesOf(left: Variable, right: Variable): readonly IssueCode[] {
  const scale: readonly IssueCode[] = sameScale(left, right)
    ? sameOrder(left, right)
      ? []
      : ['study.mirror_order_differs']
    : ['study.mirror_scales_differ']
  return sameRouting(left, right) ? scale : [...scale, 'study.mirror_routing_differs']
}

/** The categories that are answers. */
function answersOf(variable: Variable): readonly Category[] {
  return variable.categories.filter(({ missing }) => missing === undefined)
}

function sameScale(left: Variable, right: Variable): boolean {
  return (
    left.kind === right.kind &&
    left.measure === right.measure &&
    left.minimum === right.minimum &&
    left.maximum === right.maximum &&
    answersOf(left).length === answersOf(right).length
  )
}

/** Codes that both sides have come in the same order; codes of one side alone say nothing. */
function sameOrder(left: Variable, right: Variable): boolean {
  const leftCodes = answersOf(left).map(({ code }) => code)
  const rightCodes = answersOf(right).map(({ code }) => code)
  const inLeft = leftCodes.filter((code) => rightCodes.includes(code))
  const inRight = rightCodes.filter((code) => leftCodes.includes(code))
  return inLeft.join(' ') === inRight.join(' ')
}

function sameRouting(left: Variable, right: Variable): boolean {
  return routingText(left) === routingText(right)
}

function routingText({ asked }: Variable): string {
  return asked === undefined ? '' : printExpression(asked)
}
