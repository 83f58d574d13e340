import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskAddress, maskIdNumber, maskPhone } from './mask'
import { checkPhone } from './phone'

describe('maskIdNumber', () => {
  it('hides the birth date of a citizen number', () => {
    expect(maskIdNumber('540599199001010012')).toBe('540***********0012')
  })

  it('shows little of a short number and nothing of a very short one', () => {
    expect(maskIdNumber('E12345678')).toBe('E******78')
    expect(maskIdNumber('1234567')).toBe('*******')
  })

  it('always hides at least half, and keeps the length', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,30}$/), (text) => {
        const masked = maskIdNumber(text)
        expect(masked).toHaveLength(text.length)
        expect([...masked].filter((char) => char === '*').length * 2).toBeGreaterThanOrEqual(text.length)
      })
    )
  })
})

describe('maskPhone', () => {
  it.each([
    ['13800001234', '138****1234'],
    ['0893-7821234', '*********234'],
    ['110', '***'],
    ['', '']
  ])('%s → %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })
})

describe('maskAddress', () => {
  it.each([
    ['西藏自治区山南市扎囊县扎塘镇扎塘居委会12组3号', '西藏自治区山南市扎囊县扎塘镇***'],
    [
      '内蒙古自治区赤峰市阿鲁科尔沁旗巴彦温都尔苏木沙日温都尔嘎查',
      '内蒙古自治区赤峰市阿鲁科尔沁旗巴彦温都尔苏木***'
    ],
    ['青海省海西蒙古族藏族自治州格尔木市昆仑路街道1号', '青海省海西蒙古族藏族自治州格尔木市昆仑路街道***'],
    ['北京市东城区东华门街道2号院', '北京市东城区东华门街道***'],
    ['景德镇市珠山区3号', '景德镇市珠山区***'],
    ['阳光小区3号楼201室', '***'],
    ['扎囊县', '扎囊县'],
    ['', '']
  ])('%s → %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked)
  })

  it('never shows a house number', () => {
    const place = fc.constantFrom('扎囊县', '乃东区泽当街道', '山南市', '东风小区', '某社区', 'གྲ་ནང་།', '')
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 9999 }), (name, house) => {
        expect(maskAddress(`${name}${house}号`)).not.toMatch(/\d/)
      })
    )
  })
})

describe('checkPhone', () => {
  it.each([
    ['13800001234', 'mobile', '13800001234'],
    ['+86 138 0000 1234', 'mobile', '13800001234'],
    ['0893-7821234', 'landline', '0893-7821234'],
    ['010-65251234-801', 'landline', '010-65251234-801'],
    ['7821234', 'landline', '7821234'],
    ['12348', 'service', '12348'],
    ['400-820-1234', 'service', '400-820-1234']
  ])('takes %s for %s', (text, kind, number) => {
    expect(checkPhone(text)).toEqual({ ok: true, kind, number })
  })

  it.each([
    ['1380000123', '手机号应为 11 位，现为 10 位，请核对'],
    ['138000012345', '手机号应为 11 位，现为 12 位，请核对'],
    ['138OOOO1234', '电话号码第 4 位不是数字，请核对'],
    ['99', '不像常用的电话号码（2 位数字），请核对'],
    ['', '没有填写电话号码']
  ])('warns about %s', (text, message) => {
    expect(checkPhone(text)).toEqual({ ok: false, message })
  })
})
