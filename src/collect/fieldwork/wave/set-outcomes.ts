import { isMap, parseDocument } from 'yaml'
import type { OutcomesFormat } from '../../../study/format/outcomes-format.ts'

/** What `outcomes.yaml` starts with when a command makes it. */
const head = `# yaml-language-server: $schema=.schema/outcomes.schema.json
# fr\u00a0: Comment le terrain s’est terminé, par vague et population\u00a0; écrit par «\u00a0visavis field export\u00a0».
# en: How the fieldwork ended, by wave and population; written by “visavis field export”.
waves: {}
`

/**
 * Writes how the fieldwork of a wave ended into the text of `outcomes.yaml`; other waves, and comments,
 * stay as they are.
 *
 * @param text - the file as it is; undefined when there is none
 * @param outcomes - by population
 */
export function setOutcomes(
  text: string | undefined,
  wave: string,
  outcomes: ReadonlyMap<string, OutcomesFormat>,
): string {
  const document = parseDocument(text ?? head)
  if (!isMap(document.get('waves', true))) document.set('waves', document.createNode({}))
  const waves = document.get('waves', true)
  if (isMap(waves)) waves.flow = false
  document.setIn(['waves', wave], document.createNode(Object.fromEntries(outcomes)))
  return document.toString({ lineWidth: 100 })
}
