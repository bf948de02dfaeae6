import type { LocalText } from '../../core/local-text.ts'
import type { References } from '../build/references.ts'
import type { Spot } from '../read/spot.ts'
import { unknownName } from '../read/unknown-name.ts'

/** Reports placeholders, such as `{gab}`, that nothing fills. */
export function checkPlaceholders(
  text: LocalText | undefined,
  known: readonly string[],
  spot: Spot,
  references: References,
): void {
  for (const [language, words] of Object.entries(text ?? {})) {
    for (const { 1: name = '', index } of words.matchAll(/\{([^{}]*)\}/g)) {
      if (known.includes(name)) continue
      const place = spot.textPlace(index, language)
      references.refuse(unknownName('study.unknown_placeholder', { name, known }, place))
    }
  }
}
