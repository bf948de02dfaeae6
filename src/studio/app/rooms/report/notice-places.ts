import type { YamlPath } from '../design/yaml-places.ts'

interface NoticeOf {
  readonly wave: string
  readonly population: string
}

type Place = (of: NoticeOf) => YamlPath

/** Where `study.yaml` says what a notice lacks, in words. */
const places: Readonly<Record<string, Place>> = {
  commissioned_by: () => ['commissioned_by'],
  paid_by: () => ['paid_by'],
  processing: () => ['processing'],
  coding: () => ['coding'],
  limitations: () => ['limitations'],
  exclusions: ({ population }) => ['populations', population, 'exclusions'],
  mode: ({ wave }) => ['waves', wave, 'mode'],
  selection: (of) => inSample(of, 'selection'),
  frame: (of) => inSample(of, 'frame'),
  incentive: (of) => inSample(of, 'incentive'),
}

function inSample({ wave, population }: NoticeOf, key: string): YamlPath {
  return ['waves', wave, 'samples', population, key]
}

/** The place of an item of a notice; undefined where it is not said in words. */
export function placeOfItem(key: string, of: NoticeOf): YamlPath | undefined {
  return places[key]?.(of)
}
