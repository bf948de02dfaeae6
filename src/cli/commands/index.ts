import type { Command } from '../command.ts'
import { check } from './check.ts'
import { completionOf } from './completion.ts'
import { figure } from './figure.ts'
import { gap } from './gap.ts'
import { newStudy } from './new-study.ts'
import { report } from './report.ts'
import { reproduce } from './reproduce.ts'
import { schema } from './schema.ts'
import { simulate } from './simulate.ts'
import { start } from './start.ts'
import { tab } from './tab.ts'
import { trend } from './trend.ts'
import { verify } from './verify.ts'
import { weigh } from './weigh.ts'

/** Every command, in the order of a study's life. */
export const commands: readonly Command[] = [
  start,
  newStudy,
  check,
  simulate,
  weigh,
  tab,
  gap,
  trend,
  report,
  verify,
  figure,
  reproduce,
  schema,
  completionOf(() => commands),
]
