/** What a file can be told to be by its content. `endings[0]` is the one it is saved with. */
export interface FileKind {
  readonly mime: string
  /** 「PDF 文件」 */
  readonly name: string
  readonly endings: readonly [string, ...string[]]
}

const kind = (mime: string, name: string, ...endings: [string, ...string[]]): FileKind => ({
  mime,
  name,
  endings
})

export const KINDS = {
  jpg: kind('image/jpeg', 'JPG 图片', 'jpg', 'jpeg', 'jpe', 'jfif'),
  png: kind('image/png', 'PNG 图片', 'png'),
  gif: kind('image/gif', 'GIF 图片', 'gif'),
  webp: kind('image/webp', 'WebP 图片', 'webp'),
  bmp: kind('image/bmp', 'BMP 图片', 'bmp', 'dib'),
  tiff: kind('image/tiff', 'TIFF 图片', 'tif', 'tiff'),
  heic: kind('image/heic', 'HEIC 图片', 'heic', 'heif', 'hif'),
  pdf: kind('application/pdf', 'PDF 文件', 'pdf'),
  ofd: kind('application/ofd', 'OFD 版式文件', 'ofd'),
  docx: kind(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'Word 文档',
    'docx',
    'docm',
    'dotx',
    'wps'
  ),
  xlsx: kind(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Excel 表格',
    'xlsx',
    'xlsm',
    'xltx',
    'et'
  ),
  pptx: kind(
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    '演示文稿',
    'pptx',
    'pptm',
    'ppsx',
    'dps'
  ),
  zip: kind('application/zip', 'ZIP 压缩包', 'zip'),
  rar: kind('application/vnd.rar', 'RAR 压缩包', 'rar'),
  '7z': kind('application/x-7z-compressed', '7z 压缩包', '7z'),
  doc: kind('application/msword', 'Word 文档（旧格式）', 'doc', 'dot', 'wps'),
  xls: kind('application/vnd.ms-excel', 'Excel 表格（旧格式）', 'xls', 'xlt', 'et'),
  ppt: kind('application/vnd.ms-powerpoint', '演示文稿（旧格式）', 'ppt', 'pps', 'dps'),
  /** An office file with a password is of this kind too, whatever its ending. */
  ole: kind(
    'application/x-ole-storage',
    'Office 文件',
    'doc',
    'xls',
    'ppt',
    'docx',
    'xlsx',
    'pptx',
    'wps',
    'et',
    'dps',
    'msg',
    'vsd'
  ),
  mp3: kind('audio/mpeg', 'MP3 录音', 'mp3'),
  m4a: kind('audio/mp4', 'M4A 录音', 'm4a', 'aac', 'mp4'),
  aac: kind('audio/aac', 'AAC 录音', 'aac', 'm4a'),
  wav: kind('audio/wav', 'WAV 录音', 'wav'),
  amr: kind('audio/amr', 'AMR 录音', 'amr'),
  /** Recorders of telephones write m4a files under this brand too. */
  mp4: kind('video/mp4', 'MP4 录像', 'mp4', 'm4v', 'm4a', '3gp', 'mov'),
  mov: kind('video/quicktime', 'MOV 录像', 'mov', 'qt', 'mp4'),
  avi: kind('video/x-msvideo', 'AVI 录像', 'avi'),
  asf: kind('video/x-ms-asf', 'WMV 录像', 'wmv', 'wma', 'asf'),
  /** Named txt only where there is no ending: csv, xml, html, log are texts as well. */
  txt: kind('text/plain', '文本', 'txt'),
  unknown: kind('application/octet-stream', '其他文件', '')
} as const satisfies Record<string, FileKind>

export type KindCode = keyof typeof KINDS

/** Endings that stand for a kind that can be told by content. */
const KNOWN: ReadonlySet<string> = new Set(
  Object.values(KINDS).flatMap(({ endings }) => endings as readonly string[])
)
export const isKnownEnding = (ending: string): boolean => ending !== '' && KNOWN.has(ending)

/** What a system starts when it is opened, whatever stands in it. */
const STARTED: ReadonlySet<string> = new Set(
  (
    'exe com scr pif cpl dll sys drv ocx bat cmd ps1 psm1 vbs vbe js jse wsf wsh hta msi msp mst msix appx ' +
    'lnk url scf reg inf chm jar apk app sh run bin appimage deb rpm dmg pkg'
  ).split(' ')
)
export const isStartedByEnding = (ending: string): boolean => STARTED.has(ending)
