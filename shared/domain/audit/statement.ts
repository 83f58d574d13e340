/**
 * What the office signs when it hands out the record of what was done: a text that is printed whole, so that an
 * inspector can check it with the public key beside it and any tool that knows Ed25519 (RFC 8032).
 */
export const statementText = (
  lines: readonly string[],
  content: string,
  head: { position: number; hash: string }
): string =>
  [
    '温馨调解台账操作记录',
    ...lines,
    `内容摘要（SHA-256）：${content}`,
    `台账流水：第 1 至 ${head.position} 条，链值 ${head.hash}`,
    ''
  ].join('\n')
