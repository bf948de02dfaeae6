import { expect, test } from 'vitest'
import type { RegistrarStore } from '../../src/collect/ports/registrar-store.ts'
import { registrarPublicApp } from '../../src/server/registrar/public-app.ts'

const origin = 'https://people.example'
const app = registrarPublicApp({
  // Whatever is refused must not reach the store: there is none.
  store: {} as RegistrarStore,
  origin,
  collectorOrigin: 'https://answers.example',
  report: () => undefined,
})

test('the registrar’s public listener has three kinds of pages, and none for staff', async () => {
  const paths = new Set(app.routes.map(({ path }) => path))
  expect([...paths].toSorted()).toEqual(['/*', '/issue', '/manifest.json', '/stop/:token'])
  for (const path of ['/control/persons', '/control/close', '/api/v1/me', '/persons']) {
    const response = await app.request(`${origin}${path}`, { method: 'POST' })
    expect([path, response.status]).toEqual([path, 404])
  }
})

test('credentials are asked for by pages of the collector alone', async () => {
  const response = await app.request(`${origin}/issue`, {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example', 'content-type': 'application/json' },
    body: '{}',
  })
  expect(response.status).toBe(403)
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
})
