import type { ExpectedTask } from "./noticeForm";

export type ProseText = {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly (Partial<ExpectedTask> & Pick<ExpectedTask, "text">)[];
};

/** Short documents without tables, written by hand in the wording of notices of other places. */
export const PROSE_TEXTS: readonly ProseText[] = [
  {
    name: "prose: who leads and who shares, in brackets without labels",
    text: `关于落实2024年《政府工作报告》重点工作分工的意见

各县（市、区）人民政府，市政府各部门：
为做好今年工作，现提出如下意见。
一、增强发展动能
1.规上工业增加值增长8%。（市工业和信息化局牵头，市发展改革委、财政局按职责分工负责）
2.落实结构性减税降费政策。（市财政局、市税务局负责）
二、改善民生
3.城镇新增就业2万人。（市人力资源社会保障局牵头；市教育局、退役军人事务局配合；2024年12月底前完成）
宁远市人民政府办公室
2024年2月6日
`,
    expected: [
      {
        text: "规上工业增加值增长8%。",
        category: "一、增强发展动能",
        leadUnits: ["市工业和信息化局"],
        supportingUnits: ["市发展改革委", "市财政局"],
      },
      {
        text: "落实结构性减税降费政策。",
        category: "一、增强发展动能",
        leadUnits: ["市财政局", "市税务局"],
      },
      {
        text: "城镇新增就业2万人。",
        category: "二、改善民生",
        leadUnits: ["市人力资源社会保障局"],
        supportingUnits: ["市教育局", "市退役军人事务局"],
        deadline: "2024年12月底前完成",
        deadlineDate: "2024-12-31",
      },
    ],
  },
  {
    name: "prose: the ministries of the State Council's division of work",
    text: `国务院关于落实《政府工作报告》重点工作分工的意见

一、大力推进现代化产业体系建设
1.推动产业链供应链优化升级。实施制造业重点产业链高质量发展行动。（工业和信息化部、国家发展改革委牵头，9月底前出台相关政策）
2.深入推进数字经济创新发展。（国家发展改革委、工业和信息化部、国家数据局按职责分工负责，年内持续推进）
二、深入实施科教兴国战略
3.加强高质量教育体系建设。（教育部牵头，年内取得明显进展）
国务院
2024年3月20日
`,
    expected: [
      {
        text: "推动产业链供应链优化升级。实施制造业重点产业链高质量发展行动。",
        category: "一、大力推进现代化产业体系建设",
        leadUnits: ["工业和信息化部", "国家发展改革委"],
        deadline: "9月底前出台相关政策",
      },
      {
        text: "深入推进数字经济创新发展。",
        category: "一、大力推进现代化产业体系建设",
        leadUnits: ["国家发展改革委", "工业和信息化部", "国家数据局"],
        deadline: "年内持续推进",
      },
      {
        text: "加强高质量教育体系建设。",
        category: "二、深入实施科教兴国战略",
        leadUnits: ["教育部"],
        deadline: "年内取得明显进展",
      },
    ],
  },
  {
    name: "prose: who leads stands in the sentence",
    text: `关于做好2024年全县重点工作的通知

各乡镇人民政府，县政府各部门：
一、抓好经济普查
由县统计局牵头，县发改局、财政局配合，做好第五次全国经济普查。
二、抓好校园安全
由县教育局牵头，县公安局、县市场监管局配合，开展校园周边环境整治行动。
三、抓好粮食生产
由县农业农村局牵头，各乡镇配合，完成粮食播种面积30万亩。
和平县人民政府办公室
`,
    expected: [
      {
        text: "由县统计局牵头，县发改局、财政局配合，做好第五次全国经济普查。",
        category: "一、抓好经济普查",
        leadUnits: ["县统计局"],
        supportingUnits: ["县发改局", "县财政局"],
      },
      {
        text: "由县教育局牵头，县公安局、县市场监管局配合，开展校园周边环境整治行动。",
        category: "二、抓好校园安全",
        leadUnits: ["县教育局"],
        supportingUnits: ["县公安局", "县市场监管局"],
      },
      {
        text: "由县农业农村局牵头，各乡镇配合，完成粮食播种面积30万亩。",
        category: "三、抓好粮食生产",
        leadUnits: ["县农业农村局"],
        supportingUnits: ["各乡镇"],
      },
    ],
  },
  {
    name: "prose: the document says that the first of the units leads",
    text: `关于印发2023年重点工作任务清单的通知

各乡镇（街道），县直各部门：
现将任务清单印发给你们。责任单位中排在第一位的为牵头单位，其他为配合单位。
一、项目建设
1.开工建设东湖水厂。
责任单位：县水利局、住建局、东湖镇
2.建成物流园一期。
责任单位：县商务局、交通运输局
完成时限：2023年10月底前
二、社会治理
3.创建平安示范村20个。
责任单位：县委政法委、县公安局，各乡镇（街道）
安宁县人民政府办公室
`,
    expected: [
      {
        text: "开工建设东湖水厂。",
        category: "一、项目建设",
        leadUnits: ["县水利局"],
        supportingUnits: ["县住建局", "东湖镇"],
      },
      {
        text: "建成物流园一期。",
        category: "一、项目建设",
        leadUnits: ["县商务局"],
        supportingUnits: ["县交通运输局"],
        deadline: "2023年10月底前",
        deadlineDate: "2023-10-31",
      },
      {
        text: "创建平安示范村20个。",
        category: "二、社会治理",
        leadUnits: ["县委政法委"],
        supportingUnits: ["县公安局", "各乡镇（街道）"],
      },
    ],
  },
  {
    name: "prose: units that are responsible together, titles as leaders",
    text: `2025年区政府重点工作责任分解

一、城市更新
（1）完成老旧小区改造42个。（责任领导：分管副区长；责任单位：区住房建设局、各街道）
（2）新建口袋公园9个。（责任领导：常务副区长；责任单位：区城管局；完成时限：8月底前）
二、公共服务
（3）新增养老床位600张。（责任领导：分管副区长；责任单位：区民政局、区卫生健康局）
`,
    expected: [
      {
        text: "完成老旧小区改造42个。",
        category: "一、城市更新",
        leaders: ["分管副区长"],
        leadUnits: ["区住房建设局", "各街道"],
      },
      {
        text: "新建口袋公园9个。",
        category: "一、城市更新",
        leaders: ["常务副区长"],
        leadUnits: ["区城管局"],
        deadline: "8月底前",
        deadlineDate: "2025-08-31",
      },
      {
        text: "新增养老床位600张。",
        category: "二、公共服务",
        leaders: ["分管副区长"],
        leadUnits: ["区民政局", "区卫生健康局"],
      },
    ],
  },
  {
    name: "prose: one unit together with another, and lists that stay open",
    text: `青山县2024年平安建设重点任务清单

一、校园安全
1.县教育局会同县卫健局建立学生健康档案。
2.开展校车安全专项检查。（责任单位：县教育局、县公安局交警大队）
二、应急管理
3.修订县级应急预案12个。（牵头单位：县应急局；配合单位：县水利局、林业局等）
4.建设乡镇微型消防站15个。（牵头单位：县消防救援大队；配合单位：有关乡镇；完成时限：持续推进）
`,
    expected: [
      {
        text: "县教育局会同县卫健局建立学生健康档案。",
        category: "一、校园安全",
        leadUnits: ["县教育局"],
        supportingUnits: ["县卫健局"],
      },
      {
        text: "开展校车安全专项检查。",
        category: "一、校园安全",
        leadUnits: ["县教育局", "县公安局交警大队"],
      },
      {
        text: "修订县级应急预案12个。",
        category: "二、应急管理",
        leadUnits: ["县应急局"],
        supportingUnits: ["县水利局", "县林业局"],
      },
      {
        text: "建设乡镇微型消防站15个。",
        category: "二、应急管理",
        leadUnits: ["县消防救援大队"],
        supportingUnits: ["有关乡镇"],
        deadline: "持续推进",
      },
    ],
  },
  {
    name: "prose: headings of two levels, the lower one is the category",
    text: `昌河市2024年政府工作报告任务分解方案

一、经济发展
（一）工业
1.工业投资增长10%。（牵头单位：市工信局；配合单位：市统计局）
2.新增规上企业30家。（牵头单位：市工信局；配合单位：各县区政府）
（二）农业
1.粮食总产稳定在40万吨。（牵头单位：市农业农村局；配合单位：市水利局、气象局）
2.新增省级龙头企业3家。（牵头单位：市农业农村局）
二、社会事业
（一）教育
1.新建幼儿园6所。（牵头单位：市教育局；配合单位：市自然资源局、市住建局）
2.招聘教师400名。（牵头单位：市教育局；配合单位：市委编办）
`,
    expected: [
      {
        text: "工业投资增长10%。",
        category: "（一）工业",
        leadUnits: ["市工信局"],
        supportingUnits: ["市统计局"],
      },
      {
        text: "新增规上企业30家。",
        category: "（一）工业",
        leadUnits: ["市工信局"],
        supportingUnits: ["各县区政府"],
      },
      {
        text: "粮食总产稳定在40万吨。",
        category: "（二）农业",
        leadUnits: ["市农业农村局"],
        supportingUnits: ["市水利局", "市气象局"],
      },
      { text: "新增省级龙头企业3家。", category: "（二）农业", leadUnits: ["市农业农村局"] },
      {
        text: "新建幼儿园6所。",
        category: "（一）教育",
        leadUnits: ["市教育局"],
        supportingUnits: ["市自然资源局", "市住建局"],
      },
      {
        text: "招聘教师400名。",
        category: "（一）教育",
        leadUnits: ["市教育局"],
        supportingUnits: ["市委编办"],
      },
    ],
  },
  {
    name: "prose: brackets before the full stop",
    text: `关于分解2024年民生实事任务的通知

各有关单位：
1.新增公共停车位1500个（牵头单位：区城管局；配合单位：区交警大队）。
2.更换老旧电梯80部（牵头单位：区市场监管局；配合单位：区住建局、各街道）。
3.为1.2万名老人提供免费体检（牵头单位：区卫健局）。
南浦区人民政府办公室
`,
    expected: [
      { text: "新增公共停车位1500个。", leadUnits: ["区城管局"], supportingUnits: ["区交警大队"] },
      { text: "更换老旧电梯80部。", leadUnits: ["区市场监管局"], supportingUnits: ["区住建局", "各街道"] },
      { text: "为1.2万名老人提供免费体检。", leadUnits: ["区卫健局"] },
    ],
  },
  {
    name: "prose: one label line for leader, units and deadline below each task",
    text: `关于印发《2023年州政府重点工作任务分工》的通知

各县市人民政府：
一、交通
1.建成通车环湖公路。
牵头领导：扎西尼玛  责任单位：州交通运输局  配合单位：州公安局、各县市政府  完成时限：2023年12月31日
2.开工建设高原机场改扩建工程。
牵头领导：卓  玛  责任单位：州发展改革委  配合单位：州财政局  完成时限：10月1日
二、水利
3.完成病险水库除险加固7座。
牵头领导：扎西尼玛  责任单位：州水利局  配合单位：有关县市政府  完成时限：汛期前
康川自治州人民政府办公室
`,
    expected: [
      {
        text: "建成通车环湖公路。",
        category: "一、交通",
        leaders: ["扎西尼玛"],
        leadUnits: ["州交通运输局"],
        supportingUnits: ["州公安局", "各县市政府"],
        deadline: "2023年12月31日",
        deadlineDate: "2023-12-31",
      },
      {
        text: "开工建设高原机场改扩建工程。",
        category: "一、交通",
        leaders: ["卓玛"],
        leadUnits: ["州发展改革委"],
        supportingUnits: ["州财政局"],
        deadline: "10月1日",
        deadlineDate: "2023-10-01",
      },
      {
        text: "完成病险水库除险加固7座。",
        category: "二、水利",
        leaders: ["扎西尼玛"],
        leadUnits: ["州水利局"],
        supportingUnits: ["有关县市政府"],
        deadline: "汛期前",
      },
    ],
  },
];
