import { join, resolve } from 'node:path'
import { listPublications, withdrawPublication } from '../../adapters/publications/publications.ts'
import { readStudyFolder, studyFingerprint } from '../../adapters/study-folder/index.ts'
import type { Result } from '../../core/result.ts'
import { openRenderer, publishSnapshot, reportFormats } from '../../pipeline/index.ts'
import { studySnapshot } from '../../pipeline/studio/study-snapshot.ts'
import { readStudy } from '../../study/read-study.ts'
import type { PublicationRecord } from '../../publish/publication/publication-record.ts'
import { exitCodes } from '../command.ts'
import type { Command, ExitCode, Invocation } from '../command.ts'
import { say } from '../say.ts'
import { tellIssues } from '../tell-issues.ts'
import type { Terminal } from '../terminal.ts'
import { isJson, studyArgument, withResult } from '../with-study.ts'

/** `visavis publish`: a study frozen as it is, for whoever is given the link. */
export const publish: Command = {
  name: 'publish',
  summary: {
    fr: 'figer une étude telle qu’elle est, vérifiée, pour qui en a le lien',
    en: 'freeze a study as it is, verified, for whoever has the link',
  },
  arguments: [studyArgument],
  options: [
    {
      name: 'list',
      summary: { fr: 'dire ce qui est publié', en: 'tell what is published' },
    },
    {
      name: 'withdraw',
      value: 'ID',
      summary: { fr: 'retirer une publication', en: 'withdraw a publication' },
    },
  ],
  examples: [
    'visavis publish my-study',
    'visavis publish my-study --list',
    'visavis publish my-study --withdraw 3f2a9c0e5b7d41688a1fce02d94b67530ae8c1f4',
  ],
  run: async (invocation, terminal) => {
    const json = isJson(invocation)
    const shownAs = invocation.arguments[0] ?? '.'
    const folder = resolve(terminal.folder, shownAs)
    const { list, withdraw } = invocation.options
    if (typeof withdraw === 'string') {
      return withResult(await withdrawPublication(folder, withdraw), terminal, json, (id) => {
        if (json) terminal.out(JSON.stringify({ ok: true, withdrawn: id }, null, 2))
        else terminal.out(say(terminal, 'publish.withdrawn', { id }))
        return exitCodes.fine
      })
    }
    if (list === true) return tellAll(await listPublications(folder), invocation, terminal)
    return publishFolder({ folder, shownAs }, invocation, terminal)
  },
}

function tellAll(
  publications: readonly PublicationRecord[],
  invocation: Invocation,
  terminal: Terminal,
): ExitCode {
  if (isJson(invocation)) terminal.out(JSON.stringify({ ok: true, publications }, null, 2))
  else if (publications.length === 0) terminal.out(say(terminal, 'publish.none'))
  else for (const { day, id } of publications) terminal.out(`${day}  ${id}`)
  return exitCodes.fine
}

interface StudyPlace {
  readonly folder: string
  readonly shownAs: string
}

async function publishFolder(
  { folder, shownAs }: StudyPlace,
  invocation: Invocation,
  terminal: Terminal,
): Promise<ExitCode> {
  const json = isJson(invocation)
  const made = await freeze(folder, terminal)
  if (!made.ok) {
    tellIssues(terminal, made.issues, json)
    return made.issues.every(({ code }) => code.startsWith('publish.'))
      ? exitCodes.findings
      : exitCodes.badInput
  }
  const { id } = made.value
  const file = join(shownAs, 'publications', id)
  if (json) terminal.out(JSON.stringify({ ok: true, publication: made.value }, null, 2))
  else terminal.out(say(terminal, 'publish.done', { file, path: `/p/${id}/` }))
  return exitCodes.fine
}

async function freeze(folder: string, terminal: Terminal): Promise<Result<PublicationRecord>> {
  const renderer = openRenderer(reportFormats)
  try {
    const { all: revision } = await studyFingerprint(folder)
    const files = await readStudyFolder(folder)
    if (!files.ok) return files
    const checked = readStudy(files.value)
    if (!checked.ok) return checked
    const { study } = checked.value
    const snapshot = await studySnapshot({ folder, study, files: files.value })
    if (!snapshot.ok) return snapshot
    const sources = new Map(
      [...files.value.files].flatMap(([path, file]) =>
        file.kind === 'text' ? [[path, file.text] as const] : [],
      ),
    )
    const day = new Date().toISOString().slice(0, 10)
    const render = async (
      shown: Parameters<typeof renderer.render>[0],
    ): ReturnType<typeof renderer.render> =>
      renderer.render(shown, {
        onFile: (file) => {
          terminal.progress(say(terminal, 'progress.drawing', { file }))
        },
      })
    const { language } = terminal
    return await publishSnapshot({
      folder,
      snapshot: snapshot.value,
      revision,
      sources,
      day,
      language,
      render,
    })
  } finally {
    await renderer.close()
  }
}
