import { issue } from '../../core/issue.ts'
import { studySchemas } from '../../study/format/study-schemas.ts'
import { exitCodes } from '../command.ts'
import type { Command } from '../command.ts'
import { tellIssues } from '../tell-issues.ts'
import { isJson } from '../with-study.ts'

/** `visavis schema`: the JSON Schema that editors complete and underline with. */
export const schema: Command = {
  name: 'schema',
  summary: {
    fr: 'écrire le JSON Schema d’un fichier d’étude',
    en: 'write the JSON Schema of a study file',
  },
  arguments: [
    {
      name: 'FILE',
      required: false,
      summary: {
        fr: 'study, questionnaire, mirrors… (tous si rien n’est dit)',
        en: 'study, questionnaire, mirrors… (all when none is said)',
      },
    },
  ],
  options: [],
  examples: ['visavis schema', 'visavis schema questionnaire > questionnaire.schema.json'],
  run: async (invocation, terminal) => {
    const schemas: Readonly<Record<string, unknown>> = Object.fromEntries(studySchemas())
    const [kind] = invocation.arguments
    const asked =
      kind === undefined ? schemas : Object.hasOwn(schemas, kind) ? schemas[kind] : undefined
    if (asked === undefined) {
      const values = {
        option: 'FILE',
        value: kind ?? '',
        expected: Object.keys(schemas).join(', '),
      }
      tellIssues(terminal, [issue('cli.impossible_value', values)], isJson(invocation))
      return exitCodes.badInput
    }
    terminal.out(JSON.stringify(asked, null, 2))
    return exitCodes.fine
  },
}
