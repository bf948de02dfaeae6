import type { SectionContext } from './section-context.ts'

/**
 * Whether the diagnosis stands beside the report: of a study with a strategy, once its waves are
 * closed. Nothing is decided on answers that are still coming in.
 */
export function hasStrategyPage({
  release,
  provisional,
}: Pick<SectionContext, 'release' | 'provisional'>): boolean {
  return release.study.strategy !== undefined && provisional === undefined
}
