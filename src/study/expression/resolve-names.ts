import { suggest } from '../../core/suggest.ts'
import { excerptOf } from './report.ts'
import type { Span, ValueType } from './ast.ts'
import type { ParsedItem } from './parsed.ts'
import type { Report } from './report.ts'
import type { NamedVariable, Names } from './scope.ts'

/** What resolving a source needs at hand. */
export interface Resolving {
  readonly source: string
  readonly names: Names
  readonly report: Report
}

/** Codes listed in a message, at most. */
const longestCodeList = 12

/** The source text of a node, short enough for a message. */
export function textOf(context: Resolving, span: Span): string {
  return excerptOf(context.source, span)
}

/** `age-1` is one word; what it means when its parts are known is `age - 1`. */
function spacedOut(name: string, names: Names): string | undefined {
  const parts = name.split('-')
  const known = parts.every((part) => names.has(part) || /^\d+(\.\d+)?$/.test(part))
  return parts.length > 1 && known ? parts.join(' - ') : undefined
}

/** A grid is no variable, but its rows are: `grid.row`. */
function firstRowOf(name: string, names: Names): string | undefined {
  return [...names.keys()].find((known) => known.startsWith(`${name}.`))
}

/** Reports a name that nothing bears, with the one that was likely meant. */
function refuseName(context: Resolving, name: string, at: Span): void {
  const { names, report } = context
  const suggestion =
    spacedOut(name, names) ?? firstRowOf(name, names) ?? suggest(name, names.keys())
  const shown = excerptOf(name, { start: 0, end: name.length })
  if (suggestion === undefined) report('expression.no_such_name', { name: shown }, at)
  else report('expression.unknown_name', { name: shown, suggestion }, at)
}

/** The variable of a name; undefined after a report. */
export function findVariable(context: Resolving, item: ParsedItem): NamedVariable | undefined {
  const variable = context.names.get(item.text)
  if (variable === undefined) refuseName(context, item.text, item)
  return variable
}

function refuseCode(context: Resolving, variable: NamedVariable, item: ParsedItem): void {
  const { codes, id } = variable
  const listed = codes.slice(0, longestCodeList).join(', ')
  const values = {
    variable: id,
    code: excerptOf(item.text, { start: 0, end: item.text.length }),
    codes: codes.length > longestCodeList ? `${listed}…` : listed,
  }
  const suggestion = suggest(item.text, codes)
  if (suggestion === undefined) context.report('expression.no_such_code', values, item)
  else context.report('expression.impossible_code', { ...values, suggestion }, item)
}

/** The codes that items mean for a variable, each once; undefined after a report. */
export function resolveCodes(
  context: Resolving,
  variable: NamedVariable,
  items: readonly ParsedItem[],
): readonly string[] | undefined {
  const impossible = items.filter((item) => !variable.codes.includes(item.text))
  for (const item of impossible) refuseCode(context, variable, item)
  if (impossible.length > 0) return undefined
  return [...new Set(items.map((item) => item.text))]
}

/** The type of a variable's values. */
export function valueTypeOf(variable: NamedVariable): ValueType {
  const { id, kind, codes } = variable
  switch (kind) {
    case 'single':
      return { kind: 'choice', variable: id, codes }
    case 'multiple':
      return { kind: 'set', variable: id, codes }
    case 'number':
    case 'text':
    case 'date':
      return { kind }
  }
}
