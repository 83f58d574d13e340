import { expect, it } from 'vitest'
import { assign } from '../assign'
import { assigned, assignment, closed, context, fold, registered } from '../decide.test-support'
import { routingMoves } from './next'
import { transfer } from './offer'
import { offered, outside } from './routing.test-support'

it('只列出此刻做得成的分流动作', () => {
  const before = registered()
  const withMediator = fold(before, assign(before, { ...assignment, mediatorIds: ['m1'] }, context()))
  const leaving = fold(withMediator, transfer(withMediator, outside(), context()))
  expect(routingMoves(before, 'clerk')).toEqual(['offer', 'assign', 'refer', 'transfer'])
  expect(routingMoves(offered(), 'clerk')).toEqual(['receive', 'sendBack', 'recall'])
  expect(routingMoves(assigned(), 'clerk')).toEqual(['refer', 'transfer', 'reassign'])
  expect(routingMoves(withMediator, 'clerk')).toEqual(['refer', 'transfer', 'reassign', 'recuse'])
  expect(routingMoves(leaving, 'clerk')).toEqual(['receive', 'sendBack', 'recall', 'refer', 'recuse'])
  expect(routingMoves(closed(), 'clerk')).toEqual([])
  expect(routingMoves(before, 'viewer')).toEqual([])
})
