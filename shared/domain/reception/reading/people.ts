import { plainText } from '@shared/domain/importing'
import { isName, isPost, isSurname, splitNamePost, splitPostName } from './posts'
import { sure, unsure, type Told, type ToldLeader } from './types'

/** One piece between separators: what it names, and in which order. */
interface Piece {
  names: Told<string>[]
  post: string
  areas: string
  /** A post may belong to the name before or after it. */
  postFirst: boolean
  postDoubt: string
}

/**
 * The leaders of a cell or line: several between 、；／ or line ends, posts before or after the name or in brackets
 * (县委书记 张三 · 张三（县委书记） · 张三，县委副书记、县长), areas in brackets. Names keep the spaces that are theirs.
 */
export function readPeople(given: string): ToldLeader[] {
  const pieces = split(plainText(given).replace(/同志(?=$|[\s、,;\n(])/g, '')).flatMap(readPiece)
  return join(pieces).flatMap(({ names, post, areas, postDoubt }): ToldLeader[] =>
    names.length === 0
      ? [
          {
            name: unsure('', post === '' ? '没有姓名' : `只有职务“${post}”，没有姓名`),
            post: sure(post),
            areas
          }
        ]
      : names.map((name, at) => ({
          name,
          post:
            names.length > 1 && post !== '' && at < names.length - 1
              ? sure('')
              : { value: post, doubt: postDoubt },
          areas
        }))
  )
}

/** Cuts at separators that stand outside brackets. */
function split(text: string): string[] {
  const pieces: string[] = ['']
  let depth = 0
  for (const char of text) {
    if (char === '(') depth += 1
    if (char === ')') depth = Math.max(0, depth - 1)
    if (depth === 0 && /[、,;/／\n。|]/.test(char)) pieces.push('')
    else pieces[pieces.length - 1] += char
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
}

function readPiece(given: string): Piece[] {
  const brackets: string[] = []
  const bare = given
    .replace(/\(([^()]*)\)?/g, (_, inside: string) => {
      brackets.push(inside.trim())
      return ' '
    })
    .replace(/[()]/g, ' ')
    .trim()
  const inside = fromBrackets(brackets)
  const piece = bare === '' ? EMPTY : fromWords(bare)
  if (bare === '' && inside.post === '' && inside.areas === '') return []
  const post =
    piece.post === '' ? inside.post : [piece.post, inside.post].filter((text) => text !== '').join('、')
  return [{ ...piece, post, areas: inside.areas, postDoubt: piece.postDoubt || inside.doubt }]
}

const EMPTY: Piece = { names: [], post: '', areas: '', postFirst: false, postDoubt: '' }
/** Sex and ethnicity in brackets are no part of a roster; they stay in the line beside it. */
const PERSONAL = /^(?:男|女|\p{Script=Han}{1,6}族|[,、\s])+$/u

function fromBrackets(brackets: readonly string[]): { post: string; areas: string; doubt: string } {
  const found = { post: '', areas: '', doubt: '' }
  for (const text of brackets) {
    if (text === '' || PERSONAL.test(text) || /^(?:主持工作|主接|陪同)$/.test(text)) continue
    const [, before = '', areas = ''] =
      /^(.*?)[,;、\s]*((?:分管|负责|协管|联系|主管|接待范围|分工).*)$/s.exec(text) ?? [null, text, '']
    if (areas !== '')
      found.areas = joined(found.areas, areas.replace(/^(?:分管|负责|协管|主管)(?:工作)?[::]?\s*/, ''))
    if (before === '') continue
    if (isPost(before.split(/[、,]/).at(-1) ?? '')) found.post = joined(found.post, before)
    else {
      found.areas = joined(found.areas, before)
      if (!/[、,]|工作|方面|等$/.test(before)) found.doubt = `括号内“${before}”按分管工作读`
    }
  }
  return found
}

const joined = (one: string, other: string): string => [one, other].filter((text) => text !== '').join('；')

/** Words between spaces: posts, names, or both written together. */
function fromWords(text: string): Piece {
  const words = text
    .replace(/[::]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
  const names: string[] = []
  const posts: string[] = []
  let [postFirst, postDoubt] = [false, '']
  for (const word of words) {
    const [pair, together] = [splitPostName(word), splitNamePost(word)]
    if (isPost(word)) {
      if (names.length === 0) postFirst = true
      posts.push(word)
    } else if (together) {
      names.push(together.name)
      posts.push(together.post)
      postDoubt = `“${word}”姓名与职务连写`
    } else if (pair) {
      postFirst = names.length === 0
      posts.push(pair.post)
      names.push(pair.name)
    } else names.push(word)
  }
  return { names: namesOf(names), post: posts.join('、'), areas: '', postFirst, postDoubt }
}

/** Words that are a name: 王 芳 is two characters spread out, 次仁 多吉 one name, 张三 李四 most likely two. */
function namesOf(words: readonly string[]): Told<string>[] {
  if (words.length === 0) return []
  const han = words.every((word) => /^\p{Script=Han}+$/u.test(word))
  if (han && words.length <= 4 && words.every((word) => word.length === 1)) return [named(words.join(''))]
  if (words.length === 1) return [named(words[0] ?? '')]
  if (han && words.every((word) => word.length <= 3 && word.length >= 2 && isSurname(word))) {
    return words.map((word) => unsure(word, '用空格隔开，按几个人读'))
  }
  const whole = words.join(' ')
  return [isName(whole) ? unsure(whole, '姓名中有空格，按一个人读') : unsure(whole, `“${whole}”不像姓名`)]
}

function named(word: string): Told<string> {
  if (/^\p{Script=Han}$/u.test(word)) return unsure(word, `“${word}”只有一个字`)
  if (/^等(?:\d|[一二三四五六七八九十]|领导|同志)/.test(word) || /等\d*[人名]?$/.test(word))
    return unsure(word, '没有写全（等）')
  return isName(word) ? sure(word) : unsure(word, `“${word}”不像姓名`)
}

/** Posts that stand alone between separators belong to a neighbour: after 张三 县委副书记 comes 县长. */
function join(pieces: readonly Piece[]): Piece[] {
  const made: Piece[] = []
  let waiting: string[] = []
  for (const piece of pieces) {
    const last = made.at(-1)
    const alone = piece.names.length === 0 && piece.post !== ''
    if (alone && last && !last.postFirst && waiting.length === 0) {
      last.post = [last.post, piece.post].filter((text) => text !== '').join('、')
      last.areas = joined(last.areas, piece.areas)
    } else if (alone) waiting.push(piece.post)
    else {
      made.push({
        ...piece,
        post: [...waiting, piece.post].filter((text) => text !== '').join('、'),
        postFirst: piece.postFirst || waiting.length > 0
      })
      waiting = []
    }
  }
  if (waiting.length > 0) {
    const last = made.at(-1)
    if (last && last.post === '') last.post = waiting.join('、')
    else made.push({ ...EMPTY, post: waiting.join('、') })
  }
  return made
}
