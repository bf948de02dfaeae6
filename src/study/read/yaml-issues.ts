import type { YAMLError } from 'yaml'
import type { IssueCode } from '../../core/catalogue/index.ts'
import type { Issue, Place } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'

const codes: Readonly<Partial<Record<YAMLError['code'], IssueCode>>> = {
  TAB_AS_INDENT: 'study.yaml_tab',
  BAD_INDENT: 'study.yaml_indent',
  MISSING_CHAR: 'study.yaml_missing_character',
  BAD_ALIAS: 'study.yaml_alias',
  TAG_RESOLVE_FAILED: 'study.yaml_tag',
  MULTIPLE_DOCS: 'study.yaml_several_documents',
  BAD_DQ_ESCAPE: 'study.yaml_escape',
  BLOCK_AS_IMPLICIT_KEY: 'study.yaml_colon',
  MULTILINE_IMPLICIT_KEY: 'study.yaml_missing_character',
  RESOURCE_EXHAUSTION: 'study.yaml_too_deep',
}

function codeOf({ code, message }: YAMLError): IssueCode {
  // The parser takes a bracket left open for bad indentation of what comes after it.
  if (code === 'BAD_INDENT' && message.startsWith('Flow ')) return 'study.yaml_missing_character'
  return codes[code] ?? 'study.yaml_syntax'
}

/**
 * Says a parser's errors in the user's language, each cause once: tabs alone when there are tabs,
 * one error a line, one for lines in a row that share an error.
 *
 * @param errors - errors and warnings of the parser
 * @param placeAt - the place of an offset
 */
export function yamlIssues(
  errors: readonly YAMLError[],
  placeAt: (offset: number) => Place,
): readonly Issue[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT')
  const causes = tabs.length > 0 ? tabs : errors
  const issues: Issue[] = []
  let last = { code: '', line: -1 }
  for (const error of causes.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const place = placeAt(error.pos[0])
    const code = codeOf(error)
    const line = place.line ?? 0
    const follows = line === last.line || (line === last.line + 1 && code === last.code)
    if (!follows || tabs.length > 0) issues.push(issue(code, { limit: 64 }, place))
    last = { code, line }
  }
  return issues
}
