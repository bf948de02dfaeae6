import { idPattern } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import type { Result } from '../../core/result.ts'
import { fail, ok } from '../../core/result.ts'
import { employeesYaml } from './employees-yaml.ts'
import { fieldworkYaml } from './fieldwork-yaml.ts'
import { managersYaml } from './managers-yaml.ts'
import { mirrorsYaml } from './mirrors-yaml.ts'
import { reportEn, reportFr } from './report-md.ts'
import { schemaFiles } from './schema-files.ts'
import { simulationYaml } from './simulation-yaml.ts'
import { strategyYaml } from './strategy-yaml.ts'
import { studyYaml } from './study-yaml.ts'
import { tablesYaml } from './tables-yaml.ts'
import { weightingYaml } from './weighting-yaml.ts'

/** Longest name: it becomes a folder. */
const longestName = 64

/**
 * The files of a new study: two populations, one wave, simulated, complete enough to be checked,
 * simulated, tabulated and diagnosed as it stands. Its comments teach the format; the JSON Schemas beside it
 * make editors complete and explain.
 *
 * @param name - name of its folder: lower-case letters, digits, _ and -
 * @returns texts by path · **Issues**: `study.bad_id`, `study.text_too_long`
 * @example
 * ```ts
 * import { newStudyFiles } from 'visavis/study'
 * newStudyFiles('telework').ok // => true
 * newStudyFiles('../telework').ok // => false
 * ```
 */
export function newStudyFiles(name: string): Result<ReadonlyMap<string, string>> {
  if (!idPattern.test(name)) return fail([issue('study.bad_id', { found: name })])
  if (name.length > longestName) {
    return fail([issue('study.text_too_long', { key: name, limit: longestName })])
  }
  return ok(
    new Map([
      ['study.yaml', studyYaml],
      ['questionnaires/employees.yaml', employeesYaml],
      ['questionnaires/managers.yaml', managersYaml],
      ['mirrors.yaml', mirrorsYaml],
      ['weighting.yaml', weightingYaml],
      ['tables.yaml', tablesYaml],
      ['simulation.yaml', simulationYaml],
      ['fieldwork.yaml', fieldworkYaml],
      ['strategy.yaml', strategyYaml],
      ['report.fr.md', reportFr],
      ['report.en.md', reportEn],
      ...schemaFiles(),
    ]),
  )
}
