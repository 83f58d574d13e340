import { zipSync } from 'fflate'
import { DIRECTORY_BYTES, HEAD_BYTES, oleDirectoryAt, type Content } from '.'

/** Bytes of a text with one byte a character, then of more texts or numbers. */
export const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part))
  )

/** The first bytes of a file of each kind, as programs write them. */
export const FIRST_BYTES = {
  jpg: bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF', [0]),
  png: bytesOf([0x89], 'PNG\r\n', [0x1a], '\n', [0, 0, 0, 13], 'IHDR'),
  gif: bytesOf('GIF89a', [1, 0, 1, 0]),
  webp: bytesOf('RIFF', [20, 0, 0, 0], 'WEBPVP8 '),
  bmp: bytesOf('BM', [70, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0]),
  tiff: bytesOf('II', [0x2a, 0, 8, 0, 0, 0]),
  heic: bytesOf([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0]),
  pdf: bytesOf('%PDF-1.7\n%', [0xe2, 0xe3, 0xcf, 0xd3], '\n'),
  rar: bytesOf('Rar!', [0x1a, 7, 1, 0]),
  '7z': bytesOf('7z', [0xbc, 0xaf, 0x27, 0x1c, 0, 4]),
  mp3: bytesOf('ID3', [4, 0, 0, 0, 0, 0, 0]),
  m4a: bytesOf([0, 0, 0, 28], 'ftypM4A ', [0, 0, 2, 0]),
  aac: bytesOf([0xff, 0xf1, 0x50, 0x80, 0, 0]),
  wav: bytesOf('RIFF', [36, 0, 0, 0], 'WAVEfmt '),
  amr: bytesOf('#!AMR\n', [0x3c, 0]),
  mp4: bytesOf([0, 0, 0, 24], 'ftypmp42', [0, 0, 0, 0]),
  mov: bytesOf([0, 0, 0, 20], 'ftypqt  ', [0, 0, 2, 0]),
  avi: bytesOf('RIFF', [36, 0, 0, 0], 'AVI LIST'),
  asf: bytesOf([0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11, 0xa6, 0xd9])
}

export const PROGRAMS = {
  windows: bytesOf(
    'MZ',
    [0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff],
    'This program cannot be run in DOS mode'
  ),
  linux: bytesOf([0x7f], 'ELF', [2, 1, 1, 0]),
  mac: bytesOf([0xcf, 0xfa, 0xed, 0xfe, 7, 0, 0, 1]),
  javaClass: bytesOf([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 52]),
  script: bytesOf('#!/bin/sh\nrm -rf "$HOME"\n'),
  shortcut: bytesOf([0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xc0]),
  android: bytesOf('dex\n035', [0]),
  help: bytesOf('ITSF', [3, 0, 0, 0])
}

/** A ZIP with files of these names. */
export const zipOf = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, bytesOf('content of ', name)])))

/** A compound file: header, a sector of filler, then the directory with a root and these streams. */
export function oleOf(rootClass: number[], ...streams: string[]): Uint8Array {
  const file = new Uint8Array(512 * 3)
  const view = new DataView(file.buffer)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(30, 9, true)
  view.setUint32(48, 1, true)
  ;['Root Entry', ...streams].forEach((name, index) => {
    const at = 512 * 2 + index * 128
    ;[...name].forEach((character, place) => view.setUint16(at + place * 2, character.charCodeAt(0), true))
    view.setUint16(at + 64, (name.length + 1) * 2, true)
  })
  file.set(rootClass, 512 * 2 + 80)
  return file
}
export const INSTALLER_CLASS = [0x84, 0x10, 0x0c, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46]

/** The parts of a whole file that its kind is told from. */
export function contentOf(file: Uint8Array): Content {
  const head = file.subarray(0, HEAD_BYTES)
  const at = oleDirectoryAt(head)
  return {
    head,
    tail: file.subarray(-HEAD_BYTES),
    directory: at === null ? null : file.subarray(at, at + DIRECTORY_BYTES)
  }
}
