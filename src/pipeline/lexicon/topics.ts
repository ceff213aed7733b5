/**
 * The subjects of local government an article can be about.
 *
 * Starting point: the subject classes of China's catalogue of open government information (22 classes of the official
 * document classification), split where a county paper tells more apart, joined where one bureau does both, and
 * extended by what the party, the assemblies and the mass organisations do. Ids are stable; labels may be reworded.
 */

export interface Topic {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly meaning: string;
}

export const TOPICS: readonly Topic[] = [
  { id: 'party-building', zh: '党的建设', en: 'Party building', meaning: 'Branches and members of the party, study of its theory and documents, education campaigns within it.' },
  { id: 'personnel', zh: '组织人事', en: 'Organisation and personnel', meaning: 'Appointment, assessment and training of officials, talent, retired officials, staffing.' },
  { id: 'discipline', zh: '纪检监察', en: 'Discipline and supervision', meaning: 'Discipline inspection, supervision, clean government, campaigns against bureaucratic conduct, inspection tours of the party.' },
  { id: 'united-front', zh: '统战与民族宗教', en: 'United front, ethnic and religious affairs', meaning: 'Other parties, private entrepreneurs’ federation, intellectuals, new social strata, ethnic minorities, religion.' },
  { id: 'publicity', zh: '宣传与舆论', en: 'Publicity and online opinion', meaning: 'News, propaganda, ideology, online opinion and internet affairs.' },
  { id: 'civility', zh: '精神文明', en: 'Public civility', meaning: 'Civilised-city campaigns, model citizens, volunteers, civility practice centres.' },
  { id: 'peoples-congress', zh: '人大工作', en: 'People’s congress', meaning: 'Sessions, deputies, legislation and oversight of the people’s congress.' },
  { id: 'cppcc', zh: '政协工作', en: 'People’s political consultative conference', meaning: 'Sessions, members, proposals and consultation of the CPPCC.' },
  { id: 'mass-organisations', zh: '群团工作', en: 'Mass organisations', meaning: 'Trade unions, youth league, women’s federation, disabled people’s federation, science association, care-for-the-next-generation committees, Red Cross.' },
  { id: 'youth', zh: '青少年', en: 'Young people and children', meaning: 'Care for minors, youth work, children left behind, protection of minors.' },
  { id: 'administration', zh: '综合政务', en: 'General administration', meaning: 'Work of the government as a whole: its meetings and reports, supervision of tasks, openness, archives, local chronicles, office work.' },
  { id: 'government-services', zh: '政务服务与营商环境', en: 'Government services and business environment', meaning: 'Licences, service halls, simplification, business environment, service to enterprises.' },
  { id: 'petitions', zh: '信访与群众诉求', en: 'Petitions and public complaints', meaning: 'Letters and visits, hotlines, mediation of complaints, replies to residents.' },
  { id: 'justice', zh: '法治与司法', en: 'Rule of law and justice', meaning: 'Courts, procuratorates, legal education and aid, judicial administration.' },
  { id: 'public-security', zh: '公安与社会治安', en: 'Public security and order', meaning: 'Police, crime, traffic police, drugs, fraud, stability, safe-community campaigns.' },
  { id: 'grassroots-governance', zh: '基层治理', en: 'Grassroots governance', meaning: 'Communities and villages, grid management, village self-government, sub-district work.' },
  { id: 'economy', zh: '经济运行', en: 'Economy', meaning: 'The economy as a whole: planning, performance, reform, state assets, the private sector, statistics of growth.' },
  { id: 'investment', zh: '招商与项目建设', en: 'Investment and projects', meaning: 'Attracting investment, major projects, development zones.' },
  { id: 'industry', zh: '工业与信息化', en: 'Industry and information technology', meaning: 'Manufacturing, mining firms, digital economy and industrial upgrading.' },
  { id: 'finance', zh: '财政金融', en: 'Finance, taxation and audit', meaning: 'Budget, taxes, audit, banking, insurance, securities, illegal fund-raising.' },
  { id: 'commerce', zh: '商贸流通', en: 'Commerce and consumption', meaning: 'Retail, e-commerce, foreign trade, fairs, consumption, logistics trade.' },
  { id: 'market-regulation', zh: '市场监管', en: 'Market regulation', meaning: 'Food and drug safety, quality, prices, intellectual property, consumer rights, standards.' },
  { id: 'tourism', zh: '旅游', en: 'Tourism', meaning: 'Scenic places, visitors, rural tourism, promotion of destinations.' },
  { id: 'agriculture', zh: '农业农村与水利', en: 'Agriculture, forestry and water', meaning: 'Crops, livestock, forests, land of farmers, water works, rivers, seeds, grain.' },
  { id: 'rural-revitalisation', zh: '乡村振兴与扶贫', en: 'Rural revitalisation and poverty relief', meaning: 'Poverty relief, village revitalisation, rural living environment, paired assistance.' },
  { id: 'natural-resources', zh: '自然资源与能源', en: 'Land, resources and energy', meaning: 'Land use, planning of land, minerals, surveying, electricity, gas, heat, new energy.' },
  { id: 'environment', zh: '生态环境', en: 'Environment', meaning: 'Pollution, air and water quality, ecological protection, environment inspection, greening.' },
  { id: 'urban-development', zh: '城乡建设', en: 'Urban and rural construction', meaning: 'Housing, planning, urban renewal, resettlement, property, public works, building trade.' },
  { id: 'urban-management', zh: '城市管理', en: 'City management', meaning: 'Sanitation, street order, waste sorting, hygiene campaigns, illegal building.' },
  { id: 'transport', zh: '交通运输', en: 'Transport', meaning: 'Roads, railways, buses, freight, ports, traffic facilities.' },
  { id: 'safety', zh: '安全生产与应急', en: 'Safety and emergencies', meaning: 'Work safety, fire, flood and drought relief, disasters, emergency drills.' },
  { id: 'science-and-technology', zh: '科技创新', en: 'Science and technology', meaning: 'Innovation, research, popular science, high-technology firms.' },
  { id: 'education', zh: '教育', en: 'Education', meaning: 'Schools, teachers, pupils, examinations, vocational and higher education.' },
  { id: 'culture', zh: '文化', en: 'Culture', meaning: 'Arts, performances, libraries, heritage, reading, film, festivals.' },
  { id: 'sports', zh: '体育', en: 'Sport', meaning: 'Competitions, fitness, sports grounds, athletes.' },
  { id: 'health', zh: '卫生健康', en: 'Health', meaning: 'Hospitals, disease control, epidemics, medical insurance, family planning, public health.' },
  { id: 'employment', zh: '就业与社会保障', en: 'Employment and social security', meaning: 'Jobs, skills, wages of migrant workers, pensions and insurance.' },
  { id: 'livelihood', zh: '民生与民政', en: 'Livelihood and civil affairs', meaning: 'Relief, care of the old and disabled, charity, visits to households in need, social affairs.' },
  { id: 'defence', zh: '国防双拥与退役军人', en: 'Defence, veterans and army support', meaning: 'Conscription, militia, support for the army, veterans, martyrs, civil air defence.' },
  { id: 'foreign-affairs', zh: '外事与港澳台侨', en: 'Foreign, Hong Kong, Macao, Taiwan and overseas Chinese affairs', meaning: 'Visits from and to abroad, friendship cities, overseas Chinese, Taiwan affairs.' },
];
