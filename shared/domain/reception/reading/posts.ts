/** What posts end with; the longest first, so that 副检察长 is not taken for a name and 检察长 left over. */
const ENDS =
  '书记|县长|区长|市长|州长|旗长|盟长|镇长|乡长|省长|主席|局长|部长|院长|检察长|秘书长|主任|委员长|常委|委员|政委|处长|科长|所长|队长|' +
  '大队长|支队长|校长|专员|调研员|巡视员|督学|组长|会长|司长|厅长|庭长|站长|园长|经理|董事长|助理|主席团|负责人|主任科员|行长|社长|总工程师|' +
  '主任委员|干部|科员|法官|检察官|代表|党组成员|成员|领导|盟委|理事长|主管|指导员|教导员|参谋长|司令员|工程师|律师|部长助理|书记员'
const POST_END = new RegExp(String.raw`(?:${ENDS})(?:\([^)]*\))?$`)
const ANY_END = new RegExp(ENDS, 'g')
/** What a post begins with: an office or a rank. */
const START = new RegExp(
  '(?:中共|省|市|县|区|州|旗|盟|镇|乡|街道|自治区|自治州|自治县)?' +
    '(?:[省市县区州旗盟镇乡]委|党委|党组|党工委|政府|人大|政协|纪委|监委|政法委|组织部|宣传部|统战部|法院|检察院|公安|司法|信访|人武部|办公室|常务副|常委|' +
    '副[书县区市州旗盟镇乡省主局部院检秘处科所队调巡]|[一二三四]级|原|时任|代|[县区市州旗盟镇乡省]长|书记|局长|主任|主席|部长|院长|检察长|常委|秘书长|委员)'
)

/** Whether a text is a post and nothing else: 县委副书记、县长. */
export const isPost = (text: string): boolean => POST_END.test(text) && !startsWithName(text)

/** A post starts with an office or a rank; before it nothing may be left that could be a name. */
const startsWithName = (text: string): boolean => {
  const split = splitNamePost(text)
  return split !== null
}

/** 「县长李四」→ post 县长, name 李四; null when nothing like a name follows a post. */
export function splitPostName(text: string): { name: string; post: string } | null {
  const ends = [...text.matchAll(ANY_END)]
  for (const end of ends.reverse()) {
    const stop = end.index + end[0].length
    const name = text.slice(stop)
    if (name !== '' && isName(name) && !POST_END.test(name)) return { post: text.slice(0, stop), name }
  }
  return null
}

/** 「李四县委书记」→ name 李四, post 县委书记; null when it begins with the post. */
export function splitNamePost(text: string): { name: string; post: string } | null {
  if (!POST_END.test(text)) return null
  const start = START.exec(text)
  if (!start || start.index === 0) return null
  const name = text.slice(0, start.index)
  const known = name.length <= 4 ? isSurname(name) || name.length >= 4 : true
  return known && isName(name) ? { name, post: text.slice(start.index) } : null
}

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和'
export const isSurname = (text: string): boolean => text !== '' && SURNAMES.includes(text[0] ?? ' ')

/**
 * What can be a name at all: Han with or without a dot, Tibetan, Mongolian, Uyghur or Latin letters, any length; no
 * digit and no sign. Whether it is one, the place where it stands must say.
 */
export const isName = (text: string): boolean =>
  /^[\p{Script=Han}\p{Script=Tibetan}\p{Script=Mongolian}\p{Script=Arabic}\p{Script=Latin}\p{M}·•・་‧. -]+$/u.test(
    text
  ) &&
  /\p{L}.*\p{L}|\p{Script=Tibetan}/u.test(text) &&
  !/待定|空缺|轮流|值班|休息|放假|^无$|接访|信访|接待|办公室|同志$|领导$|公告|公示|大厅|中心$|工作日|顺延/.test(
    text
  )
