import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { anyAudit } from '../../../test/protect/arbitrary-audit.ts'
import { plainSolver } from '../../../test/protect/plain-solver.ts'
import { auditAnswers, programOf } from '../../protect/audit/audit-answers.ts'
import type { LinearProgram } from '../../protect/audit/linear-solver.ts'
import { openHighs } from './highs-solver.ts'

const solver = await openHighs()
const folder = mkdtempSync(path.join(tmpdir(), 'visavis-highs-'))

afterAll(async () => {
  await solver.close()
  rmSync(folder, { recursive: true, force: true })
})

const small: LinearProgram = {
  upper: [3, 4, 5],
  rows: [
    { unknowns: [0, 1], low: 2, high: 4 },
    { unknowns: [1, 2], low: 1, high: 7 },
  ],
  aims: [{ sense: 'most', factors: [1, 1, 1] }],
}

describe('openHighs', () => {
  it('finds what yalps finds, on drawn programs', async () => {
    const drawn = fc.tuple(
      anyAudit({ atoms: 12, people: 40 }),
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 12, maxLength: 12 }),
    )
    await fc.assert(
      fc.asyncProperty(drawn, async ([audit, costs]) => {
        const factors = audit.sizes.map((_, at) => costs[at] ?? 0)
        const program = programOf(audit, [
          { sense: 'least', factors },
          { sense: 'most', factors },
        ])
        const [own, other] = [await solver.solve(program), await plainSolver.solve(program)]
        for (const [at, { value, point }] of own.optima.entries()) {
          expect(value).toBeCloseTo(other.optima[at]?.value ?? Number.NaN, 6)
          expect(
            point.reduce((sum, y, unknown) => sum + y * (factors[unknown] ?? 0), 0),
          ).toBeCloseTo(value, 6)
          for (const { unknowns, low, high } of program.rows) {
            const sum = unknowns.reduce((total, unknown) => total + (point[unknown] ?? 0), 0)
            expect(sum).toBeGreaterThanOrEqual(low - 1e-6)
            expect(sum).toBeLessThanOrEqual(high + 1e-6)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('audits as the plain solver does', async () => {
    await fc.assert(
      fc.asyncProperty(anyAudit({ atoms: 10, people: 12 }), async (audit) => {
        expect(await auditAnswers(audit, solver)).toEqual(await auditAnswers(audit, plainSolver))
      }),
      { numRuns: 200 },
    )
  })

  it('tells of a program without a solution', async () => {
    const impossible = { ...small, rows: [{ unknowns: [0], low: 9, high: 10 }] }
    await expect(solver.solve(impossible)).rejects.toThrow('the linear solver failed')
    expect((await solver.solve(small)).optima[0]?.value).toBe(9)
  })

  it('fails with the cause when its thread breaks, and from then on', async () => {
    const broken = await openHighs({ file: fileOf("throw new RangeError('no memory')") })
    const told = { message: /stopped before it answered/, cause: { message: 'no memory' } }
    await expect(broken.solve(small)).rejects.toMatchObject({ cause: told.cause })
    await expect(broken.solve(small)).rejects.toThrow(told.message)
    await broken.close()
  })

  it('fails when its thread ends without an answer', async () => {
    const ending = await openHighs({
      file: fileOf(
        "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(7))",
      ),
    })
    await expect(ending.solve(small)).rejects.toMatchObject({
      cause: { message: 'the thread ended with code 7' },
    })
    await ending.close()
  })

  it('stops what it solves when it is told to', async () => {
    const stop = new AbortController()
    const endless = await openHighs({
      signal: stop.signal,
      file: fileOf(
        "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { for (;;); })",
      ),
    })
    const solving = endless.solve(small)
    stop.abort()
    await expect(solving).rejects.toMatchObject({ name: 'AbortError' })
    await endless.close()
    await expect(openHighs({ signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('solves nothing once it is closed', async () => {
    const closed = await openHighs()
    const failing = closed.solve(small).catch((error: unknown) => error)
    await closed.close()
    expect(await failing).toMatchObject({ message: 'the solver was closed' })
    await expect(closed.solve(small)).rejects.toThrow('the solver was closed')
  })
})

function fileOf(source: string): URL {
  const file = path.join(folder, `${source.length}.mjs`)
  writeFileSync(file, source)
  return pathToFileURL(file)
}
