import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'
import type { Language } from '../core/local-text.ts'
import type { BoundText } from '../study/text/bound-text.ts'
import type { FigureIndex } from './figure.ts'
import { verifyBinding } from './verify-binding.ts'

/** A text, the figures that it may quote, and the language in which it writes numbers. */
export interface TextToVerify {
  readonly text: BoundText
  readonly figures: FigureIndex
  readonly language: Language
}

/**
 * Checks every number of a text: each bound one against its figure, each other one for being bound.
 *
 * @returns what is wrong, in the order of the text; each finding says what is written and what the
 * data say, at its file, line and column · **Issues**: `publish.unknown_figure`,
 * `publish.unknown_figure_near`, `publish.withheld_…`, `publish.not_a_number`,
 * `publish.percent_for_points`, `publish.points_for_percent`, `publish.percent_for_number`,
 * `publish.rounds_differently`, `publish.wrong_base`, `publish.wrong_base_all`,
 * `publish.unbound_number`
 */
export function verifyText({ text, figures, language }: TextToVerify): readonly Issue[] {
  const bound = text.bindings.flatMap((binding) => verifyBinding(binding, figures, language) ?? [])
  const unbound = text.unbound.map(({ written, at }) =>
    issue('publish.unbound_number', { written }, at),
  )
  return [...bound, ...unbound].toSorted(inOrderOfText)
}

function inOrderOfText({ at: one }: Issue, { at: other }: Issue): number {
  return (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0)
}
