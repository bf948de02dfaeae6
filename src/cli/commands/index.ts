import type { Command } from '../command.ts'
import { audit } from './audit.ts'
import { check } from './check.ts'
import { clone } from './clone.ts'
import { completionOf } from './completion.ts'
import { diff } from './diff.ts'
import { field } from './field.ts'
import { figure } from './figure.ts'
import { gap } from './gap.ts'
import { newStudy } from './new-study.ts'
import { notice } from './notice.ts'
import { press } from './press.ts'
import { preview } from './preview.ts'
import { report } from './report.ts'
import { reproduce } from './reproduce.ts'
import { schema } from './schema.ts'
import { serve } from './serve.ts'
import { simulate } from './simulate.ts'
import { start } from './start.ts'
import { strategy } from './strategy.ts'
import { studio } from './studio.ts'
import { tab } from './tab.ts'
import { texts } from './texts.ts'
import { trend } from './trend.ts'
import { verify } from './verify.ts'
import { weigh } from './weigh.ts'
import { witness } from './witness.ts'

/** Every command, in the order of a study's life. */
export const commands: readonly Command[] = [
  start,
  studio,
  newStudy,
  check,
  serve,
  field,
  witness,
  preview,
  audit,
  simulate,
  weigh,
  tab,
  gap,
  trend,
  texts,
  report,
  press,
  strategy,
  verify,
  figure,
  notice,
  reproduce,
  diff,
  clone,
  schema,
  completionOf(() => commands),
]
