import { strategyTexts } from '../../core/catalogue/strategy-text.ts'
import type { IssueValues } from '../../core/issue.ts'
import type { Language } from '../../core/local-text.ts'
import { fillText } from '../../core/message.ts'

/** A text of diagnoses and plans by its key, its placeholders filled. */
export type SayStrategy = (key: keyof typeof strategyTexts, values?: IssueValues) => string

/** Binds the words of diagnoses and plans to a language. */
export function sayStrategyIn(language: Language): SayStrategy {
  return (key, values = {}) => fillText(strategyTexts[key], language, values)
}
