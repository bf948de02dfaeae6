import { clientAddress } from '../http/client-address.ts'
import { route } from '../http/make-app.ts'
import type { App, AppContext, AppOptions } from '../http/make-app.ts'
import { refusal } from '../http/problem.ts'
import { readBytes, readJson } from '../http/read-body.ts'
import type { Body } from '../http/read-body.ts'
import { dailyLedger } from './ballot-ledger.ts'
import { requestedBallot } from './ballot-requests.ts'
import { castBallot } from './cast-ballot.ts'
import type { CollectorContext } from './collector-context.ts'

/** Most bytes of a ballot, and of a sealed draft: the longest interviews are a tenth of it. */
const mostBytes = 65_536
/** Most drafts kept or changed from one place in an hour: a large office behind one address. */
const mostDrafts = 6000
/** Of these, drafts that were not there before: nobody fills the disk with names of their own making. */
const mostNewDrafts = 1000
/** Names remembered as known; whoever is forgotten counts as new once more. */
const mostNames = 100_000

const rid = ':rid{[0-9a-f]{64}}'
const draft = ':id{[0-9a-f]{32}}'

/**
 * What anonymous mode alone has: ballots, sealed drafts, the manifest, and what lets anybody check the
 * count. It has no route that tells of anybody but the one who holds the key.
 */
export function ballotRoutes(app: App, context: CollectorContext, options: AppOptions): void {
  const add = (path: string, handlers: Parameters<typeof route>[2]): void => {
    route(app, path, handlers, options)
  }
  add(`/ballots/${rid}`, {
    PUT: async (request) =>
      withJson(request, options, async (json) => {
        const reply = await castBallot(context, param(request, 'rid'), json)
        return reply.ok
          ? request.json({ receipt: reply.receipt })
          : options.refuse(request, reply.refused)
      }),
  })
  add(`/ballots/${rid}/read`, {
    POST: async (request) =>
      withJson(request, options, async (json) => {
        const asked = await requestedBallot(context, param(request, 'rid'), 'read', json)
        if (!asked.ok) return options.refuse(request, asked.refused)
        const { version, payload, digest } = asked.ballot
        return request.json({ version, payload, digest })
      }),
  })
  add(`/ballots/${rid}/erase`, {
    POST: async (request) =>
      withJson(request, options, async (json) => {
        const asked = await requestedBallot(context, param(request, 'rid'), 'erase', json)
        if (!asked.ok) return options.refuse(request, asked.refused)
        return request.json({ erased: await context.store.eraseBallot(asked.ballot.rid) })
      }),
  })
  draftRoutes(add, context, options)
  publishedRoutes(add, context, options)
}

type Add = (path: string, handlers: Parameters<typeof route>[2]) => void

function draftRoutes(add: Add, context: CollectorContext, options: AppOptions): void {
  const { store } = context
  const tooMany = draftLimit(context)
  add(`/drafts/${draft}`, {
    PUT: async (request) => {
      const seconds = tooMany(request)
      if (seconds !== undefined) {
        const refused = refusal(429, 'http.too_many', { seconds })
        return options.refuse(request, { ...refused, retryAfter: seconds })
      }
      const sealed = await readBytes(request.req.raw, 'application/octet-stream', mostBytes)
      if (!sealed.ok) return options.refuse(request, sealed.refused)
      await store.putDraft(param(request, 'id'), sealed.value)
      return request.body(null, 204)
    },
    GET: async (request) => {
      const sealed = await store.draft(param(request, 'id'))
      if (sealed === undefined)
        return options.refuse(request, refusal(404, 'collector.unknown_draft'))
      return request.body(new Uint8Array(sealed), 200, {
        'content-type': 'application/octet-stream',
      })
    },
    DELETE: async (request) => {
      await store.deleteDraft(param(request, 'id'))
      return request.body(null, 204)
    },
  })
}

/** Says how long whoever stores too many drafts must wait. */
function draftLimit({
  limit,
  proxies,
}: CollectorContext): (request: AppContext) => number | undefined {
  const names = new Set<string>()
  return (request) => {
    const address = clientAddress(request, proxies)
    const name = param(request, 'id')
    const seconds = limit.take(`draft ${address}`, mostDrafts)
    if (seconds !== undefined || names.has(name)) return seconds
    const refused = limit.take(`new draft ${address}`, mostNewDrafts)
    if (refused !== undefined) return refused
    if (names.size >= mostNames) names.clear()
    names.add(name)
    return undefined
  }
}

/** What anybody may fetch from anywhere: it is signed, or adds up. */
function publishedRoutes(add: Add, context: CollectorContext, options: AppOptions): void {
  const ledger = dailyLedger(context)
  const open = {
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  }
  add('/manifest.json', {
    GET: async (request) => {
      const inForce = context.manifest()
      if (inForce === undefined)
        return options.refuse(request, refusal(404, 'collector.no_manifest'))
      return request.body(inForce.signed, 200, { ...open, 'content-type': 'application/json' })
    },
  })
  add('/ledger.json', {
    GET: async (request) => {
      const { keys, erased } = await ledger()
      const told = keys.map(({ keyId, ballots, root }) => ({ keyId, ballots, root }))
      return request.json({ keys: told, erased }, 200, open)
    },
  })
  add('/receipts/:keyId{[a-z0-9][a-z0-9_-]{0,63}}', {
    GET: async (request) => {
      const { keys } = await ledger()
      const key = keys.find(({ keyId }) => keyId === param(request, 'keyId'))
      if (key === undefined) return options.refuse(request, refusal(404, 'collector.unknown_key'))
      return request.json({ keyId: key.keyId, root: key.root, leaves: key.leaves }, 200, open)
    },
  })
}

async function withJson(
  request: AppContext,
  options: AppOptions,
  work: (json: unknown) => Promise<Response>,
): Promise<Response> {
  const body: Body<unknown> = await readJson(request.req.raw, mostBytes)
  return body.ok ? work(body.value) : options.refuse(request, body.refused)
}

function param(request: AppContext, name: string): string {
  return request.req.param(name) ?? ''
}
