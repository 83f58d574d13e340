import type { Sex } from '../domain/codes'
import type { Chance } from './random'

/** Invented names: ordinary given names put together by chance. No list of real people stands behind them. */
const FIRST = [
  '次仁',
  '扎西',
  '白玛',
  '巴桑',
  '普布',
  '米玛',
  '拉巴',
  '尼玛',
  '达瓦',
  '边巴',
  '格桑',
  '索朗',
  '强巴',
  '洛桑',
  '丹增',
  '晋美',
  '云丹',
  '仁青',
  '德庆',
  '嘎玛'
]
const SECOND: Record<'1' | '2', readonly string[]> = {
  '1': ['多吉', '旺堆', '平措', '罗布', '顿珠', '桑珠', '加措', '旺久', '群培', '旦达', '贡布'],
  '2': ['卓玛', '央金', '德吉', '曲珍', '拉姆', '仓决', '玉珍', '白珍', '卓嘎', '措姆', '色珍']
}
const SCRIPT: Record<'1' | '2', readonly string[]> = {
  '1': ['བཀྲ་ཤིས་རྡོ་རྗེ', 'བསྟན་འཛིན་ནོར་བུ', 'ཉི་མ་ཕུན་ཚོགས', 'ཚེ་རིང་རྡོ་རྗེ', 'ཟླ་བ་ནོར་བུ'],
  '2': ['ཚེ་རིང་སྒྲོལ་མ', 'པདྨ་ལྷ་མོ', 'བདེ་སྐྱིད་སྒྲོལ་མ', 'དབྱངས་ཅན་ལྷ་མོ', 'པདྨ་སྒྲོལ་མ']
}
const FAMILY = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '何', '马', '罗', '唐', '韩']
const GIVEN: Record<'1' | '2', readonly string[]> = {
  '1': ['志远', '建平', '永福', '国梁', '春生', '文斌', '大勇', '海山', '庆丰', '学礼', '明'],
  '2': ['秀兰', '晓梅', '玉芬', '春燕', '丽华', '桂香', '雪琴', '文静', '小红', '月娥', '敏']
}

export function personName(by: Chance, sex: Extract<Sex, '1' | '2'>): string {
  const kind = by.weighted([
    ['tibetan', 70],
    ['script', 4],
    ['chinese', 26]
  ] as const)
  if (kind === 'script') return by.pick(SCRIPT[sex])
  if (kind === 'tibetan') return by.pick(FIRST) + by.pick(SECOND[sex])
  return by.pick(FAMILY) + by.pick(GIVEN[sex])
}

const COMPANY_WORDS = ['雅砻', '雅江', '桑耶河', '哈布山', '藏源', '雪域清泉', '扎塘', '泽吉']

export function companyName(by: Chance, trade: string): string {
  return `扎囊县${by.pick(COMPANY_WORDS)}${trade}有限公司`
}
