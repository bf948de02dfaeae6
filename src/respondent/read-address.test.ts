import { describe, expect, test } from 'vitest'
import { readAddress, takeOver } from './read-address.ts'

describe('the fragment of a link', () => {
  test('is an invitation: key, dot, secret', () => {
    const { invitation } = readAddress('#employees-1.q4Zk_0-aXb3hT1o9VwYc2A')
    expect(invitation).toEqual({ keyId: 'employees-1', secret: 'q4Zk_0-aXb3hT1o9VwYc2A' })
  })

  test('is a resume code, as it is written and without dashes', () => {
    for (const code of ['00248-H36CN-AV6FF-ZHKJP-XVXVZZ', '00248H36CNAV6FFZHKJPXVXVZZ']) {
      expect(readAddress(`#${code}`)).toMatchObject({ code, here: false })
    }
  })

  test('is the order to take over from another tab', () => {
    expect(readAddress(takeOver)).toEqual({ code: undefined, here: true })
  })

  test.each(['', '#', '#main', '#i-networks', '#errors'])(
    'is nothing in an anchor: %j',
    (anchor) => {
      expect(readAddress(anchor)).toEqual({ code: undefined, here: false })
    },
  )
})
