import * as highs from 'highs'
import type { Highs } from 'highs'

/** Loads HiGHS. */
export async function loadHighs(): Promise<Highs> {
  // The package's types describe its CommonJS build, whose export is a property more deep.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const load = highs.default as unknown as typeof highs.default.default
  return load()
}
