import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Study } from '../../src/study/model.ts'
import type { Questionnaire } from '../../src/study/questionnaire.ts'
import { startCluster } from '../postgres/start-cluster.ts'
import type { TestCluster } from '../postgres/start-cluster.ts'
import { startCollector, teleworkStudy } from './start-collector.ts'
import type { TestCollector } from './start-collector.ts'

let cluster: TestCluster

beforeAll(async () => {
  cluster = await startCluster()
}, 60_000)

afterAll(async () => {
  await cluster.stop()
})

type FieldedStudy = ReturnType<typeof teleworkStudy>

/** The study with the first population's questionnaire changed. */
function changed(change: (one: Questionnaire) => Questionnaire): FieldedStudy {
  const study = teleworkStudy()
  const [first, ...others] = study.questionnaires
  if (first === undefined) throw new Error('the study has questionnaires')
  return { ...study, questionnaires: [change(first), ...others] }
}

const lessAsked = (one: Questionnaire): Questionnaire => ({ ...one, pages: one.pages.slice(1) })
const reworded: FieldedStudy = changed(lessAsked)
const raised: FieldedStudy = changed((one) => ({ ...lessAsked(one), version: one.version + 1 }))

async function start(url: string, study: FieldedStudy): Promise<TestCollector> {
  return startCollector(url, { mode: 'confidential' }, undefined, study)
}

/** What a collector says when it is started; nothing when it starts. */
async function refusal(url: string, study: FieldedStudy): Promise<string> {
  return start(url, study).then(
    async (collector) => {
      await collector.stop()
      return ''
    },
    (error: unknown) => String(error),
  )
}

async function codesOfOpening(collector: TestCollector, written: Study): Promise<unknown> {
  collector.rewrite(written)
  const opened = await collector.control.open()
  return opened.ok ? [] : opened.issues.map(({ code }) => code)
}

describe('a questionnaire in the field', () => {
  it('is not what was opened any more: nobody is served it, under any version', async () => {
    const url = await cluster.emptied()
    const collector = await start(url, teleworkStudy())
    expect(await codesOfOpening(collector, teleworkStudy())).toEqual([])
    await collector.stop()
    expect(await refusal(url, reworded)).toContain('fieldwork.version_not_raised')
    expect(await refusal(url, raised)).toContain('collector.questionnaire_fixed')
    const again = await start(url, teleworkStudy())
    // Going on after a pause is an opening too.
    await again.control.pause()
    expect(await codesOfOpening(again, reworded)).toEqual(['fieldwork.version_not_raised'])
    expect(await codesOfOpening(again, raised)).toEqual(['collector.questionnaire_fixed'])
    expect(await codesOfOpening(again, teleworkStudy())).toEqual([])
    await again.control.close()
    await again.stop()
    // After the close the next wave's questionnaire may be written.
    expect(await refusal(url, reworded)).toBe('')
  })

  it('is opened only as the folder has it, and may change until then', async () => {
    const url = await cluster.emptied()
    const collector = await start(url, teleworkStudy())
    expect(await codesOfOpening(collector, reworded)).toEqual(['collector.questionnaire_stale'])
    expect((await collector.store.state()).phase).toBe('preparing')
    await collector.stop()
    const restarted = await start(url, reworded)
    expect(await codesOfOpening(restarted, reworded)).toEqual([])
    await restarted.stop()
  })

  it('counts as the same when only what concerns data differs', async () => {
    const url = await cluster.emptied()
    const collector = await start(url, teleworkStudy())
    await collector.control.open()
    await collector.stop()
    const renamed = changed((one) => ({
      ...one,
      pages: one.pages.map((page) => ({
        ...page,
        questions: page.questions.map((question) => ({ ...question, column: `c_${question.id}` })),
      })),
    }))
    expect(await refusal(url, renamed)).toBe('')
  })
})
