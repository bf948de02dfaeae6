import { hasNumbers } from '../../study/import/imported-study-files.ts'
import type {
  ImportItem,
  ImportMirror,
  ImportPlan,
  ImportSample,
} from '../../study/import/import-plan.ts'
import { isProfile } from './is-profile.ts'

const affirmative = /^(?:yes|oui|true|vrai|1)$/i

/** Most mirrors proposed: a person adds the others. */
const mostMirrors = 40

/** Questions that both of two populations answered, each by one of its answers or its mean. */
export function proposeMirrors(
  plan: ImportPlan,
  samples: readonly ImportSample[],
): readonly ImportMirror[] {
  const [left, right, ...others] = plan.populations
  if (left === undefined || right === undefined || others.length > 0) return []
  const isAsked = (population: string, { id }: ImportItem): boolean =>
    samples.some((one) => one.population === population && one.items.includes(id))
  return plan.items
    .filter((item) => !isProfile(item) && isAsked(left.id, item) && isAsked(right.id, item))
    .flatMap((item) => {
      const value = facedAnswer(item)
      if (value === undefined) return []
      const side = { item: item.id, value }
      return [
        {
          id: item.id,
          left: { population: left.id, ...side },
          right: { population: right.id, ...side },
        },
      ]
    })
    .slice(0, mostMirrors)
}

/** The answer of a question that says most of it: yes, the mean, else the first. */
function facedAnswer(item: ImportItem): string | undefined {
  if (item.kind === 'number' || hasNumbers(item)) return ''
  if (item.kind !== 'single') return undefined
  const counted = item.answers.filter(({ missing }) => missing === undefined)
  return (counted.find(({ value }) => affirmative.test(value.trim())) ?? counted[0])?.value
}
