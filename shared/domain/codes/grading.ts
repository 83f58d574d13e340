import { codeTable, type CodeOf } from './table'

/**
 * 五色预警与五级响应：对事项可能激化的程度分级，不对人分级。颜色、级别、告知对象没有国家统一规定，为默认值（未核实）；时限见
 * clocks/table.ts，告知对象见 office/grading.ts，都可在设置中更改。红色须报告公安机关的依据是《人民调解法》第二十五条（可能引起治安
 * 案件、刑事案件的，及时向当地公安机关或者有关部门报告）。
 * `tell` 是默认须告知的对象。
 */
export const riskColour = codeTable([
  {
    code: 1,
    name: '红色',
    response: '一级响应',
    meaning: '可能引起治安案件、刑事案件或者有人身危险',
    tell: ['综治中心主要负责人', '公安派出所']
  },
  {
    code: 2,
    name: '橙色',
    response: '二级响应',
    meaning: '涉及人数多或者双方有过激言行',
    tell: ['综治中心主要负责人', '乡镇（街道）分管负责人']
  },
  {
    code: 3,
    name: '黄色',
    response: '三级响应',
    meaning: '争议较大，拖延可能激化',
    tell: ['综治中心分管负责人']
  },
  {
    code: 4,
    name: '蓝色',
    response: '四级响应',
    meaning: '争议一般，情绪平稳',
    tell: ['承办调解组织负责人']
  },
  { code: 5, name: '绿色', response: '五级响应', meaning: '争议不大，按一般程序办理', tell: [] }
])
export type RiskColour = CodeOf<typeof riskColour>

/** 五步处置的核对项。各地步骤名称不一，此为默认值（未核实），可在设置中更改（office/grading.ts）。 */
export const handlingMove = codeTable([
  { code: 1, name: '核实情况' },
  { code: 2, name: '稳定情绪' },
  { code: 3, name: '确定责任人' },
  { code: 4, name: '组织调处' },
  { code: 5, name: '跟踪回访' }
])
export type HandlingMove = CodeOf<typeof handlingMove>

/**
 * 分级引导的问题：只问事项的情形。`colour`：回答「是」时至少建议到哪一色。群体以五人为界（内蒙古公开实现的阈值为 5，可更改，未核实）。
 */
export const riskQuestion = codeTable([
  { code: 'violence', name: '已经动手、扬言伤人或者自伤', colour: 1 },
  { code: 'weapon', name: '现场有器械、易燃物等危险', colour: 1 },
  { code: 'crowd', name: '有多人聚集或者准备聚集', colour: 2 },
  { code: 'livelihood', name: '关系到基本生活（工资、住房、医疗救治）', colour: 3 },
  { code: 'repeated', name: '同一事项此前调解不成或者协议没有履行', colour: 3 },
  { code: 'heated', name: '双方情绪激动，当面难以沟通', colour: 3 },
  { code: 'large', name: '争议金额或者涉及范围较大', colour: 4 }
])
export type RiskQuestion = CodeOf<typeof riskQuestion>
