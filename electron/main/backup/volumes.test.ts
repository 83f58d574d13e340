// What the systems answer, in the form that their documentation gives; no real stick is at hand where these run.
import { describe, expect, it } from 'vitest'
import { linuxLabels, linuxVolumes, listVolumes, macVolumes, windowsVolumes } from './volumes'

describe('disks and sticks on Windows, as ConvertTo-Json of PowerShell 5.1 writes the drives', () => {
  const several = String.raw`[{"Name":"C:\\","VolumeLabel":"系统"},{"Name":"D:\\","VolumeLabel":"Zhang\u0027s 盘"},{"Name":"E:\\","VolumeLabel":"备份盘"},{"Name":"F:\\","VolumeLabel":""},{"Name":"G:\\","VolumeLabel":null}]`

  it('without the disk of the system and without those that have no label', () => {
    expect(windowsVolumes(`${several}\r\n`, 'c:')).toEqual([
      { label: "Zhang's 盘", root: 'D:\\' },
      { label: '备份盘', root: 'E:\\' }
    ])
  })

  it('one alone is no list, and a mark of the byte order may stand first', () => {
    const one = '\uFEFF{"Name":"D:\\\\","VolumeLabel":"资料"}\r\n'
    expect(windowsVolumes(one, 'C:')).toEqual([{ label: '资料', root: 'D:\\' }])
    expect(windowsVolumes('{"Name":"C:\\\\","VolumeLabel":"Windows"}', 'C:')).toEqual([])
  })

  it('anything else is refused, and then places are known by their paths', () => {
    for (const text of ['', 'Get-Volume : Access denied', '{"Name":1}', '[1]']) {
      expect(() => windowsVolumes(text, 'C:')).toThrow()
    }
  })
})

describe('disks and sticks on Linux', () => {
  // proc(5): blanks, tabs, line feeds and backslashes are written in octal, all else as it is.
  const mounts = [
    '/dev/sda2 / ext4 rw,relatime 0 0',
    '/dev/sda1 /boot/efi vfat rw,relatime 0 0',
    '/dev/sdb1 /media/u/备份\\040盘 exfat rw,nosuid,nodev 0 0',
    '/dev/sdc1 /run/media/u/WENXIN vfat rw 0 0',
    '/dev/sdd1 /mnt/a\\134b vfat rw 0 0',
    'tmpfs /tmp tmpfs rw 0 0',
    ''
  ].join('\n')
  // udev: what may not stand in a name is written as \xNN by byte; valid UTF-8 stays.
  const links = [
    ['system', '../../sda2'],
    ['EFI', '../../sda1'],
    ['备份\\x20盘', '../../sdb1'],
    ['WENXIN', '../../sdc1'],
    ['a\\x5cb\\xe5\\xa4\\x87', '../../sdd1']
  ] as const

  it('by their labels and where they are mounted, Chinese and blanks in both', () => {
    expect(linuxVolumes(mounts, linuxLabels(links))).toEqual([
      { label: '备份 盘', root: '/media/u/备份 盘' },
      { label: 'WENXIN', root: '/run/media/u/WENXIN' },
      { label: 'a\\b备', root: '/mnt/a\\b' }
    ])
  })

  it('escapes of every byte of a character are one character', () => {
    const line = '/dev/sdb1 /media/u/\\345\\244\\207\\040x vfat rw 0 0\n'
    expect(linuxVolumes(line, new Map([['sdb1', '备 x']]))).toEqual([
      { label: '备 x', root: '/media/u/备 x' }
    ])
  })

  it('that have no label, or are not mounted, are none', () => {
    expect(linuxVolumes(mounts, new Map())).toEqual([])
    expect(linuxVolumes('', linuxLabels(links))).toEqual([])
  })
})

describe('disks and sticks on a Mac, as they stand in /Volumes', () => {
  const entry = (name: string, directory: boolean) => ({ name, isDirectory: () => directory })

  it('are the folders; the disk of the system is a link', () => {
    const entries = [
      entry('Macintosh HD', false),
      entry('备份 盘', true),
      entry('.timemachine', true),
      entry('com.apple.TimeMachine.localsnapshots', true)
    ]
    expect(macVolumes(entries)).toEqual([{ label: '备份 盘', root: '/Volumes/备份 盘' }])
  })
})

it('the system that the test runs on answers, whatever is connected', async () => {
  for (const { label, root } of await listVolumes()) {
    expect(label).not.toBe('')
    expect(root).not.toBe('/')
  }
})
