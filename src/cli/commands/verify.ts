import { basename, dirname, resolve } from 'node:path'
import type { Issue } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import type { Release } from '../../protect/protected.ts'
import { collectFigures } from '../../publish/collect-figures.ts'
import { verifyText } from '../../publish/verify-text.ts'
import type { StudyText } from '../../study/model.ts'
import { exitCodes } from '../command.ts'
import type { Command } from '../command.ts'
import { say } from '../say.ts'
import { tellIssues } from '../tell-issues.ts'
import { isJson, withRelease } from '../with-study.ts'

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
  options: [],
  examples: [
    'visavis verify studies/reseaux-sociaux',
    'visavis verify studies/reseaux-sociaux/article.fr.md',
  ],
  run: async (invocation, terminal) => {
    const json = isJson(invocation)
    const path = resolve(terminal.folder, invocation.arguments[0] ?? '.')
    const file = path.endsWith('.md') ? basename(path) : undefined
    const folder = file === undefined ? path : dirname(path)
    return await withRelease(
      { ...invocation, arguments: [folder] },
      terminal,
      async ({ study }, release) => {
        const texts = study.texts.filter((text) => file === undefined || text.file === file)
        if (texts.length === 0) {
          tellIssues(terminal, [issue('cli.no_text', { study: study.id })], json)
          return exitCodes.badInput
        }
        const checked = texts.map((text) => ({ text, findings: findingsOf(text, release) }))
        const findings = checked.flatMap((one) => one.findings)
        if (json && findings.length === 0) {
          const told = texts.map((text) => ({
            file: text.file,
            bindings: text.bound.bindings.length,
          }))
          terminal.out(JSON.stringify({ ok: true, texts: told }, null, 2))
        }
        if (findings.length > 0) tellIssues(terminal, findings, json)
        for (const one of json ? [] : checked) {
          if (one.findings.length > 0) continue
          const n = one.text.bound.bindings.length
          terminal.out(say(terminal, 'verify.fine', { file: one.text.file, n }))
        }
        return await Promise.resolve(findings.length === 0 ? exitCodes.fine : exitCodes.findings)
      },
    )
  },
}

function findingsOf(text: StudyText, release: Release): readonly Issue[] {
  const language = text.language === 'fr' ? 'fr' : 'en'
  return verifyText({ text: text.bound, figures: collectFigures(release), language })
}
