"""Given names of Asia in Latin letters that a shape cannot tell.

Common ones only, in plain small letters, as in `given_names`.
"""

from typing import Final

# Japanese and Korean given names of one word that stand alone in stories.
EAST_ASIAN: Final = frozenset(
    "aiko akari akemi akiko akira areum asako atsuko aya ayako ayumi azusa bomi bora boram boyoung "
    "byul byungchul chaewon chanho chieko chihiro chika chiyo chizuko chulsoo daehyun dahye "
    "daisuke dohyun donghyun dongwook eiji eiko emiko eriko etsuko eunae eunbi eunha eunhye eunji "
    "eunjung eunmi eunseo eunsuk fumiko fumio gaeun geunyoung ginko goro gyuri habin haein haerim "
    "haewon hajime hana hanako haneul harue haruka haruki haruko haruto hatsue hayato hayoon "
    "hideki hideko hideo hikari hikaru hinata hiroaki hiroko hiromi hiromu hiroshi hiroto hiroyuki "
    "hisako hisashi hitomi hyejin hyemi hyeonju hyeri hyerim hyesook hyesun hyojin hyorin hyun "
    "hyunah hyunji hyunjin hyunjoo hyunsoo hyunwoo ichiro ihyun inhye inseong isamu itsuki jaehee "
    "jaehyun jaemin jaewon jangmi jeongeun jeonghwa jihee jiho jihoon jihwan jihye jihyun jimi "
    "jimin jina jinah jinhee jinho jinju jinsil jinsook jinyoung jiro jisoo jisun jiwon jiwoo "
    "jiyeon jiyoung jongsu joohee jooyeon jungah jungmin junhee junho junhyuk junichi junko juyeon "
    "kaito kanako kaneko kangmin kaori kaoru katsumi katsuo kayo kayoko kazuhiro kazuki kazuko "
    "kazumi kazuo kazuya keigo keiko keita kenichi kenichiro kenji kenta kento keumhee kimiko "
    "kinuko kiyoko kiyomi kiyoshi kohei koji kosuke kumiko kunio kwangho kwanghyun kyohei kyoko "
    "kyungah kyunghee kyungja kyungmi kyungsook machiko madoka maki makoto mamoru manabu mari "
    "mariko masahiro masaki masako masami masaru masashi masato masayuki matsuko mayu mayuko "
    "mayumi megumi michi michiko midori mieko mihee mija mika miki mikiko mikio mikyung minah "
    "mineko mingyu minhee minho minhyuk minjeong minji minjun minkyung minoru minseo minseok "
    "minsoo minsu minyoung mio miok miran misa misaki misako misook misun mitsuko mitsuo mitsuru "
    "miwa miwako miyako miyuki mizuki momoka moonsu motoko mutsumi myongsun myunghee myungja "
    "myungsook nagisa namhee namsoo nana nanako nanami naoki naoko naomi naoto narae nari natsuki "
    "natsuko natsume natsumi noboru nobuko noriaki noriko norio nozomi okhee okja oksoon osamu "
    "reika reiko rie rieko rika riku rina ritsuko rumi ryo ryosuke ryota ryuichi ryuji sachiko "
    "sadako saerom saki sakuya sanghee sanghoon sangmi sangwoo satoko satomi satoru satoshi sayaka "
    "sayoko sayuri seiichi seiji seiko seohyun seojin seojun seoyeon seoyoon setsuko seulgi "
    "seungho seungmin seungwoo shigeko shigeo shigeru shiho shinichi shinji shinobu shinya shiori "
    "shizuka shizuko shogo shoichi shoji shoko shota shun'ichi shunsuke sinae sohee soichiro "
    "songhee songi soohyun soojin soojung sookhee sookja soomin soonhee soonja soonok soonyi "
    "sooyoung sora sota soyeon suah subaru subin suhyun sujeong sujin sukhee sukja sumi sumiko "
    "sungho sungmin sunhee sunja sunjoo sunmi sunyoung susumu suyeon suyoung suzu suzuko "
    "suzume tadashi taeho taehyun taeko taemin taesoo taeyang taichi takahiro takako takanori "
    "takashi takeo takeshi takuma takumi takuya tamae tamaki tamiko tatsuo tatsuro "
    "tatsuya teiko teruko tetsuo tetsuro tetsuya tokiko tomiko tomio tomohiro tomoko tomomi toru "
    "toshi toshiaki toshiko toshio toshiro tsubasa tsukasa tsuneo tsuyoshi umeko wakana wonho yae "
    "yasuhiko yasuhiro yasuko yasuo yasushi yayoi yeeun yeji yejin yeonhee yeonji yeonjoo yeonju "
    "yeonmi yeonsoo yerin yoichi yoko yonghee yongho yonghwan yongja yoojin yoonhee yoshiaki "
    "yoshie yoshiharu yoshihiro yoshiko yoshimi yoshinori yoshio youngae younghee youngho "
    "younghoon youngja youngju youngmi youngmin youngsoo youngsook youngsun yui yuji yujin yuka "
    "yukari yuki yukiko yukio yuko yumi yumiko yumin yuna yunhee yunjin yunseo yuri yuriko yusuke "
    "yuta yutaka yuto yuya yuzuki "
    # Korean words that are given to girls, and to friends as nicknames.
    "ahreum barami bitna byeol chorong dallae dalrae danbi dasom duri eunbyeol eunbyul gippeum "
    "hanbyeol hanbyul hansol haram iseul jindalrae jindallae kkotbun kkotnim kkotsun mindeulle "
    "minari noeul podo saebom saebyeok saebyok sarang solbi solip yeoreum yebi yebin".split()
)
# Names of helpers and neighbours along the way: Burma, Thailand, Laos, Vietnam, Mongolia, Russia.
ON_THE_WAY: Final = frozenset(
    "afanasy aleksandr aleksei alevtina alexei alexey alina altantsetseg alyona anan anastasia "
    "anatoly andrei anfisa anh ankhbayar anong antonina apichat apinya aran arkady arthit artyom "
    "aung awng bao bat-erdene batbayar batbold baterdene bayarmaa bayarmagnai bogdana bolormaa "
    "boonmee boonsri boris bouakham bouasone bouavanh boun bounlert bounmi bounmy bounpheng "
    "bounthavy bounthong busaba chaiwat chaiya chalerm chalida chanida chansouk chanthala chimeg "
    "chinh chuluun cuong daniil daria davaa delger denis diep dmitri dmitry dorj douangchanh "
    "duangjai duong egor ekaterina elizaveta enkhbat enkhjargal enkhmaa enkhtuya erdene evgeny "
    "fedor filipp fyodor galina ganbaatar ganbold gantulga gavriil gennady gerel giang gleb "
    "grigory hai hanh hien hieu hkun hla hlaing hnin hoa hoan hoang htay htet htoo htun huong "
    "huyen huynh igor ilya inna irina ivan jintana jiraporn kamon kanokwan kanya keomany khaing "
    "khamla khampha khampheng khamphet khamphone khamsay khamsing khamtan khanh khin khine khoa "
    "khulan khun kieu kirill kittisak klavdia kongkeo konstantin krit ksenia kyaw kyi kyin ladda "
    "larisa latsamy leonid lidia lilia ludmila lwin lyuba lyubov lyudmila lyudmilla makar maksim "
    "malee maly manee manisone manivanh marfa margarita matvei maung mayuree mikhail minh misha "
    "mongkol munkhbat mya myat myint myo nadezhda nadia naing nanda napat narantsetseg narantuya "
    "naree narong natalia natalya natasha nattapong natthawut nergui nga nghia ngoc nguyen nhan "
    "nhi nhung nikita nikolai nilar nina niran nittaya nomin nonglak noppadon noy nwe nyein nyi "
    "nyunt oanh odval ohnmar oksana oleg olga olya orawan otgon otgonbayar oyuna oyunbileg "
    "oyuunchimeg panit pattama pavel pensri petya pham phat phetsamone phichai phonesavanh "
    "phongphan phonsavanh phouvong phuc phuong phway phyo phyu pimchanok piyaporn polina pornthip "
    "pranee praphat prasert preecha pyotr quang quoc quyen quynh raisa ratana rimma rodion "
    "rostislav rungnapa ruslan rustam saengdao sakda samart sandar saowalak sarantuya sarnai "
    "saruul sasha semyon sengdao sengphet sergei sergey shwe sinthavong sirikit siripong siriporn "
    "sisavath sithu slava soe solongo sombat somchai somchit somjai somkid somphone somphou "
    "sompong somporn somsak somsanith somying souksavanh souphanh stanislav stepan suchada sudarat "
    "sukanya sukhbat sumalee sunisa supaporn surachai surasak suriya suwit svetlana taisia tamara "
    "tanawat tanya tatiana tatyana tawan temujin temuulen thaksin thanakorn thandar thanh thant "
    "thao thaung thavone thawatchai thazin theerapong thein thi thida thinh thiri thoa thongchai "
    "thongdam thongkham thongsy thura thuy thuya thuzar tikhon timur toan tran trang trinh truong "
    "tsend tserendolgor tsetseg tsetsegmaa tuan tuul tuya tuyet undrakh uranchimeg urnaa uthai "
    "uyen vadim valentin valentina valery vanhxay vanida varvara vasilisa vasily veniamin vera "
    "veronika vichai viengkham viengsavanh viktor viktoria vilay vilayvanh vinh vitaly vladimir "
    "vladislav volodya vsevolod vy wai wanida wichai wilai wirat xuan yadanar yakov yamin yana "
    "yaroslav yefim yegor yekaterina yelena yevgeny yulia yupa yuphin yuri zakhar zarni zaw zeya "
    "zhanna zhenya zin zinaida zolzaya zoya".split()
)
# Syllables of Korean given names as passports and newspapers spell them, and those of them that
# are English words, or Chinese and Thai ones, too.
KOREAN_SYLLABLES: Final = frozenset(
    "ae ah bin bok bong bun byung chae chan cheol chol choon chul chun dae dan do dong duk eui eun "
    "gap geum geun gi gil guk gwang gyeong gyu ha hae hak han hee hei ho hong hoon hun hwa hwan "
    "hye hyang hyeok hyeon hyo hyok hyon hyuk hyun ihn il in ja jae jeong jin jong joo joon ju jun "
    "jung keum keun ki kil kook kwan kwang kyong kyoung kyu kyung man mi min moon mun myeong "
    "myong myung nam ok ook pil ran rim rye ryeon ryon ryong ryul sang seo seok seol seon seong "
    "seung sik sim so sok son song soo sook soon su suk sul sun sung tae taek uk un ung wan won "
    "wook woo yeo yeon yeong yon yong yoo yoon you young yu yul yun".split()
)
OPEN_SYLLABLES: Final = frozenset(
    "ah bin bong bun chan chin dan do dong gap gi ha han hei ho hong hun in man min moon mi nam ok "
    "pil ran rim sang sim so son song sun sung un wan won woo yon you young yu".split()
)
