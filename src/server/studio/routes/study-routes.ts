import { join } from 'node:path'
import { copyStudyFolder, writeNewFolder } from '../../../adapters/study-folder/index.ts'
import { writeFiles } from '../../../adapters/write-files/write-files.ts'
import { newStudyRequestSchema, newWaveRequestSchema } from '../../../api/requests.ts'
import type { StudiesAnswer } from '../../../api/study-card.ts'
import type { NewStudyRequest, NewWaveRequest, StudyChanged } from '../../../api/study-requests.ts'
import { cloneWave } from '../../../collect/fieldwork/wave/clone-wave.ts'
import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { simulateStudy } from '../../../pipeline/index.ts'
import { writeSamples } from '../../../pipeline/write-samples.ts'
import { newStudyFiles } from '../../../study/template/new-study-files.ts'
import type { AppContext, Handlers } from '../../http/make-app.ts'
import { problem } from '../../http/problem.ts'
import { readJson } from '../../http/read-body.ts'
import { aboutStudy, asked, languageOf, sendIssues, sendJson, statusOf } from '../answer.ts'
import { cardSource, studyCard } from '../answers/study-card.ts'
import { callerOf } from '../caller-of.ts'
import type { HeldStudy } from '../held-study.ts'
import { inTurn } from '../in-turn.ts'
import type { StudioContext, StudyCall } from '../studio-context.ts'

/** Bytes of a request to make something. */
const mostBytes = 10_000

/** The studies, and what makes more of them: a new one, a copy, a next wave, simulated answers. */
export function studyRoutes(studio: StudioContext): Readonly<Record<string, Handlers>> {
  return {
    '/studies': {
      GET: async (context) => sendStudies(studio, context),
      POST: async (context) => inTurn(studio.home ?? '', async () => postStudy(studio, context)),
    },
    '/studies/:study/waves': {
      POST: aboutStudy(studio, async (call) => {
        const body = await readJson(call.context.req.raw, mostBytes)
        if (!body.ok) return problem(body.refused, call.language)
        const wave = asked(newWaveRequestSchema, body.value)
        return sendChanged(call, async () => (wave.ok ? addWave(call.study, wave.value) : wave))
      }),
    },
    '/studies/:study/simulate': {
      POST: aboutStudy(studio, async (call) =>
        sendChanged(call, async () => simulateAbsent(call.study)),
      ),
    },
  }
}

async function sendStudies({ studies }: StudioContext, context: AppContext): Promise<Response> {
  const language = languageOf(context.req.raw)
  const { account, roleIn } = callerOf(context)
  const theirs = [...studies.values()].filter(({ id }) => roleIn(id) !== undefined)
  const cards = theirs.map(async (study) => ({
    ...studyCard(study.id, await cardSource(study), language),
    ...(account === undefined ? {} : { role: roleIn(study.id) }),
  }))
  return sendJson({ studies: await Promise.all(cards) } satisfies StudiesAnswer, language)
}

async function postStudy(studio: StudioContext, context: AppContext): Promise<Response> {
  const language = languageOf(context.req.raw)
  const body = await readJson(context.req.raw, mostBytes)
  if (!body.ok) return problem(body.refused, language)
  const request = asked(newStudyRequestSchema, body.value)
  const made = request.ok ? await makeStudy(studio, request.value) : request
  if (!made.ok) return sendIssues(made.issues, statusOf(made.issues), language)
  const card = studyCard(made.value.id, await cardSource(made.value), language)
  const answer = sendJson(card, language)
  return new Response(answer.body, { status: 201, headers: answer.headers })
}

/** Makes a folder of a name that no open study has. */
async function makeStudy(
  { home, studies, add }: StudioContext,
  { id, copyOf }: NewStudyRequest,
): Promise<Result<HeldStudy>> {
  if (home === undefined) return fail([issue('studio.no_home')])
  // The template's own check of names, for copies too.
  const files = newStudyFiles(id)
  if (!files.ok) return files
  if (studies.has(id)) return fail([issue('file.exists', { file: id })])
  const folder = join(home, id)
  const original = copyOf === undefined ? undefined : studies.get(copyOf)
  if (copyOf !== undefined && original === undefined) {
    return fail([issue('studio.unknown_study', { study: copyOf })])
  }
  const made =
    original === undefined
      ? await writeNewFolder(folder, files.value, id)
      : await copyStudyFolder(original.folder, folder)
  return made.ok ? ok(add(id, folder)) : made
}

async function sendChanged(
  { study, language }: StudyCall,
  change: () => Promise<Result<readonly string[]>>,
): Promise<Response> {
  const changed = await inTurn(study.folder, change)
  if (!changed.ok) return sendIssues(changed.issues, statusOf(changed.issues), language)
  const { revision } = await study.read(true)
  return sendJson({ revision, files: changed.value } satisfies StudyChanged, language)
}

async function addWave(study: HeldStudy, wave: NewWaveRequest): Promise<Result<readonly string[]>> {
  const { files } = await study.read(true)
  if (!files.ok) return files
  const texts = cloneWave({ ...files.value, name: study.id }, wave)
  if (!texts.ok) return texts
  const written = await writeFiles(
    { folder: study.folder, shownAs: study.id, replace: true },
    texts.value,
  )
  return written.ok ? ok([...texts.value.keys()]) : written
}

/** Simulates the samples whose answers are not there; those that are stay as they are. */
async function simulateAbsent(study: HeldStudy): Promise<Result<readonly string[]>> {
  const { checked, files } = await study.read(true)
  if (!checked.ok) return checked
  const { simulation, id } = checked.value.study
  if (simulation === undefined) return fail([issue('cli.not_simulated', { study: id })])
  const samples = simulateStudy(checked.value.study, simulation.seed)
  if (!samples.ok) return samples
  const isThere = (file: string): boolean => files.ok && files.value.files.has(file)
  const absent = samples.value.filter(({ file }) => !isThere(file))
  const written = await writeSamples(absent, study.folder, false)
  return written.ok ? ok(absent.map(({ file }) => file)) : written
}
