let table: Map<string, number> | null = null

/** Two-byte GB18030 (GBK): made by asking the decoder what each pair says. What has no pair becomes '?'. */
export function gb18030(text: string): Uint8Array {
  table ??= pairs()
  const bytes: number[] = []
  for (const char of text) {
    const code = char.charCodeAt(0)
    const pair = table.get(char)
    if (code < 128) bytes.push(code)
    else if (pair !== undefined) bytes.push(pair >> 8, pair & 255)
    else bytes.push(63)
  }
  return Uint8Array.from(bytes)
}

function pairs(): Map<string, number> {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if (char.length === 1 && char !== '\ufffd') found.set(char, lead * 256 + trail)
    }
  return found
}
