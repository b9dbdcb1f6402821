import type { FieldPath } from '../../../../shared/matter/index.ts';

/**
 * The guide as a table, in the columns and under the names of the national implementation list: GB/T 39046-2020 table 4 and
 * ZWFW C0109-2018. A text stands in two columns, Chinese and English.
 */

export type Cell =
  /** Text as it is. */
  | { readonly kind: 'text' }
  | { readonly kind: 'whole' | 'number' | 'yes-no' }
  /** One of a list, by its name at the desk. */
  | { readonly kind: 'choice'; readonly group: string }
  | { readonly kind: 'choices'; readonly group: string }
  /** By its name. */
  | { readonly kind: 'department' }
  /** Each on a line of the cell. */
  | { readonly kind: 'lines' }
  /** The same, with a language below each. */
  | { readonly kind: 'text-lines'; readonly language: 'zh-CN' | 'en' };

export interface Column {
  readonly zh: string;
  readonly en: string;
  readonly path: FieldPath;
  readonly cell: Cell;
}

export interface Sheet {
  readonly zh: string;
  /** Where its rows stand in a matter; null: one row is a matter. */
  readonly list: 'materials' | 'steps' | 'faq' | null | readonly ['fee', 'items'];
  readonly columns: readonly Column[];
}

const text = (zh: string, en: string, ...path: string[]): Column => ({
  zh,
  en,
  path,
  cell: { kind: 'text' },
});
const whole = (zh: string, en: string, ...path: string[]): Column => ({
  zh,
  en,
  path,
  cell: { kind: 'whole' },
});
const yesNo = (zh: string, en: string, ...path: string[]): Column => ({
  zh,
  en,
  path,
  cell: { kind: 'yes-no' },
});
const choice = (group: string, zh: string, en: string, ...path: string[]): Column => ({
  zh,
  en,
  path,
  cell: { kind: 'choice', group },
});
const both = (zh: string, en: string, ...path: string[]): Column[] => [
  { zh, en: `${en} (Chinese)`, path: [...path, 'zh-CN'], cell: { kind: 'text' } },
  { zh: `${zh}（英文）`, en: `${en} (English)`, path: [...path, 'en'], cell: { kind: 'text' } },
];
const bothLines = (zh: string, en: string, ...path: string[]): Column[] => [
  { zh, en: `${en} (Chinese)`, path, cell: { kind: 'text-lines', language: 'zh-CN' } },
  { zh: `${zh}（英文）`, en: `${en} (English)`, path, cell: { kind: 'text-lines', language: 'en' } },
];

/** Names the matter in every sheet. */
export const codeColumn = text('事项代码', 'Matter code', 'code');

export const sheets: readonly Sheet[] = [
  {
    zh: '事项',
    list: null,
    columns: [
      codeColumn,
      ...both('事项名称', 'Matter name', 'name'),
      { zh: '别名', en: 'Also called', path: ['alsoCalled'], cell: { kind: 'lines' } },
      ...both('一句话说明', 'Summary', 'summary'),
      text('事项版本', 'Edition', 'edition'),
      text('基本编码', 'Basic code', 'basicCode'),
      text('实施编码', 'Implementing code', 'implementationCode'),
      choice('type', '事项类型', 'Matter type', 'type'),
      choice('level', '行使层级', 'Level of exercise', 'exerciseLevel'),
      { zh: '实施主体', en: 'Implementing body', path: ['department'], cell: { kind: 'department' } },
      text('办理地点（窗口）', 'Place (window)', 'window'),
      choice('audience', '服务对象', 'Applicant type', 'audience'),
      { zh: '主题分类', en: 'Theme', path: ['lifeEvents'], cell: { kind: 'choices', group: 'lifeEvent' } },
      ...bothLines('设定依据', 'Legal basis', 'legalBasis'),
      ...bothLines('受理条件', 'Acceptance conditions', 'conditions'),
      choice('caseType', '办件类型', 'Case type', 'caseType'),
      whole(
        '法定办结时限（工作日）',
        'Statutory time limit (working days)',
        'timeLimit',
        'statutory',
        'workingDays',
      ),
      ...both('法定办结时限说明', 'Statutory time limit note', 'timeLimit', 'statutory', 'note'),
      whole(
        '承诺办结时限（工作日）',
        'Promised time limit (working days)',
        'timeLimit',
        'promised',
        'workingDays',
      ),
      ...both('承诺办结时限说明', 'Promised time limit note', 'timeLimit', 'promised', 'note'),
      yesNo('是否收费', 'Fee', 'fee', 'charged'),
      {
        zh: '最低金额（元）',
        en: 'Smallest sum (yuan)',
        path: ['fee', 'fromYuan'],
        cell: { kind: 'number' },
      },
      ...both('收费依据', 'Fee basis', 'fee', 'basis'),
      yesNo('是否支持网上支付', 'Online payment', 'fee', 'onlinePayment'),
      ...both('减免依据', 'Fee reduction', 'fee', 'reduction'),
      ...both('结果名称', 'Result name', 'result', 'name'),
      ...both('结果样本', 'Result sample', 'result', 'sample'),
      {
        zh: '结果领取方式',
        en: 'Result delivery',
        path: ['result', 'delivery'],
        cell: { kind: 'choices', group: 'delivery' },
      },
      whole('到办事现场次数', 'Visits in person', 'visits', 'count'),
      ...both('必须现场办理原因说明', 'Reason for visits', 'visits', 'reason'),
      choice('online', '网上办理深度', 'Online depth', 'online', 'depth'),
      ...both('网上办理说明', 'Online note', 'online', 'note'),
      yesNo('是否支持材料邮寄', 'Materials by mail', 'online', 'mailIn'),
      text('咨询电话', 'Enquiry phone', 'hotline', 'phone'),
      ...both('咨询时间', 'Enquiry hours', 'hotline', 'hours'),
      text('监督投诉电话', 'Complaint phone', 'complaintLine', 'phone'),
      ...both('监督投诉时间', 'Complaint hours', 'complaintLine', 'hours'),
    ],
  },
  {
    zh: '申请材料',
    list: 'materials',
    columns: [
      codeColumn,
      text('材料代码', 'Material code', 'id'),
      ...both('材料名称', 'Material name', 'name'),
      whole('原件份数', 'Originals', 'originals'),
      whole('复印件份数', 'Copies', 'copies'),
      choice('format', '材料形式', 'Form', 'format'),
      choice('source', '来源渠道', 'Source', 'source'),
      ...both('出具机构', 'Issuing body', 'issuedBy'),
      choice('necessity', '材料必要性', 'Required', 'necessity'),
      ...both('非必要时办理情形', 'When needed', 'condition'),
      ...both('填报须知', 'Filling notes', 'note'),
      ...both('示例样表', 'Sample', 'sample'),
    ],
  },
  {
    zh: '办理流程',
    list: 'steps',
    columns: [codeColumn, ...both('环节名称', 'Step', 'name'), ...both('环节说明', 'Detail', 'detail')],
  },
  {
    zh: '收费项目',
    list: ['fee', 'items'],
    columns: [
      codeColumn,
      ...both('收费项目名称', 'Fee item', 'name'),
      { zh: '收费标准（元）', en: 'Fee (yuan)', path: ['yuan'], cell: { kind: 'number' } },
    ],
  },
  {
    zh: '常见问题',
    list: 'faq',
    columns: [codeColumn, ...both('问题', 'Question', 'question'), ...both('解答', 'Answer', 'answer')],
  },
];
