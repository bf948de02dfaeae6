import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStudio } from '../../src/server/studio/open-studio.ts'
import type { OpenStudio } from '../../src/server/studio/open-studio.ts'

const studiesFolder = fileURLToPath(new URL('../../studies/', import.meta.url))

/** A Studio over copies of studies, and a browser that came in. */
export interface TestStudio extends OpenStudio {
  /** Where the copies lie. */
  readonly folder: string
  readonly cookie: string
  /** Asks as the application does, from inside. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>
  /** Asks for JSON. */
  readonly read: <T>(path: string) => Promise<T>
  readonly reported: readonly string[]
  readonly close: () => Promise<void>
}

/** Opens copies of the product's own studies. */
export async function openTestStudio(...names: readonly string[]): Promise<TestStudio> {
  const folder = await mkdtemp(path.join(tmpdir(), 'visavis-studio-'))
  for (const name of names) {
    await cp(path.join(studiesFolder, name), path.join(folder, name), { recursive: true })
  }
  const reported: string[] = []
  const opened = await openStudio({
    folders: names.map((name) => path.join(folder, name)),
    home: folder,
    port: 0,
    report: (code) => {
      reported.push(code)
    },
  })
  if (!opened.ok) throw new Error(opened.issues.map(({ code }) => code).join(', '))
  const studio = opened.value
  const entered = await fetch(studio.link(), { redirect: 'manual' })
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const ask = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('cookie', cookie)
    return fetch(`${studio.url}${address}`, { ...init, headers })
  }
  return {
    ...studio,
    folder,
    cookie,
    ask,
    read: async <T>(address: string): Promise<T> => {
      const response = await ask(address)
      if (!response.ok) throw new Error(`${address}: ${await response.text()}`)
      return (await response.json()) as T
    },
    reported,
    close: async () => {
      await studio.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Sends JSON. */
export function sending(
  method: 'POST' | 'PUT',
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): RequestInit {
  return {
    method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  }
}
