import { isMap, isSeq } from 'yaml'
import type { Document } from 'yaml'
import type { YamlPath } from '../design/yaml-places.ts'

/** Where an action stands in `strategy.yaml`; undefined where it does not. */
export function placeOfAction(document: Document, id: string): YamlPath | undefined {
  const list: unknown = document.get('advice', true)
  if (!isSeq(list)) return undefined
  const at = list.items.findIndex((item) => isMap(item) && item.get('id') === id)
  return at === -1 ? undefined : ['advice', at]
}

/** A number and what it counts in, as they are written: `3 months`, `-10 points`. */
export interface WrittenQuantity {
  readonly number: string
  readonly unit: string
}

/** Takes a written quantity apart; its number is empty where there is none. */
export function splitQuantity(text: string): WrittenQuantity {
  const [, number = '', unit = ''] = /^\s*([+\-\u2212]?[\d.,]*)\s*(.*?)\s*$/.exec(text) ?? []
  return { number, unit }
}

/** The unit of a delay in the plural, as the list of units has it. */
export function delayUnit(unit: string): 'days' | 'weeks' | 'months' {
  if (unit.startsWith('day')) return 'days'
  return unit.startsWith('week') ? 'weeks' : 'months'
}
