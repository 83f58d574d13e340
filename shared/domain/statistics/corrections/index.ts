export * from './causes'
export * from './corrections'
export * from './paper'
export * from './workbook'
