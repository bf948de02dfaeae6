import type { MenuCategory, MenuVariable, StudyMenu } from '../../../../api/study-menu.ts'
import type { LocalText } from '../../../../core/local-text.ts'

/** A question that several populations have, with the answers that all of them have. */
export interface SharedQuestion {
  readonly id: string
  readonly label: LocalText
  readonly categories: readonly MenuCategory[]
  /** The question in each population that has it. */
  readonly variables: readonly MenuVariable[]
}

/**
 * The questions that parts may be made of: those that the populations of some mirror share, in a wave
 * of it, by id and codes. What is known of people from the frame comes first.
 */
export function offerParts({
  variables,
  mirrors,
}: Pick<StudyMenu, 'variables' | 'mirrors'>): readonly SharedQuestion[] {
  const facing = new Set(mirrors.flatMap(({ sides }) => sides.map(({ population }) => population)))
  const waves = new Set(mirrors.flatMap((mirror) => mirror.waves))
  const own = variables.filter(
    (one) =>
      facing.has(one.population) &&
      (one.kind === 'single' || one.kind === 'multiple') &&
      one.waves.some((wave) => waves.has(wave)),
  )
  const ids = [...new Set(own.map(({ id }) => id))]
  const shared = ids.flatMap((id) => sharedBy(own.filter((one) => one.id === id)) ?? [])
  const isFrame = ({ variables: [first] }: SharedQuestion): boolean => first?.frame === true
  return [...shared.filter(isFrame), ...shared.filter((one) => !isFrame(one))]
}

function sharedBy(variables: readonly MenuVariable[]): SharedQuestion | undefined {
  const [first] = variables
  if (first === undefined || variables.length < 2) return undefined
  if (variables.some(({ kind }) => kind !== first.kind)) return undefined
  const categories = first.categories.filter(
    ({ code, missing }) =>
      missing === undefined &&
      variables.every((one) => one.categories.some((other) => other.code === code)),
  )
  return categories.length < 2
    ? undefined
    : { id: first.id, label: first.label, categories, variables }
}
