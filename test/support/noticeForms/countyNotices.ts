import { category, task, type SourceNotice } from "./sourceNotice";

/** Short notices of counties, districts, banners and towns, written by hand: other leaders, units and deadlines. */

const letter = (place: string, year: number): Omit<SourceNotice, "tables"> => ({
  title: `${place}人民政府办公室关于印发${year}年政府工作报告重点任务分解方案的通知`,
  addressees: "各乡镇人民政府，各有关单位",
  preamble: "现将重点任务分解方案印发给你们，请结合实际认真抓好落实。",
  issuer: `${place}人民政府办公室`,
  annexTitle: `${year}年政府工作报告重点任务分解方案`,
});

export const COUNTY: SourceNotice = {
  ...letter("青山县", 2024),
  tables: [
    {
      heading: "青山县2024年重点工作任务",
      categories: [
        category(
          "一、产业发展",
          task("新增规上工业企业12家，规上工业增加值增长9%左右。", {
            leaders: "马  骏",
            lead: "县工信局",
            support: ["县发改局、统计局，经开区管委会", "县发改局 县统计局 经开区管委会"],
            by: "2024年12月底前",
            day: "2024-12-31",
          }),
          task("完成县城南部片区标准化厂房二期主体工程。", {
            leaders: "常务副县长",
            lead: "经开区管委会",
            support: ["县住建局、自然资源局", "县住建局 县自然资源局"],
            by: "6月底前",
            day: "2024-06-30",
          }),
          task("持续推进“链长制”，召开产业链对接会4次以上。", {
            leaders: "马  骏|欧阳雪梅",
            lead: "县工信局|县投促局",
            by: "全年",
            day: "2024-12-31",
          }),
        ),
        category(
          "二、民生保障",
          task("改造棚户区300户、老旧小区18个。", {
            leaders: "阿依古丽·买买提",
            lead: "县住建局",
            support: "各乡镇（街道）",
            by: "三季度末",
            day: "2024-09-30",
          }),
          task("城乡低保标准提高5%。", {
            leaders: "李  响",
            lead: "县民政局",
            support: "县财政局",
            by: "上半年",
            day: "2024-06-30",
          }),
        ),
      ],
    },
  ],
};

export const DISTRICT_WITH_TARGETS: SourceNotice = {
  ...letter("滨海区", 2025),
  tables: [
    {
      heading: "一、2025年主要预期目标",
      categories: [
        category(
          "",
          task("地区生产总值", {
            target: "增长6%左右",
            leaders: "沈志远",
            lead: "区发展改革局",
            owner: "高  洁",
          }),
          task("一般公共预算收入", {
            target: "38.5亿元",
            leaders: "沈志远",
            lead: "区财政局",
            owner: "温永强",
          }),
          task("外贸进出口总额", {
            target: "促稳提质",
            leaders: "分管副区长",
            lead: "区商务局",
            support: "滨海海关",
            owner: "唐 悦",
            remark: "年底前通报",
          }),
        ),
      ],
    },
    {
      heading: "二、2025年重点工作",
      categories: [
        category(
          "（一）扩大有效投资",
          task("实施重点项目126个，年度完成投资210亿元。", {
            target: "210亿元",
            leaders: "沈志远",
            lead: "区发展改革局",
            support: ["区住房建设局、交通运输局，各街道", "区住房建设局 区交通运输局 各街道"],
            owner: "高  洁",
          }),
          task("建成投用滨海大道三期。", {
            leaders: "贺  兰",
            lead: "区住房建设局",
            support: "国网滨海供电公司",
            owner: "司马青",
            remark: "6月建成",
          }),
        ),
        category(
          "（二）优化营商环境",
          task("推动“高效办成一件事”事项再增20项。", {
            target: "20项",
            leaders: "沈志远",
            lead: "区政务服务中心",
            support: ["区级有关部门和单位", "区级有关部门和单位"],
            owner: "尹  航",
          }),
        ),
      ],
    },
  ],
};

export const BANNER: SourceNotice = {
  ...letter("乌兰旗", 2023),
  tables: [
    {
      heading: "乌兰旗2023年为民办实事项目",
      categories: [
        category(
          "",
          task("新建高标准农田3万亩。", {
            leaders: "巴特尔",
            lead: "旗农牧局",
            support: ["旗水利局、财政局", "旗水利局 旗财政局"],
            by: "2023年10月底前",
            day: "2023-10-31",
          }),
          task("改造旗蒙中医医院门诊楼。", {
            leaders: "乌云其木格",
            lead: "旗卫健委",
            by: "年内",
            day: "2023-12-31",
          }),
          task("开通苏木客运班线6条。", {
            leaders: "巴特尔",
            lead: "旗交通运输局",
            support: ["各苏木镇，旗公安局", "各苏木镇 旗公安局"],
            by: "8月31日",
            day: "2023-08-31",
          }),
        ),
      ],
    },
  ],
};

export const TOWN: SourceNotice = {
  title: "石桥镇人民政府关于下达2024年重点工作目标任务的通知",
  addressees: "各村（社区），镇属各部门",
  preamble: "现将2024年重点工作目标任务下达给你们，请抓好落实。",
  issuer: "石桥镇人民政府",
  annexTitle: "石桥镇2024年重点工作目标任务分解表",
  tables: [
    {
      heading: "石桥镇2024年重点工作目标任务分解表",
      categories: [
        category(
          "",
          task("完成粮食播种面积1.2万亩。", {
            leaders: "田  野",
            lead: "镇农业农村办",
            support: "各村（社区）",
            by: "长期",
          }),
          task("整治农村户厕260座。", {
            leaders: "何  苗",
            lead: "镇村建办",
            support: ["红旗村、丰收村、桥头社区", "红旗村 丰收村 桥头社区"],
            by: "一季度完成摸底；9月底前全面完成",
            day: "2024-09-30",
          }),
          task("化解信访积案9件。", {
            leaders: "镇党委副书记",
            lead: "镇党政办|镇平安法治办",
            support: "派出所",
            by: "11月30日前",
            day: "2024-11-30",
          }),
        ),
      ],
    },
  ],
};

export const NEW_AREA: SourceNotice = {
  ...letter("天湖新区管委会", 2024),
  title: "天湖新区管委会办公室关于印发2024年重点工作任务清单的通知",
  issuer: "天湖新区管委会办公室",
  annexTitle: "天湖新区2024年重点工作任务清单",
  tables: [
    {
      heading: "天湖新区2024年重点工作任务清单",
      categories: [
        category(
          "科技创新",
          task("引进研发机构5家。", {
            lead: "科技创新局",
            support: ["经济发展局、财政金融局", "经济发展局 财政金融局"],
          }),
          task("全社会研发投入增长12%。", { lead: "科技创新局", support: "税务局" }),
        ),
        category(
          "城市建设",
          task("开工建设湖心大桥。", {
            lead: "规划建设局",
            support: ["城投集团，湖滨街道", "城投集团 湖滨街道"],
          }),
        ),
        category("党的建设", task("建成党群服务中心3个。", { lead: "党群工作部", support: "各街道" })),
      ],
    },
  ],
};
