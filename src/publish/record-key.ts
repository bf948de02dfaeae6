import { parseFigureId } from '../study/text/figure-id.ts'
import type { Figure } from './figure.ts'

/** What a figure is told with: its question and its people, or all mirrors of a wave, or samples. */
export function recordKey({ id, waves, populations, row, base }: Figure): string {
  const parsed = parseFigureId(id)
  // All mirrors of a wave, over everybody or over a part.
  if (parsed?.kind === 'mirror') return id.replace(/(?<=\/mirror)\/[^@]*/, '')
  if (parsed?.kind === 'respondents') return 'samples'
  const on = /@([a-z0-9_-]+)(?![^@]*\.)/.exec(id)?.[1]
  const where = base === undefined || on === undefined ? '' : `@${on}`
  return `${waves.join('..')}/${populations.join('+')}/${row?.variable ?? ''}${where}`
}
