import type { Issue, Place } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import { unknownName } from '../read/unknown-name.ts'
import type { Directive, DirectiveName } from './bound-text.ts'

/** What each directive takes. */
const takesArgument: Readonly<Record<DirectiveName, boolean>> = {
  'face-to-face': false,
  waves: false,
  table: true,
  bars: true,
  scale: true,
  heat: true,
  multiples: true,
  notice: false,
}

const names: readonly DirectiveName[] = [
  'face-to-face',
  'waves',
  'table',
  'bars',
  'scale',
  'heat',
  'multiples',
  'notice',
]

/** What puts the blocks of another text in its place, before the text is anything else. */
const include = 'include'

/**
 * Reads one line `{{include FILE}}`.
 *
 * @returns the file it names, an issue, or undefined when the line is none
 */
export function readInclude(line: string, at: Place): string | Issue | undefined {
  const [, inside] = /^\{\{([^{}]*)\}\}$/.exec(line.trim()) ?? []
  const [written, ...rest] = inside?.trim().split(/\s+/) ?? []
  if (written !== include) return undefined
  const file = rest.join(' ')
  return file === '' ? issue('study.directive_needs', { name: include }, at) : file
}

/**
 * Reads one line `{{name argument}}`.
 *
 * @returns the directive, an issue, or undefined when the line is none
 */
export function readDirective(line: string, at: Place): Directive | Issue | undefined {
  const [, inside] = /^\{\{([^{}]*)\}\}$/.exec(line.trim()) ?? []
  if (inside === undefined) return undefined
  const [written = '', ...rest] = inside.trim().split(/\s+/)
  const name = names.find((one) => one === written)
  if (name === undefined)
    return unknownName('study.unknown_directive', { name: written, known: [...names, include] }, at)
  const argument = rest.join(' ')
  const code = takesArgument[name] ? 'study.directive_needs' : 'study.directive_takes_nothing'
  if (takesArgument[name] === (argument === '')) return issue(code, { name }, at)
  return { kind: 'directive', name, argument, at }
}
