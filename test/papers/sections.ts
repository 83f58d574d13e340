import type { SectionValue } from '../../shared/ledger'

/** What stands in each section of the fictional dispute of test/support/fullCase.ts. */
export const APPLICANT = 'བསྟན་འཛིན་ཆོས་སྒྲོན'
export const RESPONDENT = '王建平'
export const CASE_NUMBER = '（2026）人调字第A0017号'
export const COMMITTEE = '扎囊县扎塘镇人民调解委员会'

export type Sections = Record<string, SectionValue>

export const parties: Sections = {
  parties: {
    list: [
      {
        id: 'party-1',
        role: 'applicant',
        kind: 'person',
        name: APPLICANT,
        sex: '2',
        idNumber: '540599198512310020',
        birthDate: '1985-12-31',
        nation: '04',
        occupation: '务农',
        phone: '13800000001',
        address: '西藏自治区山南市扎囊县扎塘镇羊嘎居委会三组12号',
        language: 'bo',
        interpreter: '边巴央金'
      },
      {
        id: 'party-2',
        role: 'respondent',
        kind: 'person',
        name: RESPONDENT,
        sex: '1',
        idNumber: '540599199001010012',
        birthDate: '1990-01-01',
        nation: '01',
        occupation: '个体工商户',
        phone: '13800000002',
        address: '西藏自治区山南市扎囊县扎塘镇羊嘎居委会三组13号',
        agents: [
          {
            id: 'agent-1',
            kind: 'entrusted',
            name: '王春生',
            idNumber: '990000200002290124',
            phone: '13800000003',
            relation: '弟弟',
            powers: [1, 3, 5]
          }
        ]
      }
    ]
  }
}

export const beginning: Sections = {
  intake: {
    caseNumber: CASE_NUMBER,
    numberYear: 2026,
    numberDevice: 'A',
    numberSerial: 17,
    acceptedOn: '2026-09-28',
    occurredOn: '2026-09-20',
    source: 2,
    entrustedBy: '',
    title: '两户相邻院墙界线纠纷',
    type: 2,
    difficulty: 2,
    scale: '01',
    place: { code: '540521100', name: '西藏自治区山南市扎囊县扎塘镇' },
    summary:
      '申请人与被申请人两户院落相邻，中间院墙建于2009年。2026年9月20日，被申请人翻建院墙时向东移动约0.4米，' +
      '申请人认为占用了自家宅基地，双方为界线发生争执。',
    claim: '1、将院墙恢复到原来的位置；\n2、赔偿被压坏的青稞苗和水管损失。',
    peopleInvolved: 2
  },
  application: { mode: 'written', appliedOn: '2026-09-27', cleared: [1, 2, 3], consented: true, linked: [] },
  routing: {
    offers: [
      {
        id: 'offer-1',
        kind: 'assign',
        route: 'organization',
        organizationId: 'organization-1',
        receiver: COMMITTEE,
        department: '',
        stage: null,
        letterNumber: '扎综函〔2026〕31号',
        mediatorIds: ['mediator-1', 'mediator-2'],
        chosenBy: 'parties',
        offeredOn: '2026-09-29',
        answerBy: '2026-10-08',
        reportBy: '2026-10-28',
        note: '',
        answer: { kind: 'accepted', on: '2026-09-30', by: '索朗旺堆', reason: '' }
      }
    ],
    recusals: []
  },
  assignment: {
    organizationId: 'organization-1',
    mediatorIds: ['mediator-1', 'mediator-2'],
    assignedOn: '2026-09-30',
    note: '',
    receivedBy: '索朗旺堆'
  }
}

export const work: Sections = {
  investigation: {
    list: [
      {
        id: 'inquiry-1',
        on: '2026-10-09',
        from: '10:00',
        place: '争议院墙现场',
        present: '羊嘎居委会网格员达瓦卓嘎',
        asked: '格桑平措、尼玛罗布',
        record: '问：原来的墙基在哪里？\n答：老墙基的条石还在，从水渠边往北是一条直线。',
        investigator: '索朗旺堆',
        recorder: '白玛曲珍'
      }
    ]
  },
  handling: {
    sessions: [
      {
        id: 'session-1',
        on: '2026-10-10',
        from: '09:30',
        to: '11:05',
        place: '扎塘镇温馨调解室',
        present: '羊嘎居委会主任强巴顿珠',
        record: '双方各自陈述。被申请人承认移动了墙体，但认为老墙本来就偏。约定共同到现场测量后再谈。',
        mediators: '索朗旺堆、白玛曲珍',
        recorder: '白玛曲珍',
        interpreter: '边巴央金',
        result: 3
      },
      {
        id: 'session-2',
        on: '2026-10-20',
        from: '15:00',
        to: '16:40',
        place: '扎塘镇温馨调解室',
        present: '羊嘎居委会主任强巴顿珠',
        record: '按条石墙基测量，新墙确向东偏0.4米。被申请人同意拆回，并分三期赔偿损失。',
        mediators: '索朗旺堆、白玛曲珍',
        recorder: '白玛曲珍',
        interpreter: '边巴央金',
        result: 1
      }
    ]
  },
  limits: {
    agreedDays: null,
    extensions: [
      {
        id: 'extension-1',
        days: 15,
        on: '2026-10-11',
        consentBy: `${APPLICANT}、${RESPONDENT}`,
        reason: '墙基测量需要等待县自然资源局派员。'
      }
    ],
    pauses: []
  }
}

export const agreed: Sections = {
  outcome: {
    result: 1,
    resultOn: '2026-10-20',
    cause: '',
    agreementForm: 2,
    amount: 600_000,
    agreement:
      '一、王建平将新建院墙拆除，按老墙基条石的位置重建，费用自行承担。\n二、王建平赔偿申请人损失6,000.00元，分三期付清。'
  },
  agreement: {
    facts: '双方争议的院墙长11.2米。经现场测量，新墙比老墙基向东偏0.4米。被申请人对移动墙体承担责任。',
    performance: '院墙于2026年11月20日前重建完毕。赔偿款以银行转账方式，每期2,000.00元，分三期支付。',
    signedOn: '2026-10-21',
    copies: 3,
    signedBy: ['party-1', 'party-2'],
    mediator: '索朗旺堆、白玛曲珍',
    recorder: '白玛曲珍'
  },
  performance: {
    items: [1, 2, 3].map((part) => ({
      id: `due-${part}`,
      what: `支付赔偿款第${'一二三'[part - 1] ?? ''}期`,
      by: RESPONDENT,
      to: APPLICANT,
      amount: 200_000,
      dueOn: ['2026-10-31', '2026-11-30', '2026-12-31'][part - 1] ?? '',
      done: part === 1 ? { on: '2026-10-30', amount: 200_000, receipt: '收条一张' } : null
    }))
  },
  confirmation: {
    wanted: true,
    court: '扎囊县人民法院',
    basis: 'organization',
    cleared: [1, 2, 3, 4, 5],
    appliedOn: '2026-10-26',
    note: '',
    result: { kind: 'valid', on: '2026-11-02', number: '（2026）藏0521民特5号', reason: '' }
  },
  feedback: { on: '2026-10-22', to: APPLICANT, way: '当面告知', note: '' },
  followUp: {
    visits: [
      {
        id: 'visit-1',
        on: '2026-11-05',
        way: '上门',
        visitor: '索朗旺堆',
        visited: APPLICANT,
        performance: 2,
        satisfaction: 1,
        record: '院墙已经拆回，第一期赔偿款已付。双方没有再起争执。'
      }
    ]
  },
  dossier: {
    filed: [],
    statement: '本卷因两户均要求保密，证据照片另装信封附后。',
    keeping: '长期'
  },
  waivers: { list: [{ item: 3, reason: '当事人未携带户口簿，已核对身份证原件。', on: '2026-11-09' }] },
  closing: { closedOn: '2026-11-10', note: '无', archivist: '达娃仓决' }
}

const scan = (id: string, category: string, name: string, mime: string) => ({
  id,
  hash: 'a'.repeat(63) + id.slice(-1),
  name,
  bytes: 1000,
  mime,
  category,
  addedOn: '2026-10-20',
  note: '',
  removed: null
})
export const attached: Sections = {
  attachments: {
    list: [
      scan('scan-1', 'identity', '身份证复印件.jpg', 'image/jpeg'),
      scan('scan-2', 'evidence', '院墙照片.png', 'image/png'),
      scan('scan-3', 'receipt', '第一期收条.jpg', 'image/jpeg')
    ]
  }
}
