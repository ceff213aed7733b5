/**
 * Levels and names of places, as far as titles need them. Provinces and their short names: administrative divisions of the
 * People's Republic (GB/T 2260). Open lists, blanks between entries.
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Ends of place names; the longest fits first. What stands before is a name, what follows is the body or the office. */
export const LEVELS = words('自治区 自治州 自治县 自治旗 特别行政区 地区 街道 社区 省 市 县 区 旗 州 盟 镇 乡 村');

/** Words that hold a level without naming a place. */
export const NOT_LEVELS = words(`
农村 城市 城镇 城乡 乡村 乡镇 村镇 镇村 园区 景区 校区 区域 市场 城区 灾区 小区 辖区 军区 特区 林区 山区 库区 矿区 牧区 市区 市县 区县 县区 县域 省级 市级 区级 县级 镇级 乡级 村级 州级
省直 市直 区直 县直 市政 市容 市民 村民 县处 区划 区块 开发区 高新区 经开区 新区 示范区 保税区 度假区 管理区 集聚区 保护区 风景区 名胜区 试验区 产业区 工业区 合作区 先行区 旅游区 商务区
功能区 港区 军分区 警备区 战区 苏区 老区 省市县 省市 市州 盟市 旗县 新农村 乡土 乡情 乡贤 超市 股市 上市 夜市 城中村 街镇 古镇 州市 社区矫正 社区服务 社区建设 社区教育 县长 区长 市长 镇长
乡长 村长 省长 州长 旗长 盟长 新市民
`);

/** Provinces, big cities and regions that are printed without a level. */
export const BARE_PLACES = words(`
北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 郑州 武汉
长沙 南京 杭州 合肥 福州 南昌 济南 石家庄 太原 沈阳 长春 哈尔滨 广州 深圳 南宁 海口 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐 呼和浩特 大连 青岛 厦门 宁波 苏州 洛阳 开封
`);

/** Countries and unions whose office holders are cited, not local. */
export const FOREIGN_PLACES = words(`
美国 俄罗斯 俄 英国 法国 德国 日本 韩国 朝鲜 印度 巴基斯坦 越南 老挝 柬埔寨 缅甸 泰国 马来西亚 新加坡 印度尼西亚 印尼 菲律宾 文莱 东帝汶 孟加拉国 尼泊尔 斯里兰卡 马尔代夫 不丹 阿富汗 伊朗
伊拉克 科威特 沙特 阿联酋 卡塔尔 巴林 阿曼 也门 叙利亚 黎巴嫩 约旦 巴勒斯坦 以色列 土耳其 塞浦路斯 哈萨克斯坦 吉尔吉斯斯坦 塔吉克斯坦 乌兹别克斯坦 土库曼斯坦 蒙古 蒙古国 格鲁吉亚 亚美尼亚 阿塞拜疆
乌克兰 白俄罗斯 摩尔多瓦 波兰 捷克 斯洛伐克 匈牙利 罗马尼亚 保加利亚 塞尔维亚 克罗地亚 斯洛文尼亚 波黑 黑山 北马其顿 阿尔巴尼亚 希腊 意大利 梵蒂冈 西班牙 葡萄牙 荷兰 比利时 卢森堡 瑞士 奥地利
爱尔兰 丹麦 挪威 瑞典 芬兰 冰岛 爱沙尼亚 拉脱维亚 立陶宛 埃及 苏丹 南苏丹 利比亚 突尼斯 阿尔及利亚 摩洛哥 埃塞俄比亚 厄立特里亚 吉布提 索马里 肯尼亚 乌干达 坦桑尼亚 卢旺达 布隆迪 刚果 加蓬
喀麦隆 乍得 中非 尼日尔 尼日利亚 贝宁 多哥 加纳 科特迪瓦 布基纳法索 马里 塞内加尔 几内亚 塞拉利昂 利比里亚 毛里塔尼亚 安哥拉 赞比亚 津巴布韦 马拉维 莫桑比克 博茨瓦纳 纳米比亚 南非 莱索托
马达加斯加 毛里求斯 塞舌尔 科摩罗 佛得角 加拿大 墨西哥 危地马拉 洪都拉斯 萨尔瓦多 尼加拉瓜 哥斯达黎加 巴拿马 古巴 牙买加 海地 多米尼加 哥伦比亚 委内瑞拉 圭亚那 苏里南 厄瓜多尔 秘鲁 玻利维亚 巴西
智利 阿根廷 乌拉圭 巴拉圭 澳大利亚 新西兰 斐济 巴布亚新几内亚 萨摩亚 汤加 瓦努阿图 所罗门群岛 密克罗尼西亚 基里巴斯 联合国 欧盟 欧洲 世界卫生组织 世界银行 国际货币基金组织 北约 东盟 非盟 阿盟
上合组织
`);
