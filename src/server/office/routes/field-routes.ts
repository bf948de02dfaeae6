import { z } from 'zod'
import type { AnswerCount, PageCount, QuotaCount } from '../../../collect/ports/collector-store.ts'
import { dispositionsOf } from '../../../collect/fieldwork/rates/dispositions.ts'
import type { GroupDispositions } from '../../../collect/fieldwork/rates/dispositions.ts'
import { outcomeRates, withheldRates } from '../../../collect/fieldwork/rates/outcome-rates.ts'
import type { GroupCount } from '../../../collect/ports/registrar-store.ts'
import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { CollectMode } from '../../../study/fieldwork.ts'
import { mapResult } from '../../control/map-result.ts'
import {
  answerCountsOnWire,
  groupCountsOnWire,
  keyCountsOnWire,
  waveStateOnWire,
} from '../../control/wire.ts'
import { studyRoute } from '../route.ts'
import type { OfficeRoute } from '../route.ts'
import { nothing } from './fields.ts'

const fieldwork = studyRoute({
  id: 'fieldwork',
  method: 'GET',
  path: '/studies/{study}/fieldwork',
  access: 'reader',
  summary: 'route.fieldwork',
  takes: nothing,
  example: {},
  gives: z.object({ registrar: waveStateOnWire, collector: waveStateOnWire }),
  run: async (_, { wave }) => {
    const [registrar, collector] = [await wave.registrar.state(), await wave.collector.state()]
    if (!registrar.ok) return registrar
    return mapResult(collector, (value) => ({ registrar: registrar.value, collector: value }))
  },
})

const counts = studyRoute({
  id: 'counts',
  method: 'GET',
  path: '/studies/{study}/counts',
  access: 'reader',
  summary: 'route.counts',
  takes: nothing,
  example: {},
  gives: z.object({ people: groupCountsOnWire, answers: answerCountsOnWire }),
  run: async (_, { wave }) => {
    const [people, answers] = [await wave.registrar.counts(), await wave.collector.counts()]
    if (!people.ok) return people
    return mapResult(answers, (value) => ({ people: people.value, answers: value }))
  },
})

const rate = z.union([
  z.object({ kind: z.literal('estimate'), share: z.number() }),
  z.object({ kind: z.literal('withheld'), reason: z.string() }),
])

const groupRates = z.object({
  group: z.string(),
  population: z.string(),
  /** Share of cases of unknown eligibility taken to be eligible; RR3, RR4 and REF2 rest on it. */
  e: z.number().optional(),
  /** AAPOR's names: RR1–6, COOP1–4, REF1–3. */
  rates: z.record(z.string(), rate),
})

const rates = studyRoute({
  id: 'rates',
  method: 'GET',
  path: '/studies/{study}/rates',
  access: 'reader',
  summary: 'route.rates',
  takes: nothing,
  example: {},
  gives: z.array(groupRates),
  run: async (_, { wave, study }) => {
    const [people, answers] = [await wave.registrar.counts(), await wave.collector.counts()]
    if (!people.ok) return people
    return mapResult(answers, (counted) =>
      people.value.map((one) => ratesOf(study.mode, one, counted)),
    )
  },
})

/** The rates of one group. That the list proves eligibility is not claimed for anybody. */
function ratesOf(
  mode: CollectMode,
  people: GroupCount,
  counted: readonly AnswerCount[],
): z.infer<typeof groupRates> {
  const { group, population } = people
  const answers = counted.find((one) => one.group === group && one.population === population)
  const found: GroupDispositions =
    answers?.fewerThan === undefined
      ? dispositionsOf({ mode, people, answers, listProvesEligible: false })
      : { kind: 'withheld', reason: 'too_few_yet' }
  const made =
    found.kind === 'known' ? outcomeRates(found.dispositions) : withheldRates(found.reason)
  const { eligibility, rates: shares } = made
  return {
    group,
    population,
    e: eligibility.kind === 'withheld' ? undefined : eligibility.e,
    rates: shares,
  }
}

/** A cell of few people is told as few, while the field runs: who was the last to answer shows. */
function hideFew(counted: QuotaCount, showAfter: number): z.infer<typeof quotaCell> {
  const { cell, count, fewerThan } = counted
  if (fewerThan !== undefined) return { cell, fewerThan }
  return count > 0 && count < showAfter ? { cell, fewerThan: showAfter } : { cell, count }
}

const quotaCell = z.object({
  cell: z.string(),
  count: z.number().optional(),
  /** Set in place of the count when it is small. */
  fewerThan: z.number().optional(),
})

const quotas = studyRoute({
  id: 'quotas',
  method: 'GET',
  path: '/studies/{study}/quotas',
  access: 'reader',
  summary: 'route.quotas',
  takes: nothing,
  example: {},
  gives: z.array(quotaCell),
  run: async (_, { wave, study }) =>
    mapResult(await wave.collector.quotas(), (cells) =>
      cells.map((cell) => hideFew(cell, study.showAfter)),
    ),
})

const pageLeft = z.object({
  population: z.string(),
  version: z.number(),
  page: z.string(),
  shown: z.number(),
  left: z.number(),
  /** Set where the counts are hidden, as there are fewer. */
  fewerThan: z.number().optional(),
  /** Of those shown the page, the share that did not go on; absent where nobody saw it. */
  dropShare: z.number().optional(),
})

function dropOffOf(page: PageCount): z.infer<typeof pageLeft> {
  const lost = Math.max(0, page.shown - page.left)
  return page.shown === 0 ? page : { ...page, dropShare: lost / page.shown }
}

const dropOff = studyRoute({
  id: 'dropOff',
  method: 'GET',
  path: '/studies/{study}/drop-off',
  access: 'reader',
  summary: 'route.drop_off',
  takes: nothing,
  example: {},
  gives: z.array(pageLeft),
  run: async (_, { wave }) =>
    mapResult(await wave.collector.pages(), (pages) => pages.map(dropOffOf)),
})

const ledger = studyRoute({
  id: 'ledger',
  method: 'GET',
  path: '/studies/{study}/ledger',
  access: 'reader',
  summary: 'route.ledger',
  takes: nothing,
  example: {},
  gives: z.object({
    issued: keyCountsOnWire,
    ballots: z.array(z.object({ keyId: z.string(), ballots: z.number(), root: z.string() })),
    erased: z.number(),
  }),
  run: async (_, { wave }) => {
    const [issued, cast] = [await wave.registrar.ledger(), await wave.collector.ledger()]
    if (!issued.ok) return issued
    return mapResult(cast, ({ keys, erased }) => ({
      issued: issued.value,
      ballots: [...keys],
      erased,
    }))
  },
})

const manifest = studyRoute({
  id: 'manifest',
  method: 'GET',
  path: '/studies/{study}/manifest',
  access: 'reader',
  summary: 'route.manifest',
  takes: nothing,
  example: {},
  gives: z.object({
    /** `SignedManifest` as JSON, byte for byte as it is served. */
    signed: z.string(),
  }),
  run: async (_, { wave }) => {
    const state = await wave.registrar.state()
    if (!state.ok) return state
    const { manifest: signed } = state.value
    return signed === undefined ? fail([issue('office.no_manifest')]) : ok({ signed })
  },
})

/** What members see of the field. */
export const fieldRoutes: readonly OfficeRoute[] = [
  fieldwork,
  counts,
  rates,
  quotas,
  dropOff,
  ledger,
  manifest,
]
