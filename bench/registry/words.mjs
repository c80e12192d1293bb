/** Words of an invented shore: long enough and varied enough to weigh what real names weigh. */
export const OBJECTS =
  '灯塔 潮汐 航标 港池 浮筒 缆绳 桅杆 罗盘 信号旗 雾号 礁石 沙洲 船坞 渔港 海图 航道 泊位 堤岸 渡口 引航 水文测站 滩涂养殖 冷藏仓库 鱼市摊位 盐场 船用燃料 水产种苗 救生设备 海岸林带 防波堤 水下管线 旅游码头 船员宿舍 集装箱堆场 危险货物 渔业船舶 潜水作业 海产加工 临时码头 沿岸建筑'.split(
    ' ',
  );
export const ACTIVITIES =
  '经营 设置 使用 检验 登记 拆除 改建 运输 培训 维护 勘测 采挖 转让 变更 储存 生产 租赁 进出口 广告 回收'.split(' ');
export const SUBJECTS =
  '申请人 法定代表人 经营者 从业人员 船员 看守人 引航员 潜水员 渔民 承租人 继承人 被扶养人 受助人 监护人 毕业生 退役军人 残疾人 住户 业主 股东'.split(
    ' ',
  );
export const STATES =
  '身份信息 户籍登记 从业经历 健康状况 婚姻状况 无违法犯罪记录 学历学位 职业资格 收入状况 财产状况 住所使用权 纳税情况 社会保险缴纳 亲属关系 设备检测合格 环境影响评价 消防验收 资金到位 技术人员配备 信用状况'.split(
    ' ',
  );
/** Suffix of what evidence is called, by its kind. */
export const EVIDENCE_WORDS = {
  LICENCE: '证书',
  LEGAL_DOCUMENT: '决定书',
  CONTRACT: '合同',
  OWN_STATEMENT: '声明',
  FORM: '登记表',
  CERTIFICATE: '证明',
  OTHER: '材料',
};
export const CASES = ['', '（首次申请）', '（变更）', '（延续）', '（注销）', '（遗失补领）'];
export const SUB_ITEMS =
  '未经批准擅自从事的 超出核准范围的 提供虚假材料的 拒不接受检查的 逾期不办理变更的 不按规定保存记录的 未采取安全措施的 使用不合格设备的 转借、出租证件的 造成水域污染的 未按规定公示的 聘用无资格人员的 擅自改变用途的 经责令拒不改正的 未建立管理制度的 发生事故不报告的 妨碍执行公务的 占用公共水域的 未缴纳规费的 违反作业规程的'.split(
    ' ',
  );
export const GROUNDS = [
  '对符合法定条件的申请不予受理，或者不在法定期限内作出决定的',
  '不依法履行监督职责或者监督不力，造成严重后果的',
  '违反法定程序实施的',
  '擅自收费或者不按照法定项目和标准收费的',
  '滥用职权、玩忽职守、徇私舞弊的',
  '截留、私分或者变相私分款物的',
];
export const ACCOUNTABLE = ['直接负责的主管人员和其他直接责任人员', '承办人、审核人、批准人', '部门负责人'];
export const REMEDY = '可以自收到决定书之日起六十日内申请行政复议，或者六个月内提起行政诉讼';
export const SUPERVISION = '政务服务便民热线；驻部门纪检监察组';
