import { issue } from '../../core/issue.ts'
import type * as z from 'zod'
import type { Findings } from './findings.ts'
import type { Item } from './listed.ts'
import { readFormat } from './read-format.ts'
import type { StudyFiles } from './study-files.ts'
import type { YamlSource } from './yaml-source.ts'
import { parseYaml } from './yaml-source.ts'

/** A file that is absent, that cannot be read, or that was parsed. */
export type Opened =
  | { readonly kind: 'absent' | 'unusable' }
  | { readonly kind: 'parsed'; readonly source: YamlSource }

/**
 * Parses a YAML file of the folder, its problems of reading and syntax reported.
 *
 * @param files - the study's folder
 * @param path - path inside it
 * @param findings - takes the issues
 */
export function openYaml(files: StudyFiles, path: string, findings: Findings): Opened {
  const file = files.files.get(path)
  if (file === undefined) return { kind: 'absent' }
  if (file.kind === 'problem') {
    findings.issues.push(file.issue)
    return { kind: 'unusable' }
  }
  if (file.kind === 'data' || file.text.trim() === '') {
    findings.issues.push(issue('file.empty', { file: path }, { file: path, line: 1, column: 1 }))
    return { kind: 'unusable' }
  }
  const source = parseYaml(path, file.text)
  findings.issues.push(...source.issues)
  return source.usable ? { kind: 'parsed', source } : { kind: 'unusable' }
}

/** A whole file in a format; undefined, its issues reported, when it does not fit. */
export function readWhole<T>(
  format: z.ZodType<T>,
  source: YamlSource,
  findings: Findings,
): Item<T> | undefined {
  const { value, issues } = readFormat(format, source.value, source.spot)
  findings.issues.push(...issues)
  return value === undefined ? undefined : { value, spot: source.spot }
}
