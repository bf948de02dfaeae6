import type { CollectMode } from '../fieldwork.ts'
import type { Study } from '../model.ts'
import { fieldworkYaml } from './fieldwork-yaml.ts'

/** Minutes that an interview takes, until somebody has tried it. */
const likelyMinutes = 5

/**
 * A commented `fieldwork.yaml` for a study that has none: that of the template, with the study’s last
 * wave and its populations, without quotas.
 *
 * @param study - has a wave at least
 * @param mode - how answers relate to people
 */
export function fieldworkFor(
  { waves, populations, contact }: Pick<Study, 'waves' | 'populations' | 'contact'>,
  mode: CollectMode,
): string {
  const wave = waves.at(-1)?.id ?? ''
  const ids = populations.map(({ id }) => id)
  const minutes = ids.map((id) => `${id}: ${String(likelyMinutes)}`).join(', ')
  const groups = ids.map((id) => `  - { id: ${id}, population: ${id} }\n`).join('')
  const changes: readonly (readonly [RegExp, string])[] = [
    [/^wave: .*$/m, `wave: ${JSON.stringify(wave)}`],
    [/^mode: .*$/m, `mode: ${mode}`],
    [
      /^contact: .*$/m,
      `contact: ${contact?.includes('@') === true ? contact : 'study@example.org'}`,
    ],
    [/^groups:\n(?: {2}- .*\n)+/m, `groups:\n${groups}`],
    [/^quotas:\n(?: .*\n)+/m, quotaExample],
    [/^( {2}median_minutes: ).*$/m, `$1{ ${minutes} }`],
  ]
  return changes.reduce((text, [find, put]) => text.replace(find, put), fieldworkYaml)
}

/** Questions of one study are not those of another: the quota of the template is an example here. */
const quotaExample = `# fr\u00a0: Par exemple\u00a0:
# en: For instance:
#   - id: age
#     population: employees
#     title: { fr: Âge, en: Age }
#     variables: [age]
#     kind: soft
#     cells:
#       - { codes: [under_35], target: 200 }
quotas: []
`
