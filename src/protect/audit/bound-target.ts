import type { AnsweredGroup, AnswerAudit } from './answer-audit.ts'
import type { TargetRange } from './target-range.ts'

/**
 * Bounds the yeses of a target by single groups and by pairs of nested ones, without any program.
 *
 * A group gives away at least what its other members cannot have said; a target that is what is left
 * of one group without another lies between the differences of their bounds.
 */
export function boundTarget(
  target: ReadonlySet<number>,
  { sizes, groups }: Pick<AnswerAudit, 'sizes' | 'groups'>,
): TargetRange['proved'] {
  const n = sumOver([...target], sizes)
  let [least, most] = [0, n]
  const around: AnsweredGroup[] = []
  for (const group of groups) {
    const inside = sumOver(
      group.atoms.filter((atom) => target.has(atom)),
      sizes,
    )
    const outside = sumOver(group.atoms, sizes) - inside
    least = Math.max(least, group.low - outside)
    most = Math.min(most, group.high + n - inside)
    if (inside === n && outside > 0) around.push(group)
  }
  for (const group of around) {
    for (const rest of groups) {
      if (!isRest(rest, group, target)) continue
      least = Math.max(least, group.low - rest.high)
      most = Math.min(most, group.high - rest.low)
    }
  }
  return [least, most]
}

/** Whether a group is another one without the target. */
function isRest(rest: AnsweredGroup, whole: AnsweredGroup, target: ReadonlySet<number>): boolean {
  if (rest.atoms.length + target.size !== whole.atoms.length) return false
  const atoms = new Set(rest.atoms)
  return whole.atoms.every((atom) => target.has(atom) !== atoms.has(atom))
}

/** Sum of some numbers, by index. */
export function sumOver(indexes: readonly number[], numbers: ArrayLike<number>): number {
  let sum = 0
  for (const at of indexes) sum += numbers[at] ?? 0
  return sum
}
