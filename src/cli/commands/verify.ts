import { basename, dirname, resolve } from 'node:path'
import type { Issue } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import { openStudy, verifyTexts } from '../../pipeline/index.ts'
import type { VerifiedText } from '../../pipeline/index.ts'
import { exitCodes } from '../command.ts'
import type { Command } from '../command.ts'
import { engineOptions } from '../read-engine.ts'
import { say } from '../say.ts'
import { tellIssues } from '../tell-issues.ts'
import type { Terminal } from '../terminal.ts'
import { isJson, withOpenRelease } from '../with-study.ts'

/** `visavis verify`: every number of a text against the figure it is bound to. */
export const verify: Command = {
  name: 'verify',
  summary: {
    fr: 'vérifier chaque nombre des textes d’une étude contre le chiffre auquel il est lié',
    en: 'verify every number of a study’s texts against the figure it is bound to',
  },
  arguments: [
    {
      name: 'STUDY_OR_TEXT',
      required: true,
      summary: {
        fr: 'dossier de l’étude, ou un de ses textes .md',
        en: 'folder of the study, or one of its .md texts',
      },
    },
  ],
  options: engineOptions,
  examples: [
    'visavis verify studies/reseaux-sociaux',
    'visavis verify studies/reseaux-sociaux/article.fr.md',
  ],
  run: async (invocation, terminal) => {
    const json = isJson(invocation)
    const path = resolve(terminal.folder, invocation.arguments[0] ?? '.')
    const file = path.endsWith('.md') ? basename(path) : undefined
    const open = await openStudy(file === undefined ? path : dirname(path))
    if (!open.ok) {
      tellIssues(terminal, open.issues, json)
      return open.issues.every(isInText) ? exitCodes.findings : exitCodes.badInput
    }
    const { study } = open.value
    const texts = study.texts.filter((text) => file === undefined || text.file === file)
    if (texts.length === 0) {
      const none = issue('cli.no_text', { study: study.id })
      tellIssues(terminal, [file === undefined ? none : issue('file.missing', { file })], json)
      return exitCodes.badInput
    }
    return withOpenRelease(open.value, invocation, terminal, (release) => {
      const verified = verifyTexts(texts, release)
      tellVerified(verified, terminal, json)
      const sound = verified.every(({ findings }) => findings.length === 0)
      return sound ? exitCodes.fine : exitCodes.findings
    })
  },
}

/** A number bound to nothing, or to no figure, is what verify looks for; `check` finds it first. */
function isInText({ at }: Issue): boolean {
  return at?.file?.endsWith('.md') === true
}

function tellVerified(verified: readonly VerifiedText[], terminal: Terminal, json: boolean): void {
  const findings = verified.flatMap((text) => text.findings)
  if (findings.length > 0) tellIssues(terminal, findings, json)
  else if (json) terminal.out(JSON.stringify({ ok: true, texts: verified }, null, 2))
  if (json) return
  for (const { file, bindings, findings: own } of verified) {
    if (own.length === 0) terminal.out(say(terminal, 'verify.fine', { file, n: bindings }))
  }
}
