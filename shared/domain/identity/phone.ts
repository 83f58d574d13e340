import { normalizeNumber } from './normalize'

/** A plausibility check: `ok: false` is a warning for the clerk, never a reason to refuse a record. */
export type PhoneCheck =
  | { readonly ok: true; readonly kind: 'mobile' | 'landline' | 'service'; readonly number: string }
  | { readonly ok: false; readonly message: string }

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^(?:0\d{2,3}-?)?[2-8]\d{6,7}(?:-\d{1,6})?$/
const SERVICE = /^(?:1\d{2,4}|[48]00-?\d{3}-?\d{4})$/

/**
 * Whether a text looks like a telephone number of the mainland: mobile 11 digits, landline with or without area code
 * and extension, or a service number (110, 12348, 400…). `+86` and `86` before a mobile number are dropped.
 */
export function checkPhone(text: string): PhoneCheck {
  const number = normalizeNumber(text)
    .replace(/[—–-]/g, '-')
    .replace(/^\+?86-?(?=1\d{10}$)/, '')
  if (number === '') return { ok: false, message: '没有填写电话号码' }
  if (MOBILE.test(number)) return { ok: true, kind: 'mobile', number }
  if (LANDLINE.test(number)) return { ok: true, kind: 'landline', number }
  if (SERVICE.test(number)) return { ok: true, kind: 'service', number }
  return { ok: false, message: explain(number) }
}

function explain(number: string): string {
  const wrong = [...number].findIndex((char) => !/[\d-]/.test(char))
  if (wrong >= 0) return `电话号码第 ${wrong + 1} 位不是数字，请核对`
  const digits = number.replace(/-/g, '').length
  if (/^1[3-9]/.test(number)) return `手机号应为 11 位，现为 ${digits} 位，请核对`
  return `不像常用的电话号码（${digits} 位数字），请核对`
}
