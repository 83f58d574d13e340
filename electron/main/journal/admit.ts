import type { IpcFailure } from '@shared/ipc/contract'
import { sectionSchema } from '@shared/domain/registry'
import { mayWrite } from '@shared/domain/permissions'
import { roleNames } from '@shared/domain/office/roles'
import type { Role } from '@shared/domain/office/sections'
import type { Change, Json } from '@shared/ledger'
import { canonicalJson } from '@shared/ledger'
import { fail, ok, type Result } from '@shared/result'
import { fieldName, sectionCode, sectionName } from './names'

/**
 * Whether these changes may become an entry: the role may write each section, each value is exactly what its
 * schema describes (nothing unknown, nothing that parsing would alter), and no section is changed twice.
 * @returns NOT_ALLOWED or BAD_REQUEST, naming the section and the first field
 */
export function admit(role: Role, changes: readonly Change[]): Result<null, IpcFailure> {
  const seen = new Set<string>()
  for (const change of changes) {
    const { entity, id, section, value } = change
    const name = `「${sectionName(entity, section)}」（${sectionCode(entity, section)}）`
    const schema = sectionSchema(entity, section)
    if (!schema) return fail('BAD_REQUEST', `没有保存：台账中没有${name}这一项。`)
    if (!mayWrite(role, entity, section)) {
      return fail('NOT_ALLOWED', `没有保存：当前身份是${roleNames[role]}，不能修改${name}。`)
    }
    const key = JSON.stringify([entity, id, section])
    if (seen.has(key)) return fail('BAD_REQUEST', `没有保存：同一条记录的${name}在一次保存中出现了两次。`)
    seen.add(key)
    const parsed = schema.safeParse(value)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      return fail(
        'BAD_REQUEST',
        `没有保存：${name}中的“${fieldName(entity, section, issue?.path ?? [])}”${reasonOf(issue)}。`
      )
    }
    const field = firstDifference(value, parsed.data as Json, [])
    if (field)
      return fail(
        'BAD_REQUEST',
        `没有保存：${name}中的“${fieldName(entity, section, field)}”不是台账中的内容项。`
      )
  }
  return ok(null)
}

/** Our own schemas speak Chinese; what zod says by itself is put into plain words. */
function reasonOf(issue: { code: string; message: string } | undefined): string {
  if (issue && /\p{Script=Han}/u.test(issue.message)) return issue.message
  if (issue?.code === 'too_big') return '过长或数值过大'
  if (issue?.code === 'too_small') return '过短或数值过小'
  return '缺失或格式不符'
}

/** Path of the first place where parsing changed something, or null when both are the same JSON. */
function firstDifference(given: Json, parsed: Json, path: PropertyKey[]): PropertyKey[] | null {
  if (given === null || parsed === null || typeof given !== 'object' || typeof parsed !== 'object') {
    return canonicalJson(given) === canonicalJson(parsed) ? null : path
  }
  if (Array.isArray(given) !== Array.isArray(parsed)) return path
  const left = given as Record<string, Json | undefined>
  const right = parsed as Record<string, Json | undefined>
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const a = Object.hasOwn(left, key) ? left[key] : undefined
    const b = Object.hasOwn(right, key) ? right[key] : undefined
    if (a === undefined || b === undefined) {
      if (a !== b) return [...path, key]
      continue
    }
    const inner = firstDifference(a, b, [...path, key])
    if (inner) return inner
  }
  return null
}
