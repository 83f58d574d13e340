import { plainText } from '../../text'

/**
 * One line as the ledger keeps it: no control characters, line ends as one space. Spaces inside names stay, and so do
 * the joiners (U+200C, U+200D) by which Mongolian letters take their form.
 */
export const lineText = (text: string): string =>
  text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    // eslint-disable-next-line no-control-regex -- control characters are exactly what is taken out
    .replace(/[\u0000-\u001f\u007f\u200b\u2060\ufeff]/g, '')
    .trim()

/** 「本部」 of a company by its name. */
const COMPANY = /(?:公司|企业|厂|合作社|店|酒店|宾馆|商行|工程队|项目部)(?:[(（].*[)）])?$/
const ORGANIZATION =
  /(?:委员会|村委会|居委会|医院|学校|中学|小学|幼儿园|政府|局|办事处|协会|中心|大队|银行|支行|队|所|站|寺)$/

/** What a party is, by its name: a person unless the name says otherwise. */
export const partyKindOf = (name: string): 'person' | 'company' | 'otherOrganization' =>
  COMPANY.test(name) ? 'company' : name.length > 4 && ORGANIZATION.test(name) ? 'otherOrganization' : 'person'

/**
 * The names in one cell. They are parted by 、 ； ， and line ends only: a space belongs to the name, as Tibetan and
 * Mongolian names have it. 「等3人」 at the end is no name; what it says is given beside.
 */
export function namesIn(text: string): { names: string[]; people: number | null } {
  const names: string[] = []
  let people: number | null = null
  for (const piece of text.split(/[、；;，,\r\n]+/)) {
    const more = /^(.*?)\s*等\s*(\d+)\s*[人户名]?$/.exec(plainText(piece).trim())
    if (more) people = Number(more[2])
    const name = lineText(more ? piece.replace(/\s*等\s*[\d０-９]+\s*[人户名]?\s*$/, '') : piece)
    if (name !== '' && name !== '等') names.push(name)
  }
  return { names, people }
}

/** 「甲与乙」「甲诉乙」 as the two sides; null where the text does not part them once. */
export function sidesIn(text: string): [string, string] | null {
  const parts = text.split(/(?<=.)(?:与|诉|VS|vs\.?)(?=.)/)
  const [one, other] = parts
  return parts.length === 2 && one && other ? [one.trim(), other.trim()] : null
}
