import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Issue } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import { messageOf } from '../../core/message.ts'
import { openStudy, readTextFiles, verifyFiles, verifyTexts } from '../../pipeline/index.ts'
import type { VerifiedFile, VerifiedText } from '../../pipeline/index.ts'
import { exitCodes } from '../command.ts'
import type { Command, ExitCode, Invocation } from '../command.ts'
import { engineOptions } from '../read-engine.ts'
import { say } from '../say.ts'
import { issueLine, tellIssues } from '../tell-issues.ts'
import type { Terminal } from '../terminal.ts'
import { isJson, withOpenRelease, withResult } from '../with-study.ts'

/** `visavis verify`: what texts claim, against the figures of a study. */
export const verify: Command = {
  name: 'verify',
  summary: {
    fr: 'vérifier ce que des textes affirment, en chiffres et en mots, contre les chiffres d’une étude',
    en: 'verify what texts claim, in numbers and in words, against the figures of a study',
  },
  arguments: [
    {
      name: 'STUDY_OR_TEXT',
      required: true,
      many: true,
      summary: {
        fr: 'dossier de l’étude, ou textes .md, .txt, .html, .docx en français ou en anglais',
        en: 'folder of the study, or .md, .txt, .html, .docx texts in French or English',
      },
    },
  ],
  options: [
    {
      name: 'study',
      value: 'STUDY',
      summary: {
        fr: 'étude dont les textes parlent\u00a0; sans elle, celle de leur dossier',
        en: 'study that the texts speak of; without it, that of their folder',
      },
    },
    {
      name: 'strict',
      summary: {
        fr: 'refuser aussi les nombres qui ne sont liés à aucun chiffre',
        en: 'refuse numbers bound to no figure too',
      },
    },
    ...engineOptions,
  ],
  examples: [
    'visavis verify studies/reseaux-sociaux',
    'visavis verify studies/reseaux-sociaux/article.fr.md',
    'visavis verify press.docx page.html --study studies/reseaux-sociaux --strict',
  ],
  run: async (invocation, terminal) => {
    const paths = invocation.arguments.map((path) => resolve(terminal.folder, path))
    const [only = terminal.folder, ...others] = paths
    const isOwn =
      others.length === 0 && invocation.options['study'] === undefined && isOfStudy(only)
    return isOwn ? verifyOwn(only, invocation, terminal) : verifyAny(invocation, terminal)
  },
}

/** A study, or a report or article in its folder: what it binds is part of the study. */
function isOfStudy(path: string): boolean {
  if (!existsSync(path) || statSync(path).isDirectory()) return !/\.(?:txt|html?|docx)$/i.test(path)
  return (
    /^(?:report|article|press)\.\w+\.md$/.test(basename(path)) &&
    existsSync(join(dirname(path), 'study.yaml'))
  )
}

async function verifyOwn(
  path: string,
  invocation: Invocation,
  terminal: Terminal,
): Promise<ExitCode> {
  const json = isJson(invocation)
  const file = path.endsWith('.md') ? basename(path) : undefined
  const open = await openStudy(file === undefined ? path : dirname(path))
  if (!open.ok) {
    tellIssues(terminal, open.issues, json)
    return open.issues.every(isInText) ? exitCodes.findings : exitCodes.badInput
  }
  const { study, folder } = open.value
  const texts = study.texts.filter((text) => file === undefined || text.file === file)
  if (texts.length === 0) {
    const none = issue('cli.no_text', { study: study.id })
    tellIssues(terminal, [file === undefined ? none : issue('file.missing', { file })], json)
    return exitCodes.badInput
  }
  const read = await readTextFiles(
    texts.map((text) => ({ path: join(folder, text.file), shown: text.file })),
  )
  return withResult(read, terminal, json, async (sources) =>
    withOpenRelease(open.value, invocation, terminal, (release) => {
      const verified = joinClaims(verifyTexts(texts, release), verifyFiles(sources, release))
      tellVerified(verified, terminal, json)
      const sound = verified.every(({ findings }) => findings.length === 0)
      return sound ? exitCodes.fine : exitCodes.findings
    }),
  )
}

/** Bound numbers are checked as the study reads them; to them come the claims made in words. */
function joinClaims(
  texts: readonly VerifiedText[],
  files: readonly VerifiedFile[],
): readonly VerifiedText[] {
  return texts.map((text) => {
    const claims = files.find(({ file }) => file === text.file)?.findings ?? []
    const worded = claims.filter(({ code }) => code.startsWith('publish.claim_'))
    return { ...text, findings: [...text.findings, ...worded] }
  })
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

async function verifyAny(invocation: Invocation, terminal: Terminal): Promise<ExitCode> {
  const json = isJson(invocation)
  const files = invocation.arguments.map((shown) => ({
    path: resolve(terminal.folder, shown),
    shown,
  }))
  const folder = studyFolder(
    files.map(({ path }) => path),
    invocation,
    terminal,
  )
  return withResult(await readTextFiles(files), terminal, json, async (texts) => {
    if (folder === undefined) {
      tellIssues(terminal, [issue('cli.study_needed', { file: files[0]?.shown ?? '' })], json)
      return exitCodes.badInput
    }
    return withResult(await openStudy(folder), terminal, json, async (open) =>
      withOpenRelease(open, invocation, terminal, (release) => {
        const verified = verifyFiles(texts, release)
        const strict = invocation.options['strict'] === true
        const refused = verified.flatMap(({ findings, proposals }) => [
          ...findings,
          ...(strict ? proposals : []),
        ])
        tellFiles(verified, refused, { terminal, json })
        return refused.length === 0 ? exitCodes.fine : exitCodes.findings
      }),
    )
  })
}

/** The study named, else the one in whose folder the first text lies. */
function studyFolder(
  paths: readonly string[],
  { options }: Invocation,
  terminal: Terminal,
): string | undefined {
  const { study } = options
  if (typeof study === 'string') return resolve(terminal.folder, study)
  const beside = dirname(paths[0] ?? terminal.folder)
  return existsSync(join(beside, 'study.yaml')) ? beside : undefined
}

function tellFiles(
  verified: readonly VerifiedFile[],
  refused: readonly Issue[],
  { terminal, json }: { readonly terminal: Terminal; readonly json: boolean },
): void {
  if (json) {
    const write = (issues: readonly Issue[]): readonly object[] =>
      issues.map((one) => ({ ...one, message: messageOf(one, terminal.language) }))
    const texts = verified.map((text) => ({
      ...text,
      findings: write(text.findings),
      proposals: write(text.proposals),
    }))
    terminal.out(JSON.stringify({ ok: refused.length === 0, texts }, null, 2))
    return
  }
  if (refused.length > 0) tellIssues(terminal, refused, false)
  for (const { file, bindings: n, findings, proposals } of verified) {
    const open = proposals.filter((one) => !refused.includes(one))
    for (const one of open) terminal.out(issueLine(one, terminal))
    if (findings.length === 0 && open.length === proposals.length) {
      terminal.out(say(terminal, 'verify.read', { file, n, proposals: proposals.length }))
    }
  }
}
