import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { divisionHeaderSchema, type DivisionHeader } from '@shared/domain/divisions'
import type { HandlersOf } from '../types'

const unzip = promisify(gunzip)

/** @param folder resources/divisions: header.json and the files it names */
export function divisionHandlers(folder: string): HandlersOf<'divisions'> {
  let header: Promise<DivisionHeader> | null = null
  const readHeader = async () =>
    divisionHeaderSchema.parse(JSON.parse(await readFile(join(folder, 'header.json'), 'utf8')))
  return {
    'divisions.read': async ({ file }) => {
      const found = fileIn(await (header ??= readHeader()), file)
      if (!found) {
        return {
          ok: false,
          error: { code: 'NOT_FOUND', message: '没有这个地区的区划资料，可以直接填写地名。' }
        }
      }
      return { ok: true, value: (await unzip(await readFile(join(folder, found)))).toString('utf8') }
    }
  }
}

/** Only files that the header names are read. */
const fileIn = (header: DivisionHeader, name: string): string | undefined =>
  name === 'base' ? header.base.file : header.villages.find(({ province }) => province === name)?.file
