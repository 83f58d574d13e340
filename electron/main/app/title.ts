/** The name on windows and message boxes. */
export const TITLE = '温馨调解台账'
