import type { Issue } from '../core/issue.ts'
import type { Release } from '../protect/protected.ts'
import { collectFigures } from './collect-figures.ts'
import { verifyBinding } from './verify-binding.ts'

/**
 * The numbers of a study's texts that are bound to figures the release does not have: a base that is
 * no longer tabulated, a column that left its banner. A page with one would lead its reader nowhere.
 *
 * @returns **Issues**: `publish.unknown_figure`, `publish.unknown_figure_near`, where they stand
 */
export function missingFigures(release: Release): readonly Issue[] {
  const figures = collectFigures(release)
  return release.study.texts.flatMap(({ bound, language }) =>
    bound.bindings.flatMap((binding) => {
      if (figures.has(binding.figure)) return []
      return verifyBinding(binding, figures, language === 'fr' ? 'fr' : 'en') ?? []
    }),
  )
}
