import { pathAt } from './path-at.ts'
import type { CheckedIssue, CheckedSources } from './read-sources.ts'
import type { YamlPath } from './yaml-places.ts'

/** Something wrong, and the path of the key it is about. */
export interface Finding {
  readonly issue: CheckedIssue
  readonly path: YamlPath
}

/** What check says of a file, by path. */
export function findingsOf(
  { issues }: Pick<CheckedSources, 'issues'>,
  file: { readonly path: string; readonly text: string },
): readonly Finding[] {
  return issues.flatMap((issue): readonly Finding[] =>
    issue.file === file.path && issue.line !== undefined
      ? [{ issue, path: pathAt(file.text, issue.line, issue.column) }]
      : [],
  )
}

/** Whether a path leads to a place or into it. */
export function isWithin(path: YamlPath, place: YamlPath): boolean {
  return place.every((key, at) => path[at] === key)
}
