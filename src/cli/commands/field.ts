import { resolve } from 'node:path'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { suggest } from '../../core/suggest.ts'
import { readControlFile } from '../../server/control/control-file.ts'
import { openControls } from '../../server/control/open-controls.ts'
import { exitCodes } from '../command.ts'
import type { Command, ExitCode, Invocation } from '../command.ts'
import type { FieldAction, FieldContext } from '../field/field-action.ts'
import { fieldActions } from '../field/field-actions.ts'
import { tellIssues } from '../tell-issues.ts'
import type { Terminal } from '../terminal.ts'
import { isJson, studyArgument, withResult, withStudy } from '../with-study.ts'

const names = Object.keys(fieldActions)

/** `visavis field`: what staff do with a wave that is being served. */
export const field: Command = {
  name: 'field',
  summary: {
    fr: 'conduire la collecte\u00a0: importer, préparer, ouvrir, inviter, suivre, clore, exporter',
    en: 'lead the fieldwork: import, prepare, open, invite, follow, close, export',
  },
  arguments: [
    {
      name: 'ACTION',
      required: true,
      summary: { fr: names.join(', '), en: names.join(', ') },
    },
    studyArgument,
    {
      name: 'FILE',
      required: false,
      summary: {
        fr: 'fichier (import, bounces, posters), dossier (snapshot, backup, restore) ou jour (extend)',
        en: 'file (import, bounces, posters), folder (snapshot, backup, restore) or day (extend)',
      },
    },
  ],
  options: [
    {
      name: 'batch',
      value: 'N',
      summary: { fr: 'courriels par lot (50 sinon)', en: 'mails in a batch (50 otherwise)' },
    },
    {
      name: 'pause',
      value: 'SECONDS',
      summary: {
        fr: 'secondes entre deux lots (30 sinon)',
        en: 'seconds between two batches (30 otherwise)',
      },
    },
    {
      name: 'paper',
      value: 'SIZE',
      choices: ['A4', 'A5'],
      summary: { fr: 'papier des feuilles (A4 sinon)', en: 'paper of the sheets (A4 otherwise)' },
    },
    {
      name: 'with-keys',
      summary: {
        fr: 'sauvegarder aussi les clés de signature (danger\u00a0: qui les lit peut fabriquer des réponses)',
        en: 'back up the signing keys too (danger: whoever reads them can forge ballots)',
      },
    },
    {
      name: 'force',
      summary: { fr: 'écrire par-dessus les fichiers existants', en: 'write over existing files' },
    },
  ],
  examples: [
    'visavis field import my-study people.csv',
    'visavis field invite my-study --batch 100 --pause 60',
    'visavis field status my-study --json',
  ],
  run: async (invocation, terminal) => {
    const [name = '', folder = '', value] = invocation.arguments
    const json = isJson(invocation)
    const action = Object.hasOwn(fieldActions, name) ? fieldActions[name] : undefined
    const issues = wordIssues(name, action, value)
    if (action === undefined || issues.length > 0) {
      tellIssues(terminal, issues, json)
      return exitCodes.badInput
    }
    return withStudy(
      { ...invocation, arguments: [folder] },
      terminal,
      async ({ study, ...open }) => {
        const { fieldwork } = study
        const context: Result<FieldContext> =
          fieldwork === undefined
            ? fail([issue('registrar.no_fieldwork', { study: study.id })])
            : ok({ ...contextOf(open.folder, invocation, terminal), study, fieldwork, value })
        return withResult(context, terminal, json, async (known) => runAction(action, known, json))
      },
    )
  },
}

function wordIssues(
  name: string,
  action: FieldAction | undefined,
  value: string | undefined,
): readonly Issue[] {
  if (action === undefined) {
    const near = suggest(name, names)
    return near === undefined
      ? [issue('cli.unknown_action', { action: name, expected: names.join(', ') })]
      : [issue('cli.unknown_action_near', { action: name, suggestion: near })]
  }
  const command = `field ${name}`
  if (action.value?.endsWith('?') === false && value === undefined) {
    return [issue('cli.missing_argument', { argument: action.value, command })]
  }
  return action.value === undefined && value !== undefined
    ? [issue('cli.too_many_arguments', { argument: value, command })]
    : []
}

function contextOf(
  folder: string,
  invocation: Invocation,
  terminal: Terminal,
): Omit<FieldContext, 'study' | 'fieldwork' | 'value'> {
  return {
    folder,
    invocation,
    terminal,
    controls: async () => {
      const file = await readControlFile(resolve(folder))
      return file.ok ? openControls(file.value, 'cli') : file
    },
  }
}

async function runAction(
  action: FieldAction,
  context: FieldContext,
  json: boolean,
): Promise<ExitCode> {
  const { terminal } = context
  return withResult(await action.run(context), terminal, json, ({ lines, data, code }) => {
    if (json) terminal.out(JSON.stringify({ ok: true, ...data }, null, 2))
    else for (const line of lines) terminal.out(line)
    return code ?? exitCodes.fine
  })
}
