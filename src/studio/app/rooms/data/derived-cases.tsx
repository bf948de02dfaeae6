import type { ReactNode } from 'react'
import type { MenuVariable } from '../../../../api/study-menu.ts'
import { useSpeech } from '../../shell/language.ts'

/** How a derived variable is made of others: who is in each of its options, in words. */
export function DerivedCases({ variable }: { readonly variable: MenuVariable }): ReactNode {
  const { local, say } = useSpeech()
  const { derived, categories } = variable
  const labelOf = (code: string): string => {
    const category = categories.find((one) => one.code === code)
    return category === undefined ? code : local(category.label)
  }
  return (
    <>
      <ol className="derived-cases">
        {(derived?.cases ?? []).map(({ code, text, words }) => (
          <li key={code}>
            {say('derived.case', { label: labelOf(code), words: local(words) })} <code>{text}</code>
          </li>
        ))}
      </ol>
      <span className="quiet">{say('derived.first')}</span>
    </>
  )
}
