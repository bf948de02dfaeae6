import { describe, expect, test } from 'vitest'
import { closingPanels, openingPanels } from './ballot-panels.ts'

const all = (language: string): string =>
  openingPanels(language).text + closingPanels(language).text

describe('panels of the anonymous pages', () => {
  test('are the same ones in both languages, with the same slots and buttons', () => {
    const skeleton = (language: string): readonly string[] =>
      all(language).match(/data-(?:panel|slot|do|if|say|result)="[^"]*"/g) ?? []
    expect(skeleton('fr').toSorted()).toEqual(skeleton('en').toSorted())
    expect(skeleton('fr').length).toBeGreaterThan(40)
  })

  test('leave no placeholder unfilled', () => {
    for (const language of ['fr', 'en']) expect(all(language)).not.toMatch(/[{}]/)
  })

  test('stay inert and carry neither script, style nor handler', () => {
    expect(all('en').replaceAll(/<template.*?<\/template>/gs, '')).toBe('')
    expect(all('en')).not.toMatch(/<script|<style|style=|\son\w+=/)
  })

  test('say on a page in another language which one they are in', () => {
    expect(openingPanels('ar').text).toContain('<div lang="en" dir="ltr"><h2>')
    expect(openingPanels('fr-CA').text).not.toContain('lang=')
  })
})
