import { sampleAnswers } from '../../support/sample-answers.ts';
import { formOf } from './hall.ts';

/** 往来港澳通行证签注, the matter of the story, filled in so that every Chinese answer can be spelled. */
export const endorsement = 'hk-macao-endorsement';
export const endorsementForm = formOf(endorsement);
export const endorsementSpelling = {
  罗雨桐: 'luoyutong',
  汉族: 'hanzu',
  学校: 'xuexiao',
  老师: 'laoshi',
  青禾: 'qinghe',
  父亲: 'fuqin',
};
export const endorsementAnswers = {
  ...sampleAnswers(endorsementForm),
  chineseName: '罗雨桐',
  pinyinSurname: 'LUO',
  pinyinGivenNames: 'YUTONG',
  sex: 'female',
  ethnicGroup: '汉族',
  birthDate: '1949-12-31',
  currentAddress: { areaCode: '520111', areaName: '贵州省贵阳市花溪区', street: '青禾' },
  employer: '学校',
  occupation: '老师',
  isStateEmployee: false,
  permitExpiry: '2031-08-02',
  destinations: ['hongKong'],
  emergencyName: '罗雨桐',
  emergencyRelation: '父亲',
};
