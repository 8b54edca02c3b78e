"""Capitalised words that are nobody's name: peoples, great cities, the calendar, words of the desk.

In plain small letters (see `sounds.plain`); words of one name are joined by "_". The world's
countries and the provinces of those the stories pass through are too wide to tell who somebody is;
so are capitals and cities of millions that every newspaper names.
"""

from typing import Final

COUNTRIES: Final = frozenset(
    "afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan "
    "bahamas bahrain bangladesh belarus belgium belize benin bhutan bolivia botswana brazil brunei "
    "bulgaria burma burundi cambodia cameroon canada chad chile china colombia congo croatia cuba "
    "cyprus czechia czechoslovakia denmark dominica ecuador egypt england eritrea estonia ethiopia "
    "eswatini fiji finland france gabon gambia georgia germany ghana greece greenland guatemala "
    "guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy "
    "jamaica japan jordan kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan laos latvia "
    "lebanon lesotho liberia libya liechtenstein lithuania luxembourg macau macao madagascar "
    "malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco "
    "mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua "
    "niger nigeria norway oman pakistan palau palestine panama paraguay peru philippines poland "
    "portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles singapore "
    "slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan "
    "tanzania thailand tibet togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine uruguay "
    "uzbekistan vanuatu vatican venezuela vietnam wales yemen yugoslavia zambia zimbabwe britain "
    "ussr usa america us uk un eu dprk rok prc joseon chosun".split()
)
REGIONS: Final = frozenset(
    "sahel africa asia europe oceania antarctica arctic siberia manchuria hokkaido honshu kyushu "
    "shikoku "
    "okinawa kansai kanto tohoku chubu chugoku jeju hamgyong hamgyeong hamgyungbuk ryanggang "
    "yanggang chagang jagang pyongan pyeongan hwanghae kangwon gangwon gyeonggi kyonggi "
    "chungcheong jeolla gyeongsang jilin liaoning heilongjiang yunnan guangxi guangdong shandong "
    "hebei henan hubei hunan fujian zhejiang jiangsu jiangxi anhui shanxi shaanxi sichuan guizhou "
    "gansu qinghai ningxia xinjiang hainan chongqing isan mekong yalu amnok tumen duman gobi "
    "himalaya paektu baekdu changbai alabama alaska arizona arkansas california colorado "
    "connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana "
    "maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada "
    "ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin "
    "wyoming ontario quebec alberta manitoba saskatchewan queensland tasmania bavaria catalonia "
    "crimea balkans scandinavia caribbean pacific atlantic mediterranean rhine danube thames "
    "korean earth heaven hell west east north south northeast northwest southeast southwest orient "
    "riang riang-gang liang-gang lyanggang rianggang yang-gang "
    "primorsky primorye sakhalin kamchatka amur".split()
)
GREAT_CITIES: Final = frozenset(
    "milan naples turin venice munich hamburg frankfurt cologne leipzig dresden stuttgart basel "
    "lyon marseille bordeaux barcelona seville rotterdam antwerp gothenburg bergen "
    "krakow lviv odessa "
    "edinburgh oxford cambridge boston philadelphia miami atlanta houston dallas seattle denver "
    "detroit las_vegas honolulu melbourne brisbane perth auckland nairobi lagos accra kampala "
    "johannesburg cape_town addis_ababa tehran baghdad kabul karachi lahore calcutta kolkata "
    "chennai bangalore dhaka kathmandu colombo cebu mexico_city lima bogota buenos_aires "
    "sao_paulo rio_de_janeiro santiago havana doha abu_dhabi riyadh beirut damascus tel_aviv "
    "niagara niagara_falls saint_petersburg st_petersburg astana almaty tashkent "
    "seoul pyongyang tokyo beijing peking ulaanbaatar bangkok vientiane hanoi yangon rangoon "
    "naypyidaw phnom_penh moscow london paris berlin geneva vienna rome brussels washington ottawa "
    "canberra wellington new_york los_angeles san_francisco chicago boston sydney melbourne "
    "toronto vancouver montreal hong_kong shanghai taipei manila jakarta kuala_lumpur new_delhi "
    "delhi mumbai dubai istanbul cairo jerusalem the_hague strasbourg stockholm oslo copenhagen "
    "helsinki amsterdam madrid lisbon dublin warsaw prague budapest athens kyiv kiev bonn zurich "
    "new_york_city saigon ho_chi_minh_city".split()
)
WIDE_PHRASES: Final = frozenset(
    "viet_nam north_korea south_korea united_states united_kingdom great_britain united_nations "
    "european_union soviet_union new_zealand south_africa saudi_arabia sri_lanka costa_rica "
    "el_salvador hong_kong czech_republic dominican_republic ivory_coast sierra_leone burkina_faso "
    "inner_mongolia outer_mongolia southeast_asia south-east_asia east_asia north-east_asia "
    "northeast_asia central_asia middle_east far_east north_america south_america latin_america "
    "eastern_europe western_europe north-east_china northeast_china southern_china northern_china "
    "south_china north_china mainland_china korean_peninsula golden_triangle yellow_sea east_sea "
    "south_china_sea sea_of_japan new_jersey new_mexico new_hampshire north_carolina "
    "south_carolina north_dakota south_dakota rhode_island west_virginia british_columbia "
    "nova_scotia new_brunswick new_south_wales western_australia south_australia "
    "northern_territory yellow_river yangtze_river mekong_river tumen_river yalu_river the_river "
    "northern_ireland papua_new_guinea silk_road big_apple blue_house white_house "
    "big_ben eiffel_tower buckingham_palace notre_dame statue_of_liberty "
    "golden_gate taj_mahal mount_fuji mt_fuji great_wall forbidden_city red_square times_square "
    "hyde_park trafalgar_square brandenburg_gate checkpoint_charlie berlin_wall niagara_falls "
    "sydney_opera tokyo_tower tokyo_skytree namsan_tower lotte_world lotte_tower "
    "gwanghwamun_square "
    "kim_il_sung_stadium may_day_stadium arch_of_triumph juche_tower victoria_falls loch_ness "
    "demilitarized_zone demilitarised_zone northern_thailand northern_laos southern_yunnan "
    "gobi_desert kim_il_sung_square".split()
)
PEOPLES: Final = frozenset(
    "american americans british english french german germans italian spanish portuguese dutch "
    "swiss swedish norwegian danish finnish polish czech hungarian romanian bulgarian greek "
    "turkish russian russians ukrainian korean koreans japanese chinese mongolian mongolians "
    "vietnamese thai thais lao laotian laotians burmese cambodian filipino filipinos malaysian "
    "indonesian indian pakistani nepali tibetan uyghur han hui manchu manchurian asian asians "
    "european europeans african africans australian canadian canadians mexican brazilian israeli "
    "jewish jews arab arabic latin hebrew hangul hanja kanji katakana hiragana mandarin cantonese "
    "joseonjok chosonjok zainichi buddhist buddhists catholic catholics christian christians "
    "protestant protestants muslim muslims hindu methodist presbyterian baptist baptists anglican "
    "lutheran orthodox confucian communist communists marxist juche northerner northerners "
    "yukchin yukjin hamgyongdo munhwao calvinist calvinists quaker quakers mormon mormons jesuit "
    "jesuits franciscan benedictine evangelical evangelicals afghan afghans syrian syrians "
    "eritrean eritreans "
    "southerner southerners hmong karen kachin shan rohingya irish scottish welsh".split()
)
KIN_AND_TITLES: Final = frozenset(
    "mother father mom mum dad mommy daddy mama papa auntie aunt aunty uncle grandma grandpa "
    "granny grandmother grandfather brother sister daughter son wife husband baby child children "
    "cousin nephew niece omma eomma appa halmoni harabeoji unni eonni oppa hyung noona nuna "
    "dongsaeng ajumma ajumoni ajeossi imo samchon mr mrs ms miss mx dr prof professor pastor "
    "reverend rev elder deacon deaconess president chairman chairwoman chairperson chair secretary "
    "director treasurer minister ambassador general colonel captain sergeant officer teacher "
    "doctor nurse sir madam madame lady lord king queen prince princess comrade leader marshal "
    "widow widows widower orphan orphans twins "
    "missionary evangelist bishop pope saint st chief manager boss editor author translator "
    "interpreter volunteer coordinator ".split()
)
CALENDAR: Final = frozenset(
    "candlemas michaelmas martinmas lammas epiphany whitsun whitsuntide midsummer midwinter obon "
    "tanabata hinamatsuri daeboreum dano songkran loy_krathong tsagaan naadam tet nowruz eid purim "
    "hogmanay carnival mardi_gras lantern_festival mid-autumn advent trinity "
    "january february march april may june july august september october november december jan feb "
    "mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday "
    "sunday mon tue wed thu fri sat sun christmas easter thanksgiving chuseok seollal lunar "
    "new_year halloween ramadan passover pentecost lent advent hanukkah diwali spring summer "
    "autumn fall winter today tomorrow yesterday".split()
)
DESK: Final = frozenset(
    "female male females males secret confidential urgent draft copy original paid void approved "
    "restricted classified rejected pending border watch beatles abba blackpink bts "
    "bigbang pororo disney lego "
    "hollywood broadway bollywood netflix spotify tiktok instagram gmail ikea nike adidas samsung "
    "hyundai kia toyota honda sony nintendo nokia coca-cola pepsi starbucks mcdonald's "
    "bible koran quran torah titanic beethoven's "
    "ilbo shimbun shinmun dong-a joongang hankyoreh yonhap nhk "
    "kbs bbc cnn "
    "javascript browser cookies click download pdf subscribe share print refer rescued arrived "
    "celebrates begins tells visits meets finds loves dreams hopes learns makes says lives works "
    "resettled continued director's executive deputy vice honorary senior junior general "
    "case cases story stories appeal update report statement newsletter page figure table chart "
    "map photo photograph photos picture caption source notes note name names age ages place "
    "places date dates home family families refugee refugees defector defectors north south korea "
    "room group team staff office board committee annual general meeting assembly member members "
    "donors donor donation donations gift gifts fund trust foundation association society network "
    "church mission rescue resettlement safe house shelter school college university hospital "
    "clinic bible psalm gospel genesis exodus god lord jesus christ holy spirit buddha allah "
    "heaven amen hanawon hanadul unification ministry embassy consulate police army party "
    "workers un unhcr ngo ngos covid corona internet facebook kakao kakaotalk youtube instagram "
    "twitter zoom skype google naver wechat email e-mail website web online kimchi kimbap "
    "bibimbap tteokbokki soju makgeolli ramen sushi soba tofu noodles taekwondo karate judo k-pop "
    "kpop arirang hallyu juche songbun kotjebi inminban bowibu anjeonbu chilbo hanbok jangma "
    "jangmadang ondol yen yuan dollar dollars baht id dna tv pc ok hiv tb ged topik toeic "
    "toefl jlpt mri ct x-ray dmz ussr cctv".split()
)
STARTERS: Final = frozenset(
    "young younger youngest elder elderly older oldest born single married pregnant widowed "
    "a an the this that these those there here it its he she they we you i my our your his her "
    "their who what when where why how which if as at by for from in into of off on out over per "
    "since so than then though through till to under until up upon via while with without yet and "
    "but or nor not no yes none nothing nobody nowhere never now once only one two three four five "
    "six seven eight nine ten eleven twelve thirteen twenty thirty forty fifty hundred thousand "
    "million first second third last next after afterwards again all almost already also although "
    "always among another any anybody anyone anything around away back because before behind below "
    "beside besides between beyond both can come dear did do does done down during each either "
    "else even ever every everybody everyone everything far few finally forget former free full "
    "give go good great had half happy has have having hello hence high hope however i'm imagine "
    "indeed inside instead is just keep kind later least left less let life like little long look "
    "lots love make many maybe me might mine more most much must near nearly neither new often oh "
    "old onto other others ought ours outside own part people perhaps please poor put quite rather "
    "read really right said same say see several shall should show sit some somebody someone "
    "something sometimes somewhere soon still stop such take tell thank thanks that's them "
    "themselves think thirdly thus together told too toward towards try turn used very wait want "
    "was way well went were whatever whenever wherever whether whoever whose wish within woman "
    "women man men girl girls boy boys word words work world worse would write year years yours "
    "lantern bridge harbour harbor road street river lake mountain island sea hill garden market "
    "station bank door window kitchen bread rice lamp light snow rain sun moon star stars sky wind "
    "fire water winter letter letters book books song songs music dance train bus boat ship plane "
    "car bicycle coat shoes table chair bed blue red green white black yellow golden silver ramen "
    "dumplings dumpling breakfast lunch dinner born apart asked whom unlike dressed learned "
    "waiting working living looking seeing being going leaving coming hoping meeting returning "
    "welcome goodbye farewell congratulations sorry true false open closed total cost costs price "
    "number numbers question questions answer answers conclusion introduction contents preface "
    "background summary note notice reminder warning sincerely faithfully regards truly".split()
)
WIDE: Final = frozenset(
    name.replace("_", " ") for name in COUNTRIES | REGIONS | GREAT_CITIES | WIDE_PHRASES
)
NOT_PEOPLE: Final = (
    COUNTRIES | REGIONS | PEOPLES | KIN_AND_TITLES | CALENDAR | DESK | STARTERS | (GREAT_CITIES)
)
