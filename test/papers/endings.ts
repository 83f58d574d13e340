import type { SectionValue } from '../../shared/ledger'
import { agreed, beginning, work } from './sections'

/** Other ends of the same matter: what to hand to `fullSections`. */
export const endings = {
  oral: { outcome: { ...agreed['outcome'], agreementForm: 1 } as SectionValue, confirmation: undefined },
  failed: {
    outcome: {
      result: 2,
      resultOn: '2026-10-20',
      cause: '双方对墙基位置各执一词，申请人不再接受调解。',
      agreementForm: 0,
      amount: 0,
      agreement: '',
      terminationCause: 4,
      toldOtherWays: '土地权属不明的，可以先申请县人民政府处理'
    },
    agreement: undefined,
    performance: undefined,
    confirmation: undefined,
    followUp: undefined
  },
  entrusted: {
    intake: { ...beginning['intake'], source: 4, entrustedBy: '扎囊县人民法院' } as SectionValue,
    application: { ...beginning['application'], mode: 'none', appliedOn: null } as SectionValue,
    entrustment: {
      letterNumber: '（2026）藏0521诉前调12号',
      letterOn: '2026-09-25',
      stage: 1,
      courtCaseNumber: '（2026）藏0521民诉前12号',
      contact: '立案庭边巴旦达，0893-0000001',
      reportBy: '2026-10-25'
    },
    feedback: {
      on: '2026-10-22',
      to: '扎囊县人民法院',
      way: '书面复函',
      note: '',
      replyNumber: '扎人调函〔2026〕4号'
    }
  },
  refused: {
    ...Object.fromEntries(
      [...Object.keys(beginning), ...Object.keys(work), ...Object.keys(agreed)].map((name) => [
        name,
        undefined
      ])
    ),
    attachments: undefined,
    refusal: {
      refusedOn: '2026-09-29',
      appliedOn: '2026-09-27',
      title: '两户相邻院墙界线纠纷',
      type: 2,
      source: 2,
      entrustedBy: '',
      place: { code: '540521100', name: '西藏自治区山南市扎囊县扎塘镇' },
      summary: '被申请人明确表示不接受调解。',
      claim: '将院墙恢复到原来的位置。',
      grounds: [3],
      reason: '2026年9月28日电话征求意见，被申请人明确拒绝调解。',
      goTo: '可以依法申请仲裁或者向人民法院起诉\n土地权属争议可以申请县人民政府处理',
      handledBy: '达娃仓决'
    }
  }
} satisfies Record<string, Record<string, SectionValue | undefined>>
