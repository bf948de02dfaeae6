import { audit } from './audit.ts'
import { backup, restore } from './backup-actions.ts'
import { exportAnswers } from './export-answers.ts'
import type { FieldAction } from './field-action.ts'
import { invite, remind } from './mailing-actions.ts'
import { posters } from './posters.ts'
import { importBounces, importSample } from './sample-actions.ts'
import { snapshot } from './snapshot.ts'
import { status } from './status.ts'
import { close, extend, open, pause, prepare } from './wave-actions.ts'

/** What `visavis field` can do, in the order of a wave's life. */
export const fieldActions: Readonly<Record<string, FieldAction>> = {
  import: importSample,
  prepare,
  open,
  invite,
  remind,
  bounces: importBounces,
  posters,
  status,
  snapshot,
  pause,
  extend,
  close,
  export: exportAnswers,
  backup,
  restore,
  audit,
}
