import { fixed, heading, items, signature, title } from './blocks'
import { nameOf, one, paperOf, type Form } from './paper'
import { interpretersOf, interpreterSignatures, partiesOf, partySignatures } from './party'

const kind = 'rights'

const NATURE =
  '人民调解是人民调解委员会通过说服、疏导等方法，促使当事人在平等协商基础上自愿达成调解协议，解决民间纠纷的活动。' +
  '人民调解应当在当事人自愿、平等的基础上进行，不违背法律、法规和国家政策，尊重当事人的权利，' +
  '不得因调解而阻止当事人依法通过仲裁、行政、司法等途径维护自己的权利。'
/** 《人民调解法》第二十三条 */
const RIGHTS = [
  '选择或者接受人民调解员；',
  '接受调解、拒绝调解或者要求终止调解；',
  '要求调解公开进行或者不公开进行；',
  '自主表达意愿、自愿达成调解协议。'
]
/** 《人民调解法》第二十四条 */
const DUTIES = ['如实陈述纠纷事实；', '遵守调解现场秩序，尊重人民调解员；', '尊重对方当事人行使权利。']
/** 《人民调解法》第二十九条至第三十三条 */
const EFFECT = [
  '调解协议书自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效，由当事人各执一份，' +
    '人民调解委员会留存一份（第二十九条）。口头调解协议自各方当事人达成协议之日起生效（第三十条）。',
  '经人民调解委员会调解达成的调解协议，具有法律约束力，当事人应当按照约定履行；人民调解委员会对履行情况进行监督，' +
    '督促当事人履行约定的义务（第三十一条）。',
  '当事人之间就调解协议的履行或者调解协议的内容发生争议的，一方当事人可以向人民法院提起诉讼（第三十二条）。'
]
const CONFIRMATION =
  '达成调解协议后，双方当事人认为有必要的，可以自调解协议生效之日起三十日内共同向人民法院申请司法确认。' +
  '人民法院依法确认调解协议有效，一方当事人拒绝履行或者未全部履行的，对方当事人可以向人民法院申请强制执行；' +
  '依法确认调解协议无效的，当事人可以通过人民调解方式变更原调解协议或者达成新的调解协议，也可以向人民法院提起诉讼（第三十三条）。'
const FAILED =
  '调解不成的，应当终止调解，当事人可以依法通过仲裁、行政、司法等途径维护自己的权利（第二十六条）。'

/**
 * 人民调解权利义务告知书. 原格式未取得: the sentences are those of the law, 《人民调解法》第二条至第四条、第二十三条、第二十四条、
 * 第二十六条、第二十九条至第三十三条. Told before the mediation (司法部令第75号第三十条).
 */
export const rights: Form = {
  kind,
  of: ({ sections }) => one(kind, sections.intake !== undefined),
  fill: (file) => {
    const list = partiesOf(file)
    return paperOf(kind, file, '', [
      title(nameOf(kind)),
      fixed('根据《中华人民共和国人民调解法》，现将人民调解的有关事项告知如下：'),
      heading('一、人民调解的性质和原则（第二条、第三条）'),
      fixed(NATURE),
      heading('二、当事人享有下列权利（第二十三条）'),
      items(RIGHTS),
      heading('三、当事人履行下列义务（第二十四条）'),
      items(DUTIES),
      heading('四、调解不收费（第四条）'),
      fixed('人民调解委员会调解民间纠纷，不收取任何费用。'),
      heading('五、调解协议的效力'),
      items(EFFECT),
      heading('六、司法确认'),
      fixed(CONFIRMATION),
      heading('七、调解不成的处理'),
      fixed(FAILED),
      fixed('以上内容已向我告知，我已知悉。'),
      ...signature(
        partySignatures(list),
        [...interpreterSignatures(interpretersOf(list)), { label: '告知人（签名）' }],
        { date: '' }
      )
    ])
  }
}
