/**
 * What happens in the invented district. One scene is one subject: when it is in season, who takes part, what is said.
 *
 * In braces: `chair` and `second` are officials (with their offices), `~chair` the bare name, `change` who was appointed
 * and who removed, `person` somebody without an office (`person:` and what the print calls them), `20-80` a number,
 * the rest a place. A topic is earned by the words listed for it.
 */
import type { Season } from './calendar.ts';

export interface Scene {
  readonly kind: 'meeting' | 'inspection' | 'condolence-visit' | 'training' | 'signing' | 'publicity-event' | 'ceremony' | 'cultural-event' | 'other';
  readonly topics: Readonly<Record<string, readonly string[]>>;
  readonly season: Season;
  readonly weight: number;
  /** Posts of who leads; `leaders` stands for the two heads, who are everywhere. None: an article without officials. */
  readonly chairs: readonly string[];
  readonly second?: string;
  readonly headline: string;
  readonly lead: string;
  readonly facts: readonly string[];
  readonly points: readonly string[];
}

const scene = (
  kind: Scene['kind'], season: Season, weight: number, chairs: string, topics: Record<string, string>,
  texts: { readonly second?: string; readonly headline: string; readonly lead: string; readonly facts: string; readonly points: string },
): Scene => ({
  kind, season, weight, chairs: chairs.split(' ').filter(Boolean),
  topics: Object.fromEntries(Object.entries(topics).map(([topic, words]) => [topic, words.split('、')])),
  headline: texts.headline, lead: texts.lead, facts: texts.facts.split('|'), points: texts.points.split('|'),
  ...(texts.second === undefined ? {} : { second: texts.second }),
});

export const SCENES: readonly Scene[] = [
  scene('meeting', 'sessions', 3, 'npc secretary head', { 'peoples-congress': '人民代表大会、人大代表、政府工作报告' }, {
    second: 'npc_vice_1', headline: '区人民代表大会会议举行', lead: '{date}，镜花区人民代表大会会议在区会议中心举行，{180-240}名人大代表出席。{chair}出席会议并讲话，{second}主持会议。',
    facts: '会议听取和审议了政府工作报告。|会议期间，人大代表围绕政府工作报告分组审议，提出建议{60-140}件。', points: '要依法履职，把群众的期盼带到会上|要听真话、察实情，当好群众的代言人|要把蓝图变成实干' }),
  scene('meeting', 'sessions', 2.6, 'cppcc secretary', { cppcc: '政协委员、政治协商、提案' }, {
    second: 'cppcc_vice_1', headline: '区政协全体会议召开', lead: '{date}，政协镜花区委员会全体会议召开，{150-210}名政协委员参加。{chair}出席会议并讲话，{second}主持会议。',
    facts: '会议收到提案{90-170}件，经审查立案{60-88}件。|政协委员围绕{road}改造、{river}治理等建言献策。', points: '要把政治协商的成果用好|要多到群众中去，提有分量的提案|要团结一切可以团结的力量' }),
  scene('meeting', 'always', 2.2, 'leaders leaders executive', { economy: '经济运行、稳增长', finance: '税收' }, {
    second: 'reform', headline: '{~chair}主持召开经济运行分析会', lead: '{date}，镜花区召开经济运行分析会。{chair}出席会议并讲话，{second}通报了有关情况。',
    facts: '今年以来，全区规上工业增加值同比增长{3-9}%，税收同比增长{2-8}%。|{firm}等{20-60}家企业负责人参加了座谈。', points: '要坚定信心，全力以赴稳增长|要盯紧短板，逐月分析经济运行的新情况|要把服务送到企业门口' }),
  scene('inspection', 'always', 3, 'leaders executive vice_1', { investment: '重点项目、招商引资' }, {
    second: 'reform', headline: '{~chair}调研重点项目建设', lead: '{date}，{chair}到{street}调研重点项目建设，{second}参加。',
    facts: '在{firm}项目现场，{~chair}详细了解工程进度和用工情况。|该项目总投资{2-30}亿元，建成后可提供岗位{200-900}个。', points: '要倒排工期，让重点项目早日投产|要把招商引资作为头等大事|要当好企业的服务员' }),
  scene('signing', 'always', 1.1, 'head executive commerce', { investment: '招商引资、签约', industry: '智能制造、产业链' }, {
    second: 'commerce', headline: '镜花区与{firm}签约', lead: '{date}，镜花区与{firm}举行签约仪式。{chair}出席仪式并致辞，{second}代表镜花区签约。',
    facts: '双方将在{street}建设智能制造产业园，总投资{3-40}亿元。|项目将补齐产业链上的关键一环。', points: '要把签约的项目落到地上|要一个环节一个环节地做强产业链|镜花区将全程提供服务' }),
  scene('inspection', 'floods', 2.4, 'leaders leaders vice_2 deputy', { safety: '防汛、隐患排查', agriculture: '河道' }, {
    second: 'water', headline: '{~chair}检查防汛工作', lead: '{date}，{chair}沿{river}检查防汛工作，{second}参加。',
    facts: '在{river}堤岸，{~chair}查看了水位、河道清淤和防汛物资储备情况。|当天，{street}转移低洼处居民{12-90}户，{person}一家被接到{school}安置。', points: '要克服麻痹思想，把防汛责任落实到人|要开展拉网式隐患排查|要守住不死人的底线' }),
  scene('meeting', 'floods', 1.4, 'leaders executive', { safety: '防汛、应急、值班值守' }, {
    second: 'emergency', headline: '全区防汛工作视频会召开', lead: '{date}，镜花区召开防汛工作视频会，安排部署强降雨应对工作。{chair}出席会议并讲话，{second}通报雨情。',
    facts: '据预报，未来三天全区累计降雨{60-180}毫米。|全区{12-40}支应急队伍已经就位。', points: '要坚持二十四小时值班值守|要把人员转移放在第一位|要做好应急物资储备' }),
  scene('condolence-visit', 'spring_festival', 3.5, 'leaders leaders deputy npc cppcc united_front', { livelihood: '困难群众、慰问' }, {
    headline: '{~chair}春节前走访慰问困难群众', lead: '{date}，{chair}到{community}走访慰问困难群众，送去节日的祝福。',
    facts: '在{person}家中，{~chair}拉着老人的手，询问身体怎么样、冬天暖不暖。|慰问期间，{~chair}给{12-40}户困难群众送去米面油和棉被。', points: '要把困难群众的冷暖放在心上|要让每一户都过一个祥和的春节|有什么难处就找社区' }),
  scene('condolence-visit', 'party_day', 2.5, 'leaders organisation discipline publicity', { 'party-building': '老党员、党支部', livelihood: '慰问' }, {
    headline: '{~chair}走访慰问老党员', lead: '{date}，{chair}到{village}走访慰问老党员，向他们致以节日的问候。',
    facts: '{person:老党员}入党已经{40-62}年，{~chair}和他一起回忆当年修渠的往事。|{~chair}还参加了{village}党支部的主题党日活动。', points: '要学习老党员的好作风|党支部要经常看望老党员|要把关怀送到家门口' }),
  scene('meeting', 'always', 2.2, 'secretary organisation deputy', { 'party-building': '党建、党支部、党员' }, {
    second: 'organisation', headline: '全区党建工作推进会召开', lead: '{date}，全区党建工作推进会召开。{chair}出席会议并讲话，{second}主持会议。',
    facts: '会上，{street}、{village}作了交流发言。|全区已建成党员服务站{40-120}个。', points: '要把党建融入基层的每一件小事|每个党支部都要有自己的特色|党员要站在前面' }),
  scene('training', 'always', 1.2, 'organisation', { personnel: '干部、年轻干部、选拔' }, {
    headline: '全区年轻干部培训班开班', lead: '{date}，全区年轻干部培训班在区委党校开班，{40-120}名学员参加。{chair}出席开班式并作动员讲话。',
    facts: '培训班为期{5-20}天，设有专题讲座、现场教学和分组讨论。|学员们还将到{firm}跟班学习。', points: '年轻干部要多到一线去|要坚持公道正派，把好选拔的关口|要学以致用' }),
  scene('meeting', 'always', 1, 'discipline secretary', { discipline: '纪检监察、廉政、作风' }, {
    headline: '区纪检监察工作会召开', lead: '{date}，全区纪检监察工作会召开。{chair}出席会议并讲话。',
    facts: '会上通报了{3-9}起典型案例，{12-30}名干部参加了廉政谈话。', points: '要抓早抓小，作风问题一个也不放过|要把廉政的规矩讲在前头|要关心干部、爱护干部' }),
  scene('meeting', 'always', 0.8, 'united_front cppcc', { 'united-front': '统战、民营企业家、新的社会阶层' }, {
    headline: '全区统战工作座谈会召开', lead: '{date}，全区统战工作座谈会召开，{20-60}名民营企业家和新的社会阶层人士代表参加。{chair}出席会议并讲话。',
    facts: '{firm}{person:企业负责人}等代表先后发言。', points: '要多交朋友、深交朋友|统战工作要做到心坎上|要为民营企业家排忧解难' }),
  scene('meeting', 'always', 0.9, 'publicity', { publicity: '宣传思想、网络舆情' }, {
    headline: '全区宣传思想工作会召开', lead: '{date}，全区宣传思想工作会召开。{chair}出席会议并讲话。',
    facts: '{street}介绍了网络舆情回应的经验。|全区在各级媒体刊发稿件{300-900}篇。', points: '要讲好身边的故事|网络舆情要第一时间回应|宣传思想工作要接地气' }),
  scene('publicity-event', 'always', 1, 'publicity youth', { civility: '志愿服务、文明实践、志愿者' }, {
    headline: '志愿服务走进{community}', lead: '{date}，文明实践志愿服务活动走进{community}，{30-90}名志愿者为居民理发、义诊、修家电。{chair}参加活动。',
    facts: '{person}说，排了十分钟的队，剪子剪得又快又好。|志愿者还发放了宣传手册{200-900}份。', points: '要让文明实践常态化|志愿服务要做到居民心里|人人都可以当志愿者' }),
  scene('meeting', 'always', 0.9, 'union women youth', { 'mass-organisations': '工会、妇联、职工' }, {
    headline: '全区群团工作会召开', lead: '{date}，区总工会、区妇联联合召开全区群团工作会。{chair}出席会议并讲话。',
    facts: '今年以来，全区工会帮扶职工{200-800}人次。|{firm}{person:职工}被授予“最美劳动者”称号。', points: '要当好职工的娘家人|要多办暖心的小事|要把妇联的门打开' }),
  scene('publicity-event', 'summer', 1, 'nextgeneration youth', { youth: '青少年、未成年人' }, {
    headline: '青少年暑期安全课开讲', lead: '{date}，区关工委在{school}举办青少年暑期安全教育活动，{120-500}名学生参加。{chair}出席活动。',
    facts: '{person:五老宣讲员}给孩子们讲了防溺水的知识。|活动还为未成年人赠送图书{100-600}册。', points: '要为青少年撑起一片天|保护未成年人是全社会的责任|家长要多陪伴' }),
  scene('meeting', 'always', 1.6, 'head head executive', { administration: '区政府常务会议、督查' }, {
    headline: '区政府常务会议召开', lead: '{date}，{chair}主持召开区政府常务会议，研究{road}改造、{river}治理等事项。',
    facts: '会议听取了重点工作督查情况的汇报。|会议还研究了其他事项。', points: '各单位要逐项领取任务|督查要动真碰硬|要说了就干、干就干好' }),
  scene('inspection', 'always', 1.3, 'executive head services', { 'government-services': '政务服务、营商环境、一网通办' }, {
    second: 'services', headline: '{~chair}调研政务服务工作', lead: '{date}，{chair}到区政务服务中心调研，{second}参加。',
    facts: '在一网通办窗口，{~chair}体验了企业开办的流程，全程用时{20-90}分钟。|前来办事的{person}说，跑一趟就办成了。', points: '要把营商环境作为生命线|政务服务要站在群众的一边|要让数据多跑路' }),
  scene('meeting', 'always', 0.9, 'law petitions secretary', { petitions: '信访、接访', 'grassroots-governance': '网格' }, {
    second: 'petitions', headline: '{~chair}到区信访局接访', lead: '{date}，{chair}到区信访局接访，与来访群众面对面交流，{second}参加。',
    facts: '{person}反映了{community}的停车问题，{~chair}当场协调有关单位答复。|当天共接访{5-18}批{12-60}人次。', points: '信访工作是了解民情的窗口|小事不要出网格|要带着感情接访' }),
  scene('publicity-event', 'always', 0.8, 'law justice', { justice: '普法、法律援助、法治' }, {
    headline: '普法宣传进{community}', lead: '{date}，区司法局在{community}开展普法宣传活动。{chair}参加活动。',
    facts: '律师为{person}等居民解答了邻里、婚姻方面的问题。|活动现场发放法律援助手册{200-800}份。', points: '要让法治走进千家万户|法律援助要方便群众|遇事先找法' }),
  scene('inspection', 'always', 1, 'police law', { 'public-security': '平安建设、反诈、治安' }, {
    headline: '{~chair}检查社会治安防控工作', lead: '{date}，{chair}到{street}检查社会治安防控工作。',
    facts: '{~chair}查看了夜间巡逻和反诈宣传的情况。|今年以来，全区治安警情同比下降{5-30}%。', points: '平安建设要让居民感受得到|反诈宣传要进楼进户|要多在路面上、少在办公室里' }),
  scene('inspection', 'always', 1.4, 'deputy secretary street', { 'grassroots-governance': '基层治理、网格、社区' }, {
    headline: '{~chair}到{community}调研基层治理', lead: '{date}，{chair}到{community}调研基层治理工作。',
    facts: '{person:网格员}介绍了社区“板凳议事会”的做法。|{community}把{400-900}户居民划分为{8-20}个网格。', points: '基层治理要把力量放在网格里|社区要有家的样子|要给基层减负' }),
  scene('inspection', 'always', 0.9, 'market vice_3', { 'market-regulation': '食品安全、市场监管' }, {
    headline: '{~chair}检查食品安全工作', lead: '{date}，{chair}到{road}农贸市场检查食品安全工作。',
    facts: '市场监管人员现场抽检蔬菜{20-80}批次，全部合格。|{person:个体商户}说，每天一早就把检测结果贴出来。', points: '食品安全一刻也不能放松|市场监管要严在日常|要让群众吃得放心' }),
  scene('inspection', 'harvest', 1.8, 'farming deputy vice_2', { agriculture: '粮食、农业、农田' }, {
    second: 'farming', headline: '{~chair}到田间查看粮食生产', lead: '{date}，{chair}到{village}查看粮食生产情况，{second}参加。',
    facts: '{person:种粮大户}说，今年亩产能有{900-1300}斤。|全区高标准农田已达{2-9}万亩。', points: '粮食生产是头等大事|农业要靠科技|要守住每一亩农田' }),
  scene('inspection', 'spring', 1.5, 'deputy secretary farming', { 'rural-revitalisation': '乡村振兴、帮扶、美丽乡村' }, {
    second: 'farming', headline: '{~chair}调研乡村振兴工作', lead: '{date}，{chair}到{village}调研乡村振兴工作，{second}参加。',
    facts: '在村口的小广场，{~chair}与{person}等村民拉起家常。|{village}今年建成美丽乡村小游园{2-8}处。', points: '乡村振兴要让村民唱主角|帮扶要帮到根子上|要留得住乡愁' }),
  scene('ceremony', 'spring', 1.6, 'leaders cppcc environment', { environment: '植树、生态、绿化' }, {
    headline: '区领导参加义务植树', lead: '{date}，镜花区在{river}畔开展义务植树活动。{chair}参加活动，与干部群众一起植树。',
    facts: '大家挥锹铲土、提桶浇水，共栽下树苗{200-900}棵。', points: '绿化要一年接着一年干|要像爱护眼睛一样爱护生态|植树要栽一棵活一棵' }),
  scene('inspection', 'winter', 1.5, 'environment head vice_3', { environment: '大气污染、空气质量、扬尘' }, {
    second: 'environment', headline: '{~chair}检查大气污染防治工作', lead: '{date}，{chair}到{road}工地检查大气污染防治工作，{second}参加。',
    facts: '{~chair}查看了工地扬尘在线监测的数据。|今年以来，全区空气质量优良天数{200-290}天。', points: '扬尘治理要做到六个百分之百|大气污染防治没有旁观者|要为了一口好空气下苦功' }),
  scene('inspection', 'always', 1.8, 'leaders vice_4 housing', { 'urban-development': '老旧小区、城市更新、改造' }, {
    second: 'housing', headline: '{~chair}调研老旧小区改造', lead: '{date}，{chair}到{community}调研老旧小区改造工作，{second}参加。',
    facts: '{community}建于上世纪八十年代，共{8-30}栋楼{300-900}户。|{person}说，水管换了、路灯亮了，心里也亮堂了。', points: '城市更新要一张图绘到底|改造什么、怎么改，要听居民的|要把好事办好' }),
  scene('inspection', 'always', 1.2, 'city vice_4', { 'urban-management': '环境卫生、垃圾分类、市容' }, {
    headline: '{~chair}夜查市容环境卫生', lead: '{date}，{chair}到{road}检查市容环境卫生和垃圾分类工作。',
    facts: '{person:环卫工人}介绍了机扫车的作业时间。|当天共整改占道经营{6-40}处。', points: '环境卫生要治脏更要治懒|垃圾分类要从娃娃抓起|市容是城市的脸面' }),
  scene('ceremony', 'always', 0.8, 'vice_4 transport head', { transport: '通车、公交、公路' }, {
    second: 'transport', headline: '{road}建成通车', lead: '{date}，{road}改造工程举行通车仪式。{chair}出席仪式并宣布通车，{second}介绍工程情况。',
    facts: '{road}全长{2-9}公里，沿线设公交站点{4-12}处。|家住{community}的{person}说，上班近了二十分钟。', points: '公路通到哪里，日子就好到哪里|公交要让群众等得短、走得近|要管好用好新路' }),
  scene('inspection', 'always', 1.4, 'emergency executive head', { safety: '安全生产、消防、隐患' }, {
    second: 'emergency', headline: '{~chair}检查安全生产工作', lead: '{date}，{chair}到{firm}检查安全生产工作，{second}参加。',
    facts: '{~chair}查看了车间的消防通道和用电情况。|检查组现场指出隐患{3-16}处，要求限期整改。', points: '安全生产要时时放心不下|隐患就是事故|消防通道就是生命通道' }),
  scene('inspection', 'always', 1, 'science head digital', { 'science-and-technology': '科技创新、研发', industry: '数字经济' }, {
    second: 'science', headline: '{~chair}调研科技创新工作', lead: '{date}，{chair}到{firm}调研科技创新工作，{second}参加。',
    facts: '{firm}研发投入占营收的{5-18}%。|{person:工程师}演示了新一代的传感器。', points: '科技创新是第一动力|要舍得在研发上花钱|要让数字经济跑出加速度' }),
  scene('inspection', 'school', 2, 'education vice_3 head', { education: '学校、教师、开学' }, {
    second: 'education', headline: '{~chair}检查开学工作', lead: '{date}，{chair}到{school}检查开学工作，{second}参加。',
    facts: '在食堂，{~chair}和孩子们一起排队打饭。|今年全区新增学位{800-3000}个，招聘教师{60-200}名。', points: '学校要让家长放心|要让教师安心从教|开学第一课要讲安全' }),
  scene('inspection', 'exams', 1.6, 'education head', { education: '高考、考点、考生' }, {
    headline: '{~chair}检查高考准备工作', lead: '{date}，{chair}到{school}考点检查高考准备工作。',
    facts: '今年全区共有考生{1800-3900}人，设考点{4-9}个。', points: '要为考生提供最好的服务|考点周边要静下来|要把细节想在前头' }),
  scene('cultural-event', 'always', 1.6, 'culture publicity', { culture: '文化、演出、非遗' }, {
    headline: '非遗展演走进{community}', lead: '{date}，“镜花水月”非遗文化展演在{community}举行。{chair}观看演出。',
    facts: '{person:非遗传承人}表演了皮影戏《月亮走我也走》。|演出吸引了{300-900}名居民观看。', points: '文化要让老百姓看得见|非遗要后继有人|要多送演出下基层' }),
  scene('publicity-event', 'summer', 1, 'culture head', { tourism: '旅游、游客', commerce: '消费、夜市' }, {
    second: 'culture', headline: '{river}夜游季启动', lead: '{date}，{river}夜游季启动，{chair}出席活动，{second}推介旅游线路。',
    facts: '当晚，{river}沿岸接待游客{2-9}万人次，夜市摆到了桥头。', points: '要把游客当客人、当朋友|要让夜市亮起来、消费热起来|旅游要慢下来才有味道' }),
  scene('cultural-event', 'spring', 0.8, 'culture union', { sports: '运动会、健身、赛事' }, {
    headline: '全民健身运动会开幕', lead: '{date}，镜花区全民健身运动会开幕，{600-2000}名运动员参加。{chair}宣布开幕。',
    facts: '七十岁的{person:老党员}是年纪最大的参赛者。|赛事设{8-16}个项目，为期{2-5}天。', points: '健身是最好的良药|赛事要办到家门口' }),
  scene('inspection', 'always', 1.3, 'health vice_3', { health: '卫生健康、医院、家庭医生' }, {
    second: 'health', headline: '{~chair}调研卫生健康工作', lead: '{date}，{chair}到{street}社区卫生服务中心调研卫生健康工作，{second}参加。',
    facts: '{person:家庭医生}已经签约居民{400-1600}人。|区中心医院新院区将于年内启用，设床位{300-800}张。', points: '要让居民在家门口看好病|卫生健康工作要往前走一步|要关心关爱医护人员' }),
  scene('publicity-event', 'spring', 1.2, 'labour union', { employment: '招聘会、就业、岗位' }, {
    headline: '“春风行动”招聘会举行', lead: '{date}，镜花区“春风行动”专场招聘会在{road}广场举行，{40-120}家企业提供岗位{1200-4800}个。{chair}到现场了解就业情况。',
    facts: '{person:求职者}当场与{firm}达成了意向。', points: '就业是最大的民生|要把岗位送到家门口|要帮一个人、稳一个家' }),
  scene('other', 'always', 2.4, '', { livelihood: '养老、助餐、居民' }, {
    headline: '{community}开办助餐点', lead: '{date}，{community}养老助餐点开张，一荤两素一汤，{6-12}元一份。',
    facts: '{person}说，下楼就能吃上热饭。|助餐点每天可供{80-300}位居民用餐。|社区里的志愿者负责送餐上门。', points: '' }),
  scene('other', 'always', 1.8, '', { civility: '拾金不昧、文明', transport: '公交' }, {
    headline: '公交司机拾金不昧', lead: '{date}，{person:公交司机}在公交车上捡到一个布包，内有现金{2000-9000}元，随即送到派出所。',
    facts: '{person:失主}赶来时，连声道谢。|这是{road}沿线今年第{3-20}起拾金不昧的事。', points: '' }),
  scene('ceremony', 'summer', 0.9, 'veterans secretary executive', { defence: '双拥、退役军人、入伍' }, {
    second: 'veterans', headline: '镜花区欢送新兵入伍', lead: '{date}，镜花区举行新兵入伍欢送仪式。{chair}出席仪式并讲话，{second}参加。',
    facts: '{person:新兵代表}表示，到部队后要苦练本领。|镜花区连续{3-6}届获得双拥模范城称号。', points: '要为家乡争光|退役军人是宝贵财富|双拥工作要用心用情' }),
  scene('other', 'always', 0.7, 'city_secretary mayor', { administration: '调研、督查', economy: '高质量发展' }, {
    second: 'secretary', headline: '{~chair}到镜花区调研', lead: '{date}，{chair}到镜花区调研，{second}陪同。',
    facts: '{~chair}先后来到{firm}和{community}，边走边看、边看边问。', points: '镜花区要在高质量发展上走在前面|要把调研的成果变成办法|要为群众多办实事' }),
  scene('meeting', 'always', 0.6, 'organisation', { personnel: '任职、干部' }, {
    headline: '新任职干部谈话会召开', lead: '{date}，区委召开新任职干部谈话会。{chair}出席会议并讲话。',
    facts: '{change}', points: '新任职干部要尽快进入角色|要对得起组织的信任|干部要干字当头' }),
];
